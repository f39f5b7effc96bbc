import { type Amendment, amendmentKindTitles } from '~/domain/amendment/amendment'
import { isStillAsAsked, mayAmend, mayBePlanned } from '~/domain/amendment/asking'
import { settled } from '~/domain/amendment/settled'
import { extendedInWords } from '~/domain/amendment/words'
import type { BudgetLine } from '~/domain/budget/line'
import { paidByLine } from '~/domain/budget/payment'
import { budgetTotals } from '~/domain/budget/totals'
import { withSpendingOf } from '~/domain/budget/traveller-lines'
import { changedFields, type Held, same } from '~/domain/record/changed'
import { formatVersion, type RecordValues, type VersionNumber } from '~/domain/record/record'
import { all, type Verdict } from '~/domain/verdict'
import type { Transaction } from '~db/connect.server'
import { listLinesOf, listTravellersOf, writeBudgetLines, writeTravellers } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { beforeEach, insertChanges, saveVersion, writeParts } from '~db/queries/records.server'
import type { ProjectFound } from '../implementation/with-project'
import { stateOfProject } from './state-of-project'

/** The version that an amendment made, as it is kept with it ("5.0") and as the history tells of it. */
export type InForce = { ok: true; version: string; written: { version: VersionNumber; parts: string[] } }

type Change = { part: string; before: Held }

/**
 * Writes an approved amendment into the record as its next major version: the new last day, the new lines with what was
 * spent on them meanwhile, and the traveller table that goes with them. State and visibility stay as they are. Refuses
 * what does not fit the record any more, in words, and writes nothing then.
 */
export async function putInForce(
  tx: Transaction,
  project: ProjectFound,
  amendment: Amendment,
): Promise<InForce | Extract<Verdict, { ok: false }>> {
  const { seq, record, signed } = project
  const current = await listLinesOf(tx, seq)
  const verdict = all(
    mayAmend(stateOfProject(project)),
    isStillAsAsked(amendment, { expectedCompletion: record.values.expectedCompletion, lines: current }),
    await linesFit(tx, project, amendment, current),
  )
  if (!verdict.ok) return verdict
  const values = valuesAfter(record.values, amendment, current)
  const changed = changedFields(record, { values, marks: record.marks })
  await writeParts(tx, seq, record, { values, marks: record.marks }, changed)
  const money = amendment.proposed.lines ? await writeMoney(tx, seq, amendment.proposed.lines, current) : []
  const saved = await saveVersion(tx, project, { ...signed, why: whyOf(amendment), kind: 'step' })
  const changes = [...beforeEach(record, changed), ...money]
  await insertChanges(tx, seq, saved.seq, changes)
  const written = { version: saved.version, parts: changes.map(({ part }) => part) }
  return { ok: true, version: formatVersion(saved.version), written }
}

/** Why there is a new version: everybody may read it, so it says what was decided and not the reason. */
const whyOf = ({ kind, before, proposed: { expectedCompletion: until } }: Amendment): string =>
  until === null
    ? `${amendmentKindTitles[kind]} approved`
    : `${amendmentKindTitles[kind]} approved: ${extendedInWords(before.expectedCompletion, until)}`

async function linesFit(
  tx: Transaction,
  { record }: ProjectFound,
  { number, proposed }: Amendment,
  current: readonly BudgetLine[],
): Promise<Verdict> {
  if (proposed.lines === null) return { ok: true }
  const paid = paidByLine(await listPayments(tx, number))
  return mayBePlanned(proposed.lines, { current, approved: record.values.apecFunding ?? 0, paid })
}

/**
 * The record after an amendment. What the economies pay themselves follows the lines where it followed them before; the
 * APEC money stays as it was approved.
 */
function valuesAfter(values: RecordValues, { proposed }: Amendment, current: readonly BudgetLine[]): RecordValues {
  const { expectedCompletion: until, lines } = proposed
  const agreed = budgetTotals(current).whole.planned.self === (values.coFunding ?? 0)
  return {
    ...values,
    ...(until !== null && { expectedCompletion: until }),
    ...(lines !== null && agreed && { coFunding: budgetTotals(lines).whole.planned.self }),
  }
}

/** Writes the lines and, where rows of it go, the traveller table; gives what they were before. */
async function writeMoney(
  tx: Transaction,
  seq: number,
  proposed: readonly BudgetLine[],
  current: readonly BudgetLine[],
): Promise<Change[]> {
  const rows = await listTravellersOf(tx, seq)
  const { lines, travellers } = settled(withSpendingOf(proposed, current), rows)
  await writeBudgetLines(tx, seq, lines)
  const money: Change[] = [{ part: 'budget', before: { value: current } }]
  if (same(rows, travellers)) return money
  await writeTravellers(tx, seq, travellers)
  return [...money, { part: 'travellers', before: { value: rows } }]
}
