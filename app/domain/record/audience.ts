import { type Audience, fieldOf, fields } from './catalogue'
import { emptyValues } from './empty'
import type { Marks, ProjectRecord, Proponent, RecordValues } from './record'

const withoutContacts = (proponent: Proponent): Proponent => ({
  ...proponent,
  postalAddress: null,
  telephone: null,
  fax: null,
  email: null,
})

/** The values that these audiences may read; the others are empty, and proponents have no contact details. */
export function valuesFor(values: RecordValues, audiences: readonly Audience[]): RecordValues {
  const seen = fields.filter(field => audiences.includes(field.audience)).map(field => [field.key, values[field.key]])
  const readable: RecordValues = { ...emptyValues(), ...Object.fromEntries(seen) }
  if (!audiences.includes('contacts')) readable.proponents = readable.proponents.map(withoutContacts)
  return readable
}

const marksFor = (marks: Marks, audiences: readonly Audience[]): Marks =>
  Object.fromEntries(
    fields
      .filter(field => audiences.includes(field.audience) && marks[field.key])
      // What could not be read of a person may well be an address.
      .filter(field => field.kind !== 'proponents' || audiences.includes('contacts'))
      .map(field => [field.key, marks[field.key]]),
  )

/** A record as these audiences may read it. */
export const recordFor = (record: ProjectRecord, audiences: readonly Audience[]): ProjectRecord => ({
  values: valuesFor(record.values, audiences),
  marks: marksFor(record.marks, audiences),
  keeping: record.keeping,
})

/** Whether a change of this part of a record may be named to these audiences. */
export const partIsFor = (part: string, audiences: readonly Audience[]): boolean =>
  part === 'budget' ||
  part === 'travellers' ||
  fields.some(field => field.key === part && audiences.includes(fieldOf(field.key).audience))
