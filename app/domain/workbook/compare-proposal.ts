import { type EditingFacts, mayChange } from '../lifecycle/editing'
import type { FieldKey } from '../record/catalogue'
import { type Held, heldIn, same } from '../record/changed'
import type { Since } from '../record/clash'
import { isEmpty } from '../record/empty'
import type { FieldValue, RecordParts } from '../record/record'
import { type FormMarks, formSchema, marksAfter } from '../record/section-form'
import type { Reference } from '../reference'
import type { CellError } from './content'
import { typedAsWritten, type WrittenField } from './read-proposal'
import type { TypedField } from './sections-sheet'

/** What became of a field on its way: it is as it was, would be changed, or others have changed it too. */
type Outcome =
  | { is: 'untouched' }
  | { is: 'wrong'; errors: CellError[] }
  | { is: 'changed' | 'clash'; next: RecordParts }

export type ComparedProposal = {
  /** What would be saved, as the forms of these fields would send it. */
  changed: { key: FieldKey; typed: TypedField }[]
  /** Fields that the workbook and somebody in Dossier have both changed: they are not loaded. */
  clashes: FieldKey[]
  errors: CellError[]
  /** The record with what would be loaded, and with what clashes too, for the comparison. */
  next: RecordParts
  withClashes: RecordParts
}

/** Everything that a comparison looks at beside the workbook. */
export type Around = {
  record: RecordParts
  /** What others have changed since the workbook was made. */
  since: readonly Since[]
  reference: Reference
  standing: EditingFacts
  forSecretariat: boolean
}

const parsedBy = (reference: Reference, key: FieldKey, { value, mark }: TypedField) =>
  formSchema([key], reference).safeParse({ values: { [key]: value }, marks: mark ? { [key]: mark } : {} })

/** The record with one field as a form holds it, and whether its "not applicable" lacks a reason. */
function withField(record: RecordParts, key: FieldKey, value: FieldValue, form: FormMarks) {
  const { marks, withoutReason } = marksAfter([key], record.marks, form, () => !isEmpty(value))
  const kept = marks[key]?.kind === 'not-applicable' ? (Array.isArray(value) ? [] : null) : value
  return { next: { values: { ...record.values, [key]: kept }, marks }, lacksReason: withoutReason.length > 0 }
}

/** What the field held when the workbook was made; null where that is not known. */
const heldThen = ({ record, since }: Around, key: FieldKey): Held | null => {
  const change = since.find(({ part }) => part === key)
  return change ? change.before : heldIn(record, key)
}

function outcomeOf({ key, typed, cellOf }: WrittenField, around: Around): Outcome {
  const { record, since, reference, standing, forSecretariat } = around
  const then = heldThen(around, key)
  const asWritten = then && typedAsWritten(key, then)
  if (asWritten && same(asWritten, typed)) return { is: 'untouched' }
  const read = parsedBy(reference, key, typed)
  if (!read.success)
    return {
      is: 'wrong',
      errors: read.error.issues.map(({ path, message }) => ({
        ...cellOf(path.slice(2)),
        message,
      })),
    }
  const before = asWritten && parsedBy(reference, key, asWritten)
  if (before?.success && same(before.data, read.data)) return { is: 'untouched' }
  const value = read.data.values[key] as FieldValue
  const { next, lacksReason } = withField(record, key, value, read.data.marks as FormMarks)
  if (lacksReason)
    return { is: 'wrong', errors: [{ ...cellOf(['reason']), message: 'Say why it does not apply, in a sentence.' }] }
  if (same(heldIn(next, key), heldIn(record, key))) return { is: 'untouched' }
  const open = mayChange(standing, [key], forSecretariat)
  if (!open.ok) return { is: 'wrong', errors: [{ ...cellOf([]), message: open.reason }] }
  return { is: since.some(({ part }) => part === key) ? 'clash' : 'changed', next }
}

/**
 * What loading a workbook would change in a record. A field that nobody touched in the workbook stays as it is in the
 * record, also where it was changed there meanwhile; one that was changed in both is told, and not loaded.
 */
export function compareProposal(fields: readonly WrittenField[], around: Around): ComparedProposal {
  const compared: ComparedProposal = {
    ...{ changed: [], clashes: [], errors: [] },
    ...{ next: around.record, withClashes: around.record },
  }
  for (const field of fields) {
    const outcome = outcomeOf(field, around)
    if (outcome.is === 'wrong') compared.errors.push(...outcome.errors)
    if (outcome.is === 'changed') {
      compared.changed.push({ key: field.key, typed: field.typed })
      compared.next = taking(compared.next, outcome.next, field.key)
    }
    if (outcome.is === 'clash') {
      compared.clashes.push(field.key)
      compared.withClashes = taking(compared.withClashes, outcome.next, field.key)
    }
  }
  return compared
}

const taking = (record: RecordParts, from: RecordParts, key: FieldKey): RecordParts => ({
  values: { ...record.values, [key]: from.values[key] },
  marks: { ...record.marks, [key]: from.marks[key] },
})
