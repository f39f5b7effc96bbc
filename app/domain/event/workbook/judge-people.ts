import { same } from '../../same'
import type { CellError } from '../../workbook/content'
import { empty, typedText } from '../../workbook/content'
import type { Attendee, AttendeeText } from '../attendee'
import { attendeeTextOf } from '../attendee-form'
import type { ProjectEvent } from '../event'
import { takesSeat } from '../nominations'
import { marksOf } from '../same-person'
import type { FoundColumns } from './find-columns'
import { type PersonKey, personPrint, type RowKey, readRowKey } from './people-columns'
import { isBlank, type PersonCells, type ReadingLists, readPerson } from './read-person'

/** A row of a workbook beside the list as it is now. `same` changes nothing; a row with a problem is not loaded. */
export type JudgedRow = {
  row: number
  is: 'new' | 'changed' | 'same' | 'wrong'
  cells: PersonCells
  /** By what the row says that it is known. */
  key: RowKey | null
  /** The person of the list whose row it is; null for somebody new. */
  before: Attendee | null
  text: AttendeeText
  problems: Partial<Record<PersonKey, string>>
}

export type JudgedPeople = Pick<FoundColumns, 'missing' | 'ignored'> & {
  sheet: string
  rows: JudgedRow[]
  /** Every problem by its cell, in the order of the rows. */
  errors: CellError[]
}

export type Around = {
  event: Pick<ProjectEvent, 'seq' | 'seats'>
  /** The list as it is now. */
  people: readonly Attendee[]
  lists: ReadingLists
}

/** A list with more rows is no list of one event. */
export const mostRows = 5_000

type Draft = { row: number; hidden: boolean; cells: PersonCells; key: RowKey | null }

function draftsIn({ sheet, headerRow, letters, keyLetter }: FoundColumns): Draft[] {
  return sheet.rows
    .filter(({ row }) => row > headerRow)
    .map(({ row, hidden, cells }) => {
      const held = Object.entries(letters).map(([key, letter]) => [key, cells[letter] ?? empty])
      const key = keyLetter === null ? null : readRowKey(typedText(cells[keyLetter] ?? empty, 'choice'))
      return { row, hidden, key, cells: Object.fromEntries(held) as PersonCells }
    })
    .filter(({ cells }) => !isBlank(cells))
}

const clash =
  'Somebody has changed this person in Dossier after this workbook was made. Nothing was overwritten. Compare it with the list, and change the person there.'
const takenOff =
  'This person was taken off the list after this workbook was made. To name them again, copy the row into an empty one.'
const hiddenRow = 'This row is hidden but not empty. Show it, so that you see what you load, or empty it.'

/** Judges rows in their order: each sees those above it, so that the second of two is the duplicate. */
class Judge {
  private readonly placeOf = new Map<string, string>()
  private readonly known: ReadonlyMap<number, Attendee>
  private readonly prints: ReadonlySet<string>
  private readonly used = new Set<number>()
  private seated: number

  constructor(
    private readonly around: Around,
    private readonly columns: readonly PersonKey[],
    drafts: readonly Draft[],
  ) {
    const { people, event } = around
    this.known = new Map(people.map(one => [one.seq, one]))
    this.prints = new Set(people.map(one => personPrint(one, columns)))
    this.seated = people.filter(takesSeat).length
    const inFile = new Set(drafts.flatMap(({ key }) => (key?.event === event.seq ? [key.seq] : [])))
    for (const one of people)
      if (!inFile.has(one.seq)) for (const mark of marksOf(one)) this.placeOf.set(mark, 'on the list of the event')
  }

  judge({ row, hidden, cells, key: written }: Draft): JudgedRow {
    const isFirst = written !== null && !this.used.has(written.seq)
    const key = written?.event === this.around.event.seq && isFirst ? written : null
    const before = key ? (this.known.get(key.seq) ?? null) : null
    if (key) this.used.add(key.seq)
    const { text, problems } = readPerson(cells, this.around.lists, before && attendeeTextOf(before))
    const judged = { row, cells, key, before, text, problems }
    if (hidden) problems.name ??= hiddenRow
    if (Object.keys(problems).length > 0) return { ...judged, is: 'wrong' }
    if (key && personPrint(text, this.columns) === key.print) return this.place({ ...judged, is: 'same' })
    if (before && same(attendeeTextOf(before), text)) return this.place({ ...judged, is: 'same' })
    if (!before && !key && this.isThere(text)) return { ...judged, is: 'same' }
    const wrong = this.staleOf(key, before) ?? this.doubleOf(text)
    if (wrong) return { ...judged, is: 'wrong', problems: { name: wrong } }
    const full = this.fullWith(text, before)
    if (full)
      return { ...judged, is: 'wrong', problems: { [this.columns.includes('standing') ? 'standing' : 'name']: full } }
    return this.place({ ...judged, is: before ? 'changed' : 'new' })
  }

  private staleOf(key: RowKey | null, before: Attendee | null): string | null {
    if (!key) return null
    if (!before) return takenOff
    return before.revision === key.revision ? null : clash
  }

  /** Somebody of a workbook that was loaded already: the same in all its columns. */
  private isThere(text: AttendeeText): boolean {
    return this.prints.has(personPrint(text, this.columns))
  }

  private doubleOf(text: AttendeeText): string | null {
    const place = marksOf(text).flatMap(mark => this.placeOf.get(mark) ?? [])[0]
    return place === undefined
      ? null
      : `This person stands ${place} already: the same name and economy, or the same e-mail address. Take out one of the two.`
  }

  private fullWith(text: AttendeeText, before: Attendee | null): string | null {
    const { seats } = this.around.event
    const isMore = takesSeat(text) && !(before && takesSeat(before))
    return seats !== null && isMore && this.seated >= seats
      ? `The event has ${seats} seats, and this row is one more. Give the person another standing, or change the number of seats of the event.`
      : null
  }

  private place(judged: JudgedRow): JudgedRow {
    const { text, before, row } = judged
    const after = judged.is === 'same' ? (before ?? text) : text
    for (const mark of marksOf(after)) if (!this.placeOf.has(mark)) this.placeOf.set(mark, `in row ${row}`)
    this.seated +=
      (judged.is !== 'same' && takesSeat(text) ? 1 : 0) - (judged.is !== 'same' && before && takesSeat(before) ? 1 : 0)
    return judged
  }
}

/** What a workbook of people would do to the list as it is now, row by row, and what of it cannot be taken. */
export function judgePeople(found: FoundColumns, around: Around): JudgedPeople {
  const { sheet, letters, missing, ignored } = found
  const drafts = draftsIn(found)
  const judge = new Judge(around, Object.keys(letters) as PersonKey[], drafts)
  const rows = drafts.slice(0, mostRows).map(draft => judge.judge(draft))
  const errors = rows.flatMap(({ row, problems }) =>
    Object.entries(problems).map(([key, message]) => ({
      ...{ sheet: sheet.name, message },
      cell: `${letters[key as PersonKey] ?? letters.name ?? 'A'}${row}`,
    })),
  )
  const [more] = drafts.slice(mostRows)
  if (more) {
    const message = `Only the first ${mostRows.toLocaleString('en-US')} people are read. Divide the list.`
    errors.push({ sheet: sheet.name, cell: `A${more.row}`, message })
  }
  return { sheet: sheet.name, missing, ignored, rows, errors }
}
