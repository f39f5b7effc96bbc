import type { IsoDate } from '../../calendar'
import { readDate } from './dates'

/** A person as written in a name field. `why` says what is unsure about it. */
export type Person = { name: string; from: IsoDate | null; until: IsoDate | null; why?: string }

const role = '(?:(?:new|former|old|current|acting|previous)\\s+)?(?:co-?\\s?)?(?:POs?|project overseers?|overseer)?'
const begins = 'wef|w\\.e\\.f\\.?|with effect from|effective(?: from)?|as of|since|from'
const ends = 'until|till|up to'
const note = new RegExp(`^,?\\s*${role},?\\s*(${begins}|${ends})\\s+(.{4,30})$`, 'i')

/** Words after a name in brackets, or after a comma: "(new PO wef 19 July 2016)". */
function noteIn(text: string): { name: string; note: string } | null {
  const open = text.lastIndexOf('(')
  if (open > 0 && text.endsWith(')')) return { name: text.slice(0, open).trim(), note: text.slice(open + 1, -1).trim() }
  const comma = text.indexOf(',')
  return comma > 0 ? { name: text.slice(0, comma).trim(), note: text.slice(comma + 1).trim() } : null
}

function readPerson(text: string): Person {
  const plain: Person = { name: text, from: null, until: null }
  const found = noteIn(text)
  if (!found) return plain
  if (/^[MF]$/i.test(found.note)) return { ...plain, why: 'The letter in brackets was kept as part of the name.' }
  const match = note.exec(found.note)
  if (!match)
    return /\b(?:PO|overseer|wef)\b/i.test(found.note)
      ? { ...plain, why: 'The words after the name were not understood.' }
      : plain
  const date = readDate(match[2] ?? '')
  if (date.value === null)
    return { ...plain, why: `The date after the name was not understood. ${date.why ?? ''}`.trim() }
  const isEnd = new RegExp(`^(?:${ends})$`, 'i').test(match[1] ?? '')
  return { name: found.name, from: isEnd ? null : date.value, until: isEnd ? date.value : null, why: date.why }
}

/** The persons in one name field, divided by "and", "&", ";" or a stroke. "(new PO wef …)" becomes a date. */
export function readPersons(text: string): Person[] {
  const parts = text
    .split(/\s*;\s*|\s+(?:and|&|\/)\s+(?![^(]*\))/i)
    .map(part => part.trim().replace(/,$/, ''))
    .filter(part => part !== '')
  return parts.map(readPerson)
}

const titles = /\b(?:mr|mrs|ms|miss|dr|prof|professor|hon)\b\.?/gi

/** A name without titles and brackets, for comparing. */
export const nameKey = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, ' ')
    .replace(titles, ' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

export type Emails = { value: string; whys: string[] }

/** E-mail addresses divided by ";", "," or "and", joined by "; ". What is no complete address is kept and told. */
export function readEmails(text: string): Emails {
  const parts = text.split(/\s*[;,]\s*|\s+(?:and|&|or|\/)?\s*(?=\S+@)|\s+and\s+/i).filter(Boolean)
  if (!parts.some(part => part.includes('@'))) {
    return { value: text, whys: ['This is no e-mail address. It may be a name that belongs elsewhere.'] }
  }
  const whys = parts.flatMap(part => {
    if (/^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i.test(part.replace(/^<|>$/g, ''))) return []
    return [
      part.includes('@')
        ? `“${part}” is no complete address: its ending is missing.`
        : `“${part}” is no e-mail address.`,
    ]
  })
  return { value: parts.join('; '), whys }
}
