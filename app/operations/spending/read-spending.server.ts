import { may } from '~/domain/access/may'
import { type DrawdownProgress, drawdownProgress } from '~/domain/budget/drawdown-progress'
import type { BudgetLine } from '~/domain/budget/line'
import type { Payment } from '~/domain/budget/payment'
import { type ApecMoney, apecMoney, type Spending, spendingOf } from '~/domain/budget/spending'
import type { IsoDate } from '~/domain/calendar'
import { implementationRulesOn } from '~/domain/implementation/rules'
import { mayKeepFacts } from '~/domain/implementation/running'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { getForChange } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import type { ProjectAsk } from '../implementation/with-project'

/** What was paid in a project against its budget and its drawdown timetable, on a day. */
export type SpendingView = {
  title: string
  asOf: IsoDate
  lines: BudgetLine[]
  payments: Payment[]
  spending: Spending
  apec: ApecMoney
  drawdown: DrawdownProgress
  /** Spending that is so many percent or more off its plan is explained (dated rule). */
  variancePercent: number
  /** Whether payments may be entered and voided here by this person now; the reason, where they may but for the state. */
  edit: Verdict
}

const ended: readonly StateKey[] = ['report-due', 'report-in-review', 'completed']

/** Whether nothing more is to be spent: the project has ended, in its life or by the last day of a legacy record. */
const hasEnded = (state: StateKey | null, lastDay: IsoDate | null, today: IsoDate): boolean =>
  state === null ? lastDay !== null && lastDay < today : ended.includes(state)

/** The spending of a project for who may read the lines of its budget; null where there is no such project. */
export async function readSpending(
  db: Database,
  { number, by, now }: ProjectAsk,
): Promise<{ ok: true; view: SpendingView | null } | Extract<Verdict, { ok: false }>> {
  const [subject, asOf] = [await subjectOf(db, number), dayOf(now)]
  const allowed = may(by, 'budget.read-lines', subject, asOf)
  if (!allowed.ok) return allowed
  const project = await getForChange(db, number)
  if (!project) return { ok: true, view: null }
  const [lines, payments] = await Promise.all([listLinesOf(db, project.seq), listPayments(db, number)])
  const { values } = project.record
  const rule = implementationRulesOn(asOf)
  const over = hasEnded(project.state, values.expectedCompletion, asOf)
  const spending = spendingOf(lines, payments, { rule, hasEnded: over })
  const edits = may(by, 'budget.edit', subject, asOf)
  return {
    ok: true,
    view: {
      ...{ title: values.title ?? number, asOf, lines, payments, spending, variancePercent: rule.variancePercent },
      apec: apecMoney(values.apecFunding ?? 0, spending.paid.apec, over),
      drawdown: drawdownProgress(values.drawdown, payments, asOf),
      edit: edits.ok ? mayKeepFacts(project.state) : edits,
    },
  }
}
