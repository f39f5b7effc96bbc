import { type FieldKey, fieldOf, fields } from '../catalogue'
import { isEmpty } from '../empty'
import { type Desk, doubt } from './desk'
import { isBlank } from './lines'
import type { Page } from './page'

/** Fields that every real record fills; where a lossy copy shows none, the value was lost. */
const alwaysGiven: readonly FieldKey[] = [
  'apecFunding',
  'coFunding',
  'proposingEconomies',
  'expectedStart',
  'expectedCompletion',
]

/** In a lossy copy an empty field may have had a value of one word or figure. That is told. */
export function lostInCopy(desk: Desk, page: Page) {
  if (desk.layout !== 'lossy-display-form') return
  const isOpen = (key: FieldKey) => isEmpty(desk.values[key]) && desk.marks[key] === undefined
  for (const key of alwaysGiven.filter(isOpen)) {
    doubt(desk, key, '', `The value of “${fieldOf(key).label}” was lost in this copy. Please enter it.`)
  }
  if (desk.statedTotal === null) doubt(desk, 'total', '', 'The value of “Total Project Value” was lost in this copy.')
  const asked = page.entries.filter(entry => entry.part !== 'form' && entry.lines.every(isBlank))
  const labels = fields.filter(
    field =>
      asked.some(entry => entry.label.id === field.key) &&
      isOpen(field.key) &&
      field.key !== 'type' &&
      !alwaysGiven.includes(field.key),
  )
  const parts = asked.flatMap(entry =>
    entry.label.id === 'proponents' && entry.part === 'head' ? [entry.name.replace(/[;: ]+$/, '')] : [],
  )
  const names = [...labels.map(field => field.label), ...parts]
  if (names.length > 0) {
    doubt(
      desk,
      'record',
      names.join('; '),
      'This copy has lost values of one word or figure. These fields are empty here, but may have had one.',
    )
  }
}
