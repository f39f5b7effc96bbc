import type { BudgetLine } from '~/domain/budget/line'
import { lineForm } from '~/domain/budget/line-form'
import { type BudgetTotals, budgetTotals, type Parts, plannedOf } from '~/domain/budget/totals'
import type { Traveller } from '~/domain/budget/traveller'
import { type TypedTraveller, travellerForm, typedTraveller } from '~/domain/budget/traveller-form'
import { linesOfTravellers, travelCost } from '~/domain/budget/traveller-lines'
import { type TypedLine, typedLine } from '~/domain/budget/typed-line'
import type { Cents } from '~/domain/money'
import { byCategory } from './budget-intent'

export type LineDraft = Partial<Omit<TypedLine, 'factors'>> & { factors?: { count?: string; unit?: string }[] }
export type TravellerDraft = Partial<TypedTraveller>

/** A budget as it stands in its form: texts, some of them missing yet. Lines that follow travellers are not among them. */
export type BudgetDraft = { lines: LineDraft[]; travellers: TravellerDraft[] }

/** What the form needs besides what is typed: the economies that may travel, and the day whose rules count. */
export type DraftReading = { economies: readonly string[]; day: string }

export type DraftSums = {
  /** What each line comes to; null where it cannot be read yet. */
  lines: (Parts | null)[]
  /** What the travel of each row costs, in whole cents; null where it cannot be read yet. */
  travellers: (Cents | null)[]
  /** The lines that the travellers make. */
  following: BudgetLine[]
  totals: BudgetTotals
  /** How many rows cannot be read yet, and are not counted. */
  unread: number
}

/** A budget as its form shows it at first. */
export const draftOf = (lines: readonly BudgetLine[], travellers: readonly Traveller[]): BudgetDraft => ({
  lines: byCategory(lines.filter(line => line.traveller === null)).map(typedLine),
  travellers: travellers.map(typedTraveller),
})

/** All lines of a budget, also those that follow travellers, as a form that changes lines alone shows them at first. */
export const linesDraftOf = (lines: readonly BudgetLine[]): BudgetDraft => ({
  lines: byCategory(lines).map(typedLine),
  travellers: [],
})

/** What a draft adds up to as it stands; the server computes the same from what is saved. */
export function sumsOf(draft: BudgetDraft, { economies, day }: DraftReading): DraftSums {
  const lines = draft.lines.map(line => lineForm.safeParse(line))
  const rowForm = travellerForm(economies, day)
  const rows = draft.travellers.map((row, index) => rowForm.safeParse({ ...row, id: row.id || `new-${index}` }))
  const own = lines.flatMap(read => (read.success ? [read.data] : []))
  const ids = new Set(draft.lines.map(line => line.id))
  const travellers = rows.flatMap(read => (read.success && read.data ? [read.data] : []))
  const following = linesOfTravellers(travellers).filter(line => !ids.has(line.id))
  return {
    lines: lines.map(read => (read.success ? plannedOf(read.data) : null)),
    travellers: rows.map(read => (read.success && read.data ? travelCost(read.data).total : null)),
    following,
    totals: budgetTotals([...own, ...following]),
    unread: [...lines, ...rows].filter(read => !read.success).length,
  }
}

/** A row of either table, while the boxes of a form are gathered. */
type Row = LineDraft & TravellerDraft

/** The draft that a form in the browser holds now. */
export function draftIn(form: FormData): BudgetDraft {
  const draft: { lines: Row[]; travellers: Row[] } = { lines: [], travellers: [] }
  for (const [name, value] of form) {
    const match = /^(lines|travellers)\[(\d+)\]\.(?:factors\[(\d)\]\.(count|unit)|(\w+))$/.exec(name)
    if (!match || typeof value !== 'string') continue
    const rows = match[1] === 'lines' ? draft.lines : draft.travellers
    const at = Number(match[2])
    const row = rows[at] ?? {}
    rows[at] = row
    if (match[5]) Object.assign(row, { [match[5]]: value })
    else {
      const factors = row.factors ?? []
      const place = Number(match[3])
      factors[place] = { ...factors[place], [match[4] ?? '']: value }
      row.factors = factors
    }
  }
  return draft
}

/** The draft that came back from the server with what was typed. */
export const draftTyped = (typed: Record<string, unknown>): BudgetDraft => ({
  lines: rowsOf<LineDraft>(typed.lines),
  travellers: rowsOf<TravellerDraft>(typed.travellers),
})

const rowsOf = <R>(value: unknown): R[] => (Array.isArray(value) ? (value as R[]) : [])
