import { formatDate, isIsoDate, parseDayFirst } from '../../calendar'
import type { Lookup } from '../../record/legacy/lookup'
import { type Content, contentProblem, empty, typedText } from '../../workbook/content'
import type { AttendeeText, Standing } from '../attendee'
import { attendeeLimits, isEmail, newAttendee } from '../attendee-form'
import { type PersonKey, peopleChoices } from './people-columns'
import { chosenIn, economyIn } from './spellings'

/** The cells of a row by what their columns hold; columns that the sheet does not have are not there. */
export type PersonCells = Partial<Record<PersonKey, Content>>

/** A row as a person, and what is wrong with its cells. With a problem, `text` is not to be used. */
export type PersonIn = { text: AttendeeText; problems: Partial<Record<PersonKey, string>> }

export type ReadingLists = {
  economies: Lookup
  /** Where somebody stands of whom nothing is said. */
  standing: Standing
}

const wanted: Partial<Record<PersonKey, string>> = {
  name: 'a name',
  economy: 'an economy',
  organisation: 'an organisation',
  position: 'a position',
  email: 'an e-mail address',
}

const limits: Partial<Record<PersonKey, number>> = {
  name: attendeeLimits.name,
  organisation: attendeeLimits.line,
  position: attendeeLimits.line,
  email: attendeeLimits.email,
  note: attendeeLimits.note,
}

/** Why what stands in a cell cannot be what its column is for, whatever it says; null where it can. */
function misplaced(key: PersonKey, content: Content): string | null {
  const broken = contentProblem(content)
  if (broken !== null || content.is === 'empty' || key === 'note') return broken
  const what = wanted[key] ?? 'one of the choices'
  if (content.is === 'date') return `Here stands a date (${formatDate(content.date)}), where ${what} is wanted.`
  if (
    content.is === 'text' &&
    key in wanted &&
    (isIsoDate(content.text.trim()) || parseDayFirst(content.text) !== null)
  )
    return `Here stands a date as text (“${content.text.trim().slice(0, 20)}”), where ${what} is wanted.`
  if (content.is === 'number' && (key === 'name' || key === 'economy' || key === 'email'))
    return `Here stands a number, where ${what} is wanted.`
  if (content.is === 'yesNo' && key !== 'standing' && key !== 'funding')
    return `Here stands ${content.yes ? 'TRUE' : 'FALSE'}, where ${what} is wanted.`
  return null
}

function tooLong(key: PersonKey, text: string): string | null {
  const limit = limits[key]
  return limit !== undefined && text.length > limit
    ? `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`
    : null
}

type Read = { ok: true; value: string | null } | { ok: false; problem: string }

/** One cell as the part of a person that its column holds. */
function partIn(key: PersonKey, content: Content, { economies }: ReadingLists, without: string | null): Read {
  const problem = misplaced(key, content)
  if (problem !== null) return { ok: false, problem }
  const whole = typedText(content, 'text').replace(/\r\n?/g, '\n').trim()
  const text = key === 'note' ? whole : whole.replace(/\s+/g, ' ')
  if (text === '') return { ok: true, value: without }
  const long = tooLong(key, text)
  if (long !== null) return { ok: false, problem: long }
  if (key === 'economy') return economyIn(text, economies)
  if (peopleChoices[key]) return chosenIn(key, text)
  if (key === 'name' && !/\p{L}/u.test(text))
    return { ok: false, problem: 'This is no name: there is no letter in it.' }
  if (key === 'email' && !isEmail(text))
    return {
      ok: false,
      problem: `“${text.slice(0, 60)}” is no e-mail address. Write it as name@example.org, one in a cell.`,
    }
  return { ok: true, value: text }
}

/** Whether nothing stands in a row. */
export const isBlank = (cells: PersonCells): boolean =>
  Object.values(cells).every(content => content.is === 'empty' || (content.is === 'text' && content.text.trim() === ''))

/**
 * Reads a row. What an empty cell means its column says ("not said", "participant"); of columns that are not there,
 * `before` keeps what is known of a person of the list.
 */
export function readPerson(cells: PersonCells, lists: ReadingLists, before: AttendeeText | null): PersonIn {
  const without: AttendeeText = { ...newAttendee(before?.standing ?? lists.standing), organisationKind: 'other' }
  const problems: Partial<Record<PersonKey, string>> = {}
  const read = { ...(before ?? without) } as Record<PersonKey, string | null>
  for (const key of Object.keys(without) as PersonKey[]) {
    if (!Object.hasOwn(cells, key)) continue
    const part = partIn(key, cells[key] ?? empty, lists, without[key])
    if (part.ok) read[key] = part.value
    else problems[key] = part.problem
  }
  if (!problems.name && (read.name ?? '') === '') problems.name = 'Enter the name of the person.'
  return { text: read as AttendeeText, problems }
}
