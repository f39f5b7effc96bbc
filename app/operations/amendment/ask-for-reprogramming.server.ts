import { randomUUID } from 'node:crypto'
import type { AmendedValues } from '~/domain/amendment/amendment'
import { mayAskFor, mayBePlanned, samePlan } from '~/domain/amendment/asking'
import { deciderOfReprogramming } from '~/domain/amendment/deciding'
import { settled } from '~/domain/amendment/settled'
import type { BudgetLine } from '~/domain/budget/line'
import { paidByLine } from '~/domain/budget/payment'
import type { Traveller } from '~/domain/budget/traveller'
import { withSpendingOf } from '~/domain/budget/traveller-lines'
import { implementationRulesOn } from '~/domain/implementation/rules'
import type { VersionNumber } from '~/domain/record/record'
import { no } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { insertAmendment, listAmendments } from '~db/queries/amendments.server'
import { listLinesOf, listTravellersOf } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { everyone } from '~db/queries/records.server'
import { linesAt } from '~db/queries/versions.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'
import type { Asked } from './ask-for-extension.server'
import { stateOfProject } from './state-of-project'
import { tellOfWish } from './tell-of-amendment'

/** `base` is the version whose budget the asker had read; `lines` the whole new budget, or null where it stays. */
export type ReprogrammingAsk = ProjectAsk & {
  base: VersionNumber
  lines: BudgetLine[] | null
  design: string
  reason: string
}

const changedMeanwhile = {
  ok: false,
  reason:
    'Somebody else has changed the budget since you opened this page. Nothing was asked for yet: compare what you typed ' +
    'with the budget below, and ask again.',
  conflict: true,
} as const

/** `conflict` where the budget was changed since the asker had read it. */
export type ReprogrammingAsked = Asked | { ok: false; reason: string; conflict: true; field?: undefined }

/**
 * Asks for another budget, or for something to be done otherwise than the proposal says, and tells those who decide by the
 * rules of today. Refuses who may not, a project that does not run, a second one while one is open, more APEC money than
 * was approved, the loss of a line on which money was spent, a wish that changes nothing, and a budget that was changed
 * since the asker read it.
 */
export const askForReprogramming = (db: Database, ask: ReprogrammingAsk): Promise<ReprogrammingAsked> =>
  withProject<ReprogrammingAsked>(db, ask, 'amendments.ask', async (tx, project) => {
    const { number, now, reason, design } = ask
    const amendments = await listAmendments(tx, number)
    const open = mayAskFor('reprogramming', { state: stateOfProject(project), amendments })
    if (!open.ok) return open
    const read = await linesAt(tx, { number, version: ask.base, audiences: everyone })
    if (read === null) return no('The version you read is not known. Please reload the page.')
    const current = await listLinesOf(tx, project.seq)
    // Payments make versions too; what was spent meanwhile does not change the plan that was read.
    if (!samePlan(read, current)) return changedMeanwhile
    const lines = ask.lines && proposedLines(ask.lines, current, await listTravellersOf(tx, project.seq))
    const verdict = await mayPropose(tx, project, { number, current, lines, design })
    if (!verdict.ok) return verdict
    const rules = implementationRulesOn(dayOf(now))
    const wish = {
      kind: 'reprogramming' as const,
      before: { expectedCompletion: null, lines: lines && current, design: '' },
      proposed: { expectedCompletion: null, lines, design },
      ...{ reason, at: project.signed.at, edition: rules.key },
      decider: deciderOfReprogramming(current, { lines }),
    }
    const seq = await insertAmendment(tx, project.seq, wish, project.signed.author)
    await rememberAct(tx, { number, act: 'Reprogramming asked for', ...project.signed, why: '' })
    await tellOfWish(tx, ask, project, { ...wish, seq })
    return { ok: true, seq }
  })

/** The lines as they would be kept: new ones with an id, all with what was spent on them; null where the plan stays. */
function proposedLines(
  typed: readonly BudgetLine[],
  current: readonly BudgetLine[],
  travellers: readonly Traveller[],
): BudgetLine[] | null {
  const followed = new Map(current.map(line => [line.id, line.traveller]))
  const named = typed.map(line => ({
    ...line,
    id: line.id || randomUUID(),
    traveller: followed.get(line.id) ?? null,
  }))
  const { lines } = settled(withSpendingOf(named, current), travellers)
  return samePlan(lines, current) ? null : lines
}

type Proposed = Pick<AmendedValues, 'lines' | 'design'> & { number: string; current: readonly BudgetLine[] }

async function mayPropose(
  tx: Transaction,
  { record }: ProjectFound,
  { number, current, lines, design }: Proposed,
): Promise<{ ok: true } | { ok: false; reason: string; field?: string }> {
  if (lines === null)
    return design === ''
      ? no('Nothing would be changed. Change the budget, or say what is done otherwise than the proposal says.')
      : { ok: true }
  const paid = paidByLine(await listPayments(tx, number))
  const verdict = mayBePlanned(lines, { current, approved: record.values.apecFunding ?? 0, paid })
  return verdict.ok ? verdict : { ...verdict, field: 'lines' }
}
