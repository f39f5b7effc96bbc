import type { Traveller } from '~/domain/budget/traveller'
import { formatDate } from '~/domain/calendar'
import type { Became, FieldChange, SectionChange, ValueChange } from '~/domain/difference/change'
import { formatMoney } from '~/domain/money'
import { type Mark, markInWords } from '~/domain/record/record'
import type { FieldView, SectionView, Shown } from '../record/shown'
import { tableChange } from './table-change'
import { tableInWords, travellersInWords } from './table-rows'
import { type Effort, effortOfAll, wordsThatDiffer } from './words'

function inWords(value: Shown | null): string | null {
  if (value?.as === 'money') return formatMoney(value.cents)
  if (value?.as === 'date') return formatDate(value.date)
  if (value?.as === 'line' || value?.as === 'link' || value?.as === 'prose') return value.text
  return value?.as === 'list' ? value.items.join('; ') : null
}

const whole = (before: Shown | null, after: Shown | null): ValueChange => {
  const change = before?.as === 'money' && after?.as === 'money' ? after.cents - before.cents : null
  return { as: 'whole', before: inWords(before), after: inWords(after), change }
}

const itemsOf = (value: Shown | null): string[] => (value?.as === 'list' ? value.items : [])

/** A list by its items; whole, where only their order changed. */
function items(before: Shown | null, after: Shown | null): ValueChange {
  const [was, is] = [itemsOf(before), itemsOf(after)]
  const removed = was.filter(item => !is.includes(item))
  const added = is.filter(item => !was.includes(item))
  if (removed.length + added.length === 0) return whole(before, after)
  return { as: 'items', removed, added, kept: is.length - added.length }
}

function valueChange(before: Shown | null, after: Shown | null, effort: Effort): ValueChange | null {
  const [earlier, later] = [tableInWords(before), tableInWords(after)]
  const headers = (later ?? earlier)?.headers
  if (headers) return tableChange(headers, earlier?.rows ?? [], later?.rows ?? [], effort)
  const kind = (after ?? before)?.as
  if (kind === 'list') return items(before, after)
  if (kind === 'money' || kind === 'date') return whole(before, after)
  return { as: 'words', pieces: wordsThatDiffer(inWords(before) ?? '', inWords(after) ?? '', effort) }
}

const markChange = (before: Mark | null, after: Mark | null): Became | null => {
  const [was, is] = [before && markInWords(before), after && markInWords(after)]
  return was === is ? null : { before: was, after: is, change: null }
}

const same = (a: Shown | null, b: Shown | null): boolean => JSON.stringify(a) === JSON.stringify(b)

const nothing = { value: null, mark: null }

function fieldChange(
  { key, label }: FieldView,
  { before, after, effort }: { before: FieldView[]; after: FieldView[]; effort: Effort },
): FieldChange | null {
  const was = before.find(field => field.key === key) ?? nothing
  const is = after.find(field => field.key === key) ?? nothing
  const value = same(was.value, is.value) ? null : valueChange(was.value, is.value, effort)
  const mark = markChange(was.mark, is.mark)
  return value || mark ? { key, label, value, mark } : null
}

/** What differs between two traveller tables; null where they say the same. */
export function travellerChange(before: readonly Traveller[], after: readonly Traveller[]) {
  const [earlier, later] = [travellersInWords(before), travellersInWords(after)]
  return tableChange(later.headers, earlier.rows, later.rows, effortOfAll())
}

/**
 * What differs between two versions of a record, section by section in the record's order: texts by their words, tables
 * by row and cell, lists by item, amounts with their change, and why a field is empty. Sections that say the same are
 * left out.
 */
export function sectionChanges(before: readonly SectionView[], after: readonly SectionView[]): SectionChange[] {
  const effort = effortOfAll()
  return after
    .map(({ key, title, fields }) => {
      const sides = { before: before.find(section => section.key === key)?.fields ?? [], after: fields, effort }
      const gone = sides.before.filter(field => !fields.some(each => each.key === field.key))
      const changes = [...fields, ...gone].map(field => fieldChange(field, sides))
      return { key, title, fields: changes.filter(change => change !== null) }
    })
    .filter(section => section.fields.length > 0)
}
