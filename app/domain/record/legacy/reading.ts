import type { Cents } from '../../money'
import type { FieldKey } from '../catalogue'
import type { Keeping, Marks, RecordValues, VersionNumber } from '../record'

/** The six layouts in which the legacy database gave out its records. */
export const layouts = [
  'display-form',
  'display-form-multi-year',
  'newer-display-form',
  'lossy-display-form',
  'print-view-pipes',
  'print-view-glued',
] as const
export type Layout = (typeof layouts)[number]

/** What a doubt or a span of lines is about: a field, the record as a whole, its total, or its record keeping. */
export type Subject = FieldKey | 'record' | 'total' | 'keeping'

/** Something the reader is not sure of: the words of the source, and why they need a look by a person. */
export type Doubt = {
  field: Subject
  text: string
  why: string
  /** The line of the source where the text stands, counted from 1. */
  line?: number
  /** What may be meant, exactly as it would be kept. */
  suggestion?: string
}

/** Lines of the source, counted from 1, both included. */
export type LineSpan = { from: number; to: number }

/** Record keeping as far as the text shows it; a record that was cut shows no version. */
export type KeepingRead = Omit<Keeping, 'version'> & { version: VersionNumber | null }

/**
 * What was read from one record. Nothing of the text is dropped: each line stands in a value, a mark or a doubt.
 * `statedTotal` is what the record says, which need not be the sum. `subFundLabel` is the label the record shows,
 * where `values.subFund` holds the key of the sub-fund whatever its label was at the time.
 */
export type Reading = {
  layout: Layout
  values: RecordValues
  marks: Marks
  keeping: KeepingRead
  statedTotal: Cents | null
  subFundLabel: string | null
  doubts: Doubt[]
  /** Where each field was read, for showing the reading beside the text. */
  lines: Partial<Record<Subject, LineSpan[]>>
  /** The lines of the text that are this record's. */
  span: LineSpan
}

/** A text holds one record or several, or it is refused with a sentence for the person who gave it. */
export type LegacyText = { ok: true; readings: Reading[] } | { ok: false; reason: string }
