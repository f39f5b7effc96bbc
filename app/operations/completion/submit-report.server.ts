import { mayTakeStep } from '~/domain/completion/completion-report'
import { readyToSubmit } from '~/domain/completion/readiness'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import type { ProjectAsk } from '../implementation/with-project'
import { keepBasis } from './basis.server'
import { freezeCompletion } from './freeze-completion.server'
import { gatherCompletion } from './gather.server'
import { takeAct } from './take-act.server'
import { withReport } from './with-report'

/**
 * Hands the report to the Secretariat with the numbers of now. Refuses, with what is missing, until every part that must
 * be there is.
 */
export async function submitCompletionReport(db: Database, input: ProjectAsk): Promise<Verdict> {
  const lists = await reference(db)
  return withReport<Verdict>(db, input, 'completion.submit', async (tx, found) => {
    const step = mayTakeStep(found.report.state, 'submitted')
    if (!step.ok) return step
    const asOf = dayOf(input.now)
    const gathered = await gatherCompletion(tx, { number: input.number, audience: 'secretariat', asOf })
    if (!gathered) return no(`There is no project ${input.number}.`)
    const ready = readyToSubmit({ ...gathered, answers: gathered.report.answers, today: asOf })
    if (!ready.ok) return ready
    const taken = await takeAct(tx, found, { act: 'submitted', remark: '' }, input, lists)
    if (!taken.ok) return taken
    const { number, by, now } = input
    await keepBasis(tx, found.seq, number, now)
    await freezeCompletion(tx, { project: found.seq, number, act: 'submitted', by: by.name, now })
    return yes
  })
}
