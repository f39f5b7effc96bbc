import { may, type Person } from '~/domain/access/may'
import { deadlineOn } from '~/domain/endorsement/opening'
import { economiesAsked } from '~/domain/endorsement/result'
import type { SilenceRule } from '~/domain/endorsement/round'
import { no, type Verdict, yes } from '~/domain/verdict'
import { roundOpened } from '~/mail/messages/endorsement'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { reference } from '~db/queries/reference.server'
import { insertRound } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

/**
 * Opens an endorsement round of the sponsoring forum that ends on a day at midnight in Singapore, and writes to the
 * people of all member economies but the proposing ones. Refuses who may not, a second round, and a day that is not
 * ahead or after the session's final deadline.
 */
export async function openRound(
  db: Database,
  { number, day, silence, by, now }: { number: string; day: string; silence: SilenceRule; by: Person; now: Date },
): Promise<Verdict> {
  const { economies } = await reference(db)
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, 'forum.endorse', subject, dayOf(now))
    if (!allowed.ok) return allowed
    const life = await readLife(tx, number, now)
    if (!life) return no(`There is no project ${number}.`)
    const { title, sponsoringForum, proposingEconomies } = life.facts.record.values
    const opening = deadlineOn(day, life.facts)
    if (!opening.ok) return opening
    const at = now.toISOString()
    const { deadline } = opening
    await insertRound(tx, life.seq, { at, person: by.id, by: by.name, deadline, silence })
    await rememberAct(tx, { number, act: 'Endorsement round opened', author: authorOf(by), at, why: '' })
    const names = economies.map(economy => economy.name)
    const words = { number, title: title ?? '', by: by.name, url: absolute(paths.endorsement(number)) }
    await tell(tx, {
      kind: 'project-step',
      subject: { economies: economiesAsked(names, proposingEconomies) },
      project: life.seq,
      whoMay: 'economy.answer',
      except: by.id,
      words: ({ name }) => roundOpened({ ...words, name, forum: sponsoringForum ?? 'The forum', deadline, silence }),
      now,
    })
    return yes
  })
}
