import type { IsoDate } from '../../calendar'
import { type Question, type TableColumn, textLimits } from '../definition'

/** What a spreadsheet checks while a cell is filled, in the units of the cell: dollars, fractions of one, days. */
export type Rule =
  | { is: 'text'; atMost: number }
  | { is: 'whole' | 'decimal'; min: number | null; max: number | null }
  | { is: 'date'; min: IsoDate | null; max: IsoDate | null }

const none = { min: null, max: null }
const parts = (limit: number | null, of: number) => (limit === null ? null : limit / of)

/** The rule of a cell; null where the drop-down is enough, or where nothing is typed. */
export function limitsOf(one: Question | TableColumn): Rule | null {
  const { min, max } = 'min' in one ? one : none
  switch (one.kind) {
    case 'text':
    case 'longText':
      return { is: 'text', atMost: ('limit' in one ? one.limit : null) ?? textLimits[one.kind] }
    case 'matrixText':
      return { is: 'text', atMost: textLimits.longText }
    case 'date':
      return { is: 'date', min: typeof min === 'string' ? min : null, max: typeof max === 'string' ? max : null }
    case 'whole':
    case 'decimal':
      return { is: one.kind, min: parts(numberIn(min), 1), max: parts(numberIn(max), 1) }
    case 'money':
      return { is: 'decimal', min: parts(numberIn(min), 100), max: parts(numberIn(max), 100) }
    case 'percent':
      return { is: 'decimal', min: parts(numberIn(min) ?? 0, 100), max: parts(numberIn(max) ?? 100, 100) }
    default:
      return null
  }
}

const numberIn = (limit: string | number | null): number | null => (typeof limit === 'number' ? limit : null)
