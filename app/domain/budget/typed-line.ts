import { formatCents } from '../money'
import type { BudgetLine } from './line'

const dollars = (cents: number | null) => (cents === null ? '' : formatCents(cents))

/** A line as its form shows it: every value as the text a person would type. The counterpart of `lineForm`. */
export const typedLine = (line: BudgetLine) => ({
  id: line.id,
  category: line.category as string,
  item: line.item,
  factors: line.factors.map(factor => ({ count: String(factor.count), unit: factor.unit })),
  rate: formatCents(line.rate),
  fundedBy: line.fundedBy as string,
  apecPart: dollars(line.apecPart),
  note: line.note,
  actualApec: dollars(line.actualApec),
  actualSelf: dollars(line.actualSelf),
  explanation: line.explanation,
  traveller: line.traveller ?? '',
})

export type TypedLine = ReturnType<typeof typedLine>
