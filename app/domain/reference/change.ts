import { formatDate } from '../calendar'
import type { Entry } from './entry'
import { type EntryField, listWords, type ReferenceList } from './lists'
import { spanInWords } from './span'

const titles: Record<Exclude<EntryField, 'dated'>, string> = {
  name: 'Name',
  about: 'What it is about',
  acronym: 'Code',
  suffix: 'Letter in project numbers',
  committee: 'Committee',
  fund: 'Fund account',
  predecessors: 'Fora before it',
  spellings: 'Other spellings',
  from: 'First day',
  until: 'Last day',
}

const longest = 240
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** What a field of an entry is called. */
export const fieldTitle = (list: ReferenceList, field: EntryField): string =>
  field === 'dated' ? (listWords[list].dated?.title ?? '') : titles[field]

/** A field in words, empty where nothing is in it. */
export function fieldInWords(entry: Entry, field: EntryField): string {
  switch (field) {
    case 'predecessors':
    case 'spellings':
      return entry[field].join('; ')
    case 'dated':
      return entry.dated
        .map(row => (row.words === '' ? spanInWords(row) : `${row.words}: ${spanInWords(row)}`))
        .join('; ')
    case 'from':
    case 'until': {
      const day = entry[field]
      return day === null ? '' : formatDate(day)
    }
    default:
      return entry[field] ?? ''
  }
}

/**
 * What a save changes, field by field, "before → after"; for a new entry what it begins with. Empty where nothing
 * changes.
 */
export function changesOf(list: ReferenceList, before: Entry | null, after: Entry): Record<string, string> {
  const changes = listWords[list].fields.flatMap(field => {
    const now = shortened(fieldInWords(after, field))
    if (before === null) return now === '' ? [] : [[fieldTitle(list, field), now]]
    const was = shortened(fieldInWords(before, field))
    const isSame = fieldInWords(before, field) === fieldInWords(after, field)
    return isSame ? [] : [[fieldTitle(list, field), `${was || 'none'} → ${now || 'none'}`]]
  })
  return Object.fromEntries(changes)
}

/** What was done, in the words of the history. */
export function actOf(before: Entry | null, after: Entry): string {
  if (before === null) return 'Added to a reference list'
  return before.until === null && after.until !== null ? 'Ended in a reference list' : 'Changed in a reference list'
}
