import { type BudgetLine, budgetCategories } from '../budget/line'
import type { paidByLine } from '../budget/payment'
import { budgetTotals } from '../budget/totals'
import { formatDate, type IsoDate } from '../calendar'
import { mayKeepFacts } from '../implementation/running'
import { type StateKey, stateOf } from '../lifecycle/lifecycle'
import { type Cents, formatMoney } from '../money'
import { same } from '../same'
import { no, type Verdict, yes } from '../verdict'
import { type AmendedValues, type Amendment, type AmendmentKind, amendmentState } from './amendment'

/** Whether an amendment may change a project where it stands; a record of which no state is known stays open. */
export const mayAmend = (state: StateKey | null): Verdict =>
  state === null || mayKeepFacts(state).ok
    ? yes
    : no(`Only a project that runs can be extended or reprogrammed. This one is at “${stateOf(state).title}”.`)

const openOnes: Record<AmendmentKind, string> = {
  extension: 'An extension is asked for already. Wait for its decision, or take it back before you ask for another.',
  reprogramming:
    'A reprogramming is asked for already. Wait for its decision, or take it back before you ask for another.',
}

/** Whether an amendment of a kind may be asked for now: in a project that runs, and one of a kind at a time. */
export function mayAskFor(
  kind: AmendmentKind,
  { state, amendments }: { state: StateKey | null; amendments: readonly Amendment[] },
): Verdict {
  const amendable = mayAmend(state)
  if (!amendable.ok) return amendable
  const isOpen = amendments.some(one => one.kind === kind && amendmentState(one) === 'asked')
  return isOpen ? no(openOnes[kind]) : yes
}

/** A new last day lies after the present one. */
export const isLater = (until: IsoDate, present: IsoDate): Verdict =>
  until > present
    ? yes
    : no(`Enter a day after ${formatDate(present)}, the last day of the project now. An extension moves it ahead.`)

/** A line as its plan goes, without what was spent on it. */
const planOf = ({ actualApec: _apec, actualSelf: _self, explanation: _why, ...plan }: BudgetLine) => ({
  ...plan,
  traveller: plan.traveller ?? null,
})

const underCategories = (lines: readonly BudgetLine[]) =>
  budgetCategories.map(({ key }) => lines.filter(line => line.category === key).map(planOf))

/** Whether two budgets plan the same, line by line under the same categories, whatever was spent meanwhile. */
export const samePlan = (one: readonly BudgetLine[], other: readonly BudgetLine[]): boolean =>
  same(underCategories(one), underCategories(other))

/** What new lines are held against: the lines now, the APEC money that was approved, and what was paid on each line. */
export type MoneyFacts = { current: readonly BudgetLine[]; approved: Cents; paid: ReturnType<typeof paidByLine> }

const wasSpentOn = ({ id, actualApec, actualSelf }: BudgetLine, paid: MoneyFacts['paid']): boolean =>
  [actualApec, actualSelf, paid.get(id)?.apec, paid.get(id)?.self].some(cents => (cents ?? 0) !== 0)

/**
 * Whether a budget may be reprogrammed to these lines: within the APEC money that was approved, and with every line on
 * which money was spent.
 */
export function mayBePlanned(lines: readonly BudgetLine[], { current, approved, paid }: MoneyFacts): Verdict {
  const { apec } = budgetTotals(lines).whole.planned
  if (apec > approved)
    return no(
      `The lines come to ${formatMoney(apec)} of APEC funding, which is ${formatMoney(apec - approved)} more than the ` +
        `${formatMoney(approved)} that was approved. A reprogramming moves money; it cannot add to it.`,
    )
  const ids = new Set(lines.map(line => line.id))
  const lost = current.filter(line => !ids.has(line.id) && wasSpentOn(line, paid)).map(line => `“${line.item}”`)
  if (lost.length === 0) return yes
  return no(
    `Money was spent on ${lost.join(', ')}: keep ${lost.length === 1 ? 'this line' : 'these lines'}, with a rate of 0 ` +
      'where nothing more is planned.',
  )
}

/** Whether what an amendment wants to change is still as it was when it was asked for. */
export function isStillAsAsked(
  { before, proposed }: Pick<Amendment, 'before' | 'proposed'>,
  now: Pick<AmendedValues, 'expectedCompletion'> & { lines: readonly BudgetLine[] },
): Verdict {
  if (proposed.expectedCompletion !== null && before.expectedCompletion !== now.expectedCompletion)
    return no(
      `The last day of the project was changed since this was asked for, and is ${
        now.expectedCompletion === null ? 'not given' : formatDate(now.expectedCompletion)
      } now. It cannot be approved as it stands: refuse it, so that it is asked for anew.`,
    )
  if (proposed.lines !== null && !samePlan(before.lines ?? [], now.lines))
    return no(
      'The budget was changed since this was asked for. It cannot be approved as it stands, for it would undo that ' +
        'change: refuse it, so that it is asked for anew.',
    )
  return yes
}
