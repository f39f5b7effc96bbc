import { may, type Person } from '~/domain/access/may'
import { longestReason, reopenUntil } from '~/domain/lifecycle/reopening'
import { no, type Verdict, yes } from '~/domain/verdict'
import { deadlineReopened } from '~/mail/messages/endorsement'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { insertReopening, readLife } from '~db/queries/life.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

type Input = { number: string; deadline: 'internal' | 'final'; day: string; reason: string; by: Person; now: Date }

/**
 * Keeps a deadline open for one project until the end of a day in Singapore, with the reason, and tells its overseers.
 * Refuses who may not (only the project management unit may), a missing reason, and a day that changes nothing.
 */
export async function reopenDeadline(db: Database, input: Input): Promise<Verdict> {
  const { number, deadline, day, by, now } = input
  const reason = input.reason.trim()
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, 'project.screen', subject, dayOf(now))
    if (!allowed.ok) return allowed
    if (reason === '') return no('Say why, in a sentence or two.')
    if (reason.length > longestReason) return no(`Please give the reason in at most ${longestReason} characters.`)
    const life = await readLife(tx, number, now)
    if (!life) return no(`There is no project ${number}.`)
    const reopened = reopenUntil(deadline, day, life.facts)
    if (!reopened.ok) return reopened
    const at = now.toISOString()
    const { until } = reopened
    await insertReopening(tx, life.seq, { deadline, until, reason, at, person: by.id, by: by.name })
    const act = deadline === 'internal' ? 'Internal deadline reopened' : 'Final deadline reopened'
    await rememberAct(tx, { number, act, author: authorOf(by), at, why: reason })
    const title = life.facts.record.values.title ?? ''
    const words = { number, title, by: by.name, url: absolute(paths.steps(number)), deadline, until, reason }
    await tell(tx, {
      ...{ kind: 'deadline', subject, project: life.seq, whoMay: 'project.submit', except: by.id },
      ...{ words: ({ name }) => deadlineReopened({ ...words, name }), now },
    })
    return yes
  })
}
