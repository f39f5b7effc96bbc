import { type AttendeeText, attendeeRoleTitles, sexTitles, standingTitles } from '~/domain/event/attendee'
import { attendeeDifferences, attendeeTextOf } from '~/domain/event/attendee-form'
import type { JudgedPeople } from '~/domain/event/workbook/judge-people'
import type { CellError } from '~/domain/workbook/content'

/** What loading a workbook of people would do, as its page shows it. */
export type PeopleLoadView = {
  upload: string
  errors: CellError[]
  added: { row: number; name: string; about: string }[]
  changed: { row: number; name: string; lines: { label: string; now: string; mine: string }[] }[]
  /** Rows that change nothing, and rows with something to be mended. */
  same: number
  wrong: number
  missing: string[]
  /** Columns that are not read, each in a sentence. */
  ignored: string[]
  /** What may be loaded and is still to be looked at. */
  warnings: string[]
}

const aboutPerson = ({ economy, sex, role, organisation, standing }: AttendeeText): string =>
  [economy ?? 'no economy', sexTitles[sex], attendeeRoleTitles[role], organisation, standingTitles[standing]]
    .filter(text => text !== '')
    .join(', ')

/** What a workbook would do, in words. */
export function peopleLoadView(
  upload: string,
  { judged: { rows, errors, missing, ignored }, warnings }: { judged: JudgedPeople; warnings: string[] },
  { withEmail }: { withEmail: boolean },
): PeopleLoadView {
  return {
    ...{ upload, errors, missing, warnings },
    added: rows
      .filter(({ is }) => is === 'new')
      .map(({ row, text }) => ({ row, name: text.name, about: aboutPerson(text) })),
    changed: rows.flatMap(({ is, row, text, before }) =>
      is === 'changed' && before
        ? [{ row, name: before.name, lines: attendeeDifferences(attendeeTextOf(before), text, { withEmail }) }]
        : [],
    ),
    same: rows.filter(({ is }) => is === 'same').length,
    wrong: rows.filter(({ is }) => is === 'wrong').length,
    ignored: ignored.map(({ cell, header, twice }) =>
      twice
        ? `Column ${cell}, “${header}”: another column says the same, and that one is read.`
        : `Column ${cell}, “${header}”: Dossier does not keep this.`,
    ),
  }
}
