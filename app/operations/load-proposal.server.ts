import { randomUUID } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import { type BudgetDifference, budgetDifference, budgetDiffers } from '~/domain/difference/budget'
import type { FieldKey } from '~/domain/record/catalogue'
import { same } from '~/domain/record/changed'
import type { Base, RecordValues, VersionNumber } from '~/domain/record/record'
import type { FormMarks } from '~/domain/record/section-form'
import { offeredOn } from '~/domain/reference/offered'
import { readBudget } from '~/domain/workbook/budget-sheet'
import { type Around, type ComparedProposal, compareProposal } from '~/domain/workbook/compare-proposal'
import type { CellError } from '~/domain/workbook/content'
import { readProposal } from '~/domain/workbook/read-proposal'
import type { ReadSheet } from '~/domain/workbook/sheet'
import type { Database } from '~db/connect.server'
import { listLinesOf, listTravellersOf } from '~db/queries/budget.server'
import { getForChange } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import { changesSince, partsChangedSince } from '~db/queries/versions.server'
import { dayOf } from './author'
import { linesAfter, linesOfBase } from './load-budget.server'
import { saveBudget } from './save-budget.server'
import { saveSection } from './save-section.server'
import { type Load, openWorkbook } from './workbook/open-workbook.server'

/** What became of the budget in a workbook: null where nobody touched it there. */
export type BudgetOfProposal = { clash: boolean; lines: BudgetLine[]; difference: BudgetDifference } | null

export type ProposalPreview = {
  /** What the workbook was made from: what is loaded is compared with it again. */
  base: Base
  before: Around['record']
  compared: ComparedProposal
  budget: BudgetOfProposal
}

type Refusal = { ok: false; reason: string }

const unknownVersion: Refusal = { ok: false, reason: 'The workbook was made from a version that is not known here.' }

/** The budget of a workbook beside the one it was made from and the one there is now. */
async function compareLines(
  db: Database,
  { number, seq, base }: { number: string; seq: number; base: Base },
  sheets: readonly ReadSheet[],
): Promise<{ budget: BudgetOfProposal; errors: CellError[] }> {
  const known = (await linesOfBase(db, number, base)) ?? []
  const { good, errors } = readBudget(sheets, known, { withSpending: false })
  if (errors.length > 0) return { budget: null, errors }
  const lines = good.map(({ line }) => line)
  if (same(lines, known)) return { budget: null, errors }
  const [present, travellers] = await Promise.all([listLinesOf(db, seq), listTravellersOf(db, seq)])
  const difference = budgetDifference(present, linesAfter(lines, travellers))
  if (!budgetDiffers(difference)) return { budget: null, errors }
  const since = await partsChangedSince(db, seq, base, ['budget', 'travellers'])
  return { budget: { clash: since === null || since.length > 0, lines, difference }, errors }
}

/**
 * Reads a workbook of the whole proposal, and says section by section what loading it would change, what it and somebody
 * in Dossier have both changed, and which cells are wrong. Saves nothing. Refuses who may not edit the record.
 */
export async function previewProposal(
  db: Database,
  load: Load,
): Promise<{ ok: true; preview: ProposalPreview } | Refusal> {
  const { number, by, now } = load
  const subject = { project: number }
  const allowed = may(by, 'record.edit', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const opened = await openWorkbook(db, load, 'proposal')
  if (!opened.ok) return opened
  const { base, left = [] } = opened.marker
  const current = await getForChange(db, number)
  if (!current) return { ok: false, reason: `There is no project ${number}.` }
  const lists = offeredOn(await reference(db), dayOf(now), current.record.values)
  const { fields, errors } = readProposal(opened.sheets, lists, left)
  const keys = fields.map(({ key }) => key)
  const since = await changesSince(db, current.seq, base, keys)
  if (since === null) return unknownVersion
  const standing = { ...(await findEditing(db, number)), now: now.toISOString() }
  const forSecretariat = may(by, 'record.edit-secretariat', subject, dayOf(now)).ok
  const around = { record: current.record, since, reference: lists, standing, forSecretariat }
  const compared = compareProposal(fields, around)
  const { budget, errors: wrongLines } = may(by, 'budget.edit', subject, dayOf(now)).ok
    ? await compareLines(db, { number, seq: current.seq, base }, opened.sheets)
    : { budget: null, errors: [] }
  const all = { ...compared, errors: [...errors, ...compared.errors, ...wrongLines] }
  return { ok: true, preview: { base, before: current.record, compared: all, budget } }
}

/** What a person confirmed: the fields that would change, read by their form again, and the budget where it would. */
export type ConfirmedProposal = {
  number: string
  base: Base
  keys: readonly FieldKey[]
  values: Partial<RecordValues>
  marks: FormMarks
  lines: BudgetLine[] | null
  why: string
  by: Person
  now: Date
}

const withKeys = ({ indicators, ...values }: Partial<RecordValues>): Partial<RecordValues> =>
  indicators ? { ...values, indicators: indicators.map(row => ({ ...row, id: row.id || randomUUID() })) } : values

/**
 * Saves what was confirmed from a workbook: its sections as one version, its budget as the next. Refuses, as every save
 * does, what somebody has changed since the workbook was made.
 */
export async function loadProposal(
  db: Database,
  { number, base, keys, values, marks, lines, why, by, now }: ConfirmedProposal,
): Promise<{ ok: true; version: VersionNumber | null } | Refusal> {
  const reason = why || 'Loaded from a workbook'
  let version: VersionNumber | null = null
  if (keys.length > 0) {
    const saved = await saveSection(db, { number, keys, base, values: withKeys(values), marks, why: reason, by, now })
    if (!saved.ok) return saved
    version = saved.version
  }
  if (lines === null) return { ok: true, version }
  const kept = lines.map(line => ({ ...line, id: line.id || randomUUID() }))
  const saved = await saveBudget(db, { number, base, lines: kept, why: reason, by, now })
  if (saved.ok) return { ok: true, version: saved.version ?? version }
  return version
    ? { ok: false, reason: `The sections were saved; the budget was not. ${saved.reason}` }
    : { ok: false, reason: saved.reason }
}
