import { may, type Person } from '~/domain/access/may'
import { coSponsorsOpen, economiesToAsk, namedCoSponsors } from '~/domain/endorsement/co-sponsors'
import { askedToCoSponsor } from '~/mail/messages/endorsement'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { insertCoSponsorRequests, listCoSponsorRequests } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

export type Asked = { ok: true; economies: string[] } | { ok: false; reason: string }

/**
 * Asks the people of each named economy that has not answered whether it co-sponsors. Refuses who may not, what is
 * settled, and where everybody has answered or was asked within the last day.
 */
export async function askCoSponsors(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<Asked> {
  return db.inTransaction(`project ${number}`, async (tx): Promise<Asked> => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, 'project.submit', subject, dayOf(now))
    if (!allowed.ok) return allowed
    const life = await readLife(tx, number, now)
    if (!life) return { ok: false, reason: `There is no project ${number}.` }
    const open = coSponsorsOpen(life.facts)
    if (!open.ok) return open
    if (namedCoSponsors(life.facts).length === 0)
      return { ok: false, reason: 'No co-sponsoring economy is named. Name them in the record first.' }
    const economies = economiesToAsk(life.facts, await listCoSponsorRequests(tx, life.seq))
    if (economies.length === 0)
      return { ok: false, reason: 'Every named economy has answered, or was asked within the last day.' }
    const at = now.toISOString()
    await insertCoSponsorRequests(tx, life.seq, economies, { at, person: by.id, by: by.name })
    const why = economies.join('; ')
    await rememberAct(tx, { number, act: 'Co-sponsors asked', author: authorOf(by), at, why })
    const title = life.facts.record.values.title ?? ''
    const words = { number, title, by: by.name, url: absolute(paths.coSponsors(number)), economies }
    await tell(tx, {
      ...{ kind: 'project-step', subject: { economies }, project: life.seq, whoMay: 'economy.answer' },
      ...{ except: by.id, words: ({ name }) => askedToCoSponsor({ ...words, name }), now },
    })
    return { ok: true, economies }
  })
}
