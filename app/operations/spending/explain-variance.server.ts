import { mayKeepFacts } from '~/domain/implementation/running'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { type ProjectAsk, withProject } from '../implementation/with-project'
import { keepInStep } from './keep-in-step'

/** `meanwhile`: the explanation that somebody else saved since the form was opened. */
export type VarianceExplained = { ok: true } | { ok: false; reason: string; meanwhile?: string }

type Explain = ProjectAsk & {
  /** The budget line by its id. */
  line: string
  /** What stood there when the form was opened. */
  before: string
  explanation: string
}

/** Says why the spending of a line differs from its plan. Refuses who may not, a line that is gone, and a stale form. */
export const explainVariance = (
  db: Database,
  { line: id, before, explanation, ...ask }: Explain,
): Promise<VarianceExplained> =>
  withProject<VarianceExplained>(db, ask, 'budget.edit', async (tx, found) => {
    const open = mayKeepFacts(found.state)
    if (!open.ok) return open
    const line = (await listLinesOf(tx, found.seq)).find(one => one.id === id)
    if (!line) return no('This line is not in the budget any more.')
    if (line.explanation === explanation) return { ok: true }
    if (line.explanation !== before)
      return {
        ...no('Somebody else has explained this line since you opened the page. Nothing was overwritten.'),
        meanwhile: line.explanation,
      }
    await keepInStep(tx, found, {
      ...{ number: ask.number, act: 'Spending explained', why: '' },
      change: lines => lines.map(one => (one.id === id ? { ...one, explanation } : one)),
    })
    return { ok: true }
  })
