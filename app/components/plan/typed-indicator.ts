import { indicatorProblems, partSums } from '~/domain/indicator/problems'
import { typedIndicator } from '~/domain/indicator/typed'
import { indicatorRow } from '~/domain/record/row-forms'
import type { Indicator } from '~/domain/record/rows'
import type { RowValues } from '../form/row-control'

const isKept = (row: object): row is Indicator => 'promise' in row && 'baselineText' in row

/** An indicator that is kept, or a row that was typed, as the flat texts of its controls: `byEconomy[0].target`. */
export function flatIndicator(row: unknown): RowValues {
  if (typeof row !== 'object' || row === null) return {}
  const { byEconomy, ...plain } = (isKept(row) ? typedIndicator(row) : row) as Record<string, unknown>
  const parts = Array.isArray(byEconomy) ? byEconomy : []
  return {
    ...Object.fromEntries(Object.entries(plain).map(([key, text]) => [key, typeof text === 'string' ? text : ''])),
    ...Object.fromEntries(
      parts.flatMap((part: { economy?: unknown; target?: unknown }, at) => [
        [`byEconomy[${at}].economy`, String(part?.economy ?? '')],
        [`byEconomy[${at}].target`, String(part?.target ?? '')],
      ]),
    ),
  }
}

/** The parts of a typed row by economy, in their order. */
export const economyParts = (row: RowValues): { economy: string; target: string }[] =>
  Object.keys(row)
    .flatMap(key => /^byEconomy\[(\d+)\]\.economy$/.exec(key)?.[1] ?? [])
    .map(at => ({ economy: row[`byEconomy[${at}].economy`] ?? '', target: row[`byEconomy[${at}].target`] ?? '' }))

/** What a row that is being typed comes to; null while it cannot be read, or is blank. */
export function judged(row: RowValues) {
  const read = indicatorRow.safeParse({ ...row, byEconomy: economyParts(row) })
  if (!read.success || read.data === null) return null
  return { problems: indicatorProblems(read.data), sums: partSums(read.data), target: read.data.target }
}
