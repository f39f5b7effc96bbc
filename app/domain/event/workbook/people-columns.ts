import { shortPrint } from '../../workbook/short-print'
import {
  type AttendeeText,
  attendeeFundings,
  attendeeFundingTitles,
  attendeeRoles,
  attendeeRoleTitles,
  organisationKinds,
  organisationKindTitles,
  sexes,
  sexTitles,
  standings,
  standingTitles,
} from '../attendee'

export type PersonKey = keyof AttendeeText

/** A column of a list of people: our heading, and others that are met in lists from elsewhere. */
export type PeopleColumn = { key: PersonKey; header: string; also: readonly string[]; width: number; about: string }

/** The sheet of people, and the one that explains it. */
export const peopleSheet = 'People'
export const explainedSheet = 'How to fill in'

/** The heading of the hidden column by which a person of the list is known again. */
export const keyHeader = 'Key'

/** The columns of the workbook in their order. */
export const peopleColumns: readonly PeopleColumn[] = [
  {
    ...{ key: 'name', header: 'Name', width: 28 },
    also: ['Full name', 'Name of participant', 'Participant name', 'Participant', 'Names', 'Person'],
    about: 'Needed. The whole name in one cell.',
  },
  {
    ...{ key: 'economy', header: 'Economy', width: 20 },
    also: ['Member economy', 'APEC economy', 'Economies', 'Country', 'Country or economy', 'Delegation'],
    about: 'A member economy. Leave it empty for people of international organizations and others from outside.',
  },
  {
    ...{ key: 'sex', header: 'Sex', width: 11 },
    also: ['Gender', 'M/F', 'F/M', 'Male/Female'],
    about: 'Woman, man or not said. F and M, or female and male, are understood too. Empty: not said.',
  },
  {
    ...{ key: 'role', header: 'Role', width: 14 },
    also: ['Capacity', 'Attending as', 'Type of participant'],
    about:
      'Participant, speaker, expert or organiser. Speakers and experts are counted as speakers. Empty: participant.',
  },
  {
    ...{ key: 'organisation', header: 'Organisation', width: 30 },
    also: ['Organization', 'Institution', 'Agency', 'Affiliation', 'Company', 'Employer', 'Ministry'],
    about: 'The name of the organisation.',
  },
  {
    ...{ key: 'organisationKind', header: 'Kind of organisation', width: 30 },
    also: [
      'Kind of organization',
      'Organisation kind',
      'Organization type',
      'Type of organisation',
      'Type of organization',
      'Sector',
    ],
    about: 'Chosen from the list. Empty: other.',
  },
  {
    ...{ key: 'position', header: 'Position', width: 24 },
    also: ['Job title', 'Designation', 'Post', 'Function'],
    about: 'The position in the organisation.',
  },
  {
    ...{ key: 'email', header: 'E-mail', width: 28 },
    also: ['E-mail address', 'Mail', 'Email of participant'],
    about: 'Read only by those who work on the project.',
  },
  {
    ...{ key: 'funding', header: 'Travel paid by', width: 22 },
    also: ['Funding', 'Funded by', 'Funding source', 'Source of funding', 'APEC funded'],
    about:
      'APEC, the economy or own funds, or no travel. APEC pays for participants of travel-eligible economies. Empty: no travel.',
  },
  {
    ...{ key: 'standing', header: 'Standing', width: 15 },
    also: ['Status', 'Attendance', 'Attended', 'Took part'],
    about: 'Nominated, alternate, accepted, declined, withdrawn; took part or did not come once the event was held.',
  },
  {
    ...{ key: 'note', header: 'Note', width: 30 },
    also: ['Notes', 'Remark', 'Remarks', 'Comment', 'Comments'],
    about: 'Anything else. It is not published.',
  },
]

type Choice = { value: string; title: string }
const choicesOf = <Value extends string>(values: readonly Value[], titles: Record<Value, string>): Choice[] =>
  values.map(value => ({ value, title: titles[value] }))

/** What may be chosen in the columns of lists; economies come from the reference list. */
export const peopleChoices: Partial<Record<PersonKey, readonly Choice[]>> = {
  sex: choicesOf(sexes, sexTitles),
  role: choicesOf(attendeeRoles, attendeeRoleTitles),
  organisationKind: choicesOf(organisationKinds, organisationKindTitles),
  funding: choicesOf(attendeeFundings, attendeeFundingTitles),
  standing: choicesOf(standings, standingTitles),
}

/** A part of a person as a cell shows it. */
export function shownIn(key: PersonKey, text: AttendeeText): string {
  const value = text[key] ?? ''
  return peopleChoices[key]?.find(choice => choice.value === value)?.title ?? value
}

/** By what a row of a workbook is known: the person, of which event, as they were when the workbook was made. */
export type RowKey = { event: number; seq: number; revision: number; print: string }

/** What a person said in these columns, in a few letters, so that rows that nobody touched are known. */
export const personPrint = (text: AttendeeText, columns: readonly PersonKey[]): string =>
  shortPrint(JSON.stringify(peopleColumns.map(({ key }) => (columns.includes(key) ? (text[key] ?? '').trim() : null))))

export const writeRowKey = ({ event, seq, revision, print }: RowKey): string => `p-${event}-${seq}-${revision}-${print}`

/** Reads what `writeRowKey` wrote, or null. */
export function readRowKey(text: string): RowKey | null {
  const match = /^p-(\d{1,9})-(\d{1,9})-(\d{1,9})-([0-9a-z]{1,20})$/.exec(text.trim())
  if (!match) return null
  const [, event, seq, revision, print = ''] = match
  return { event: Number(event), seq: Number(seq), revision: Number(revision), print }
}
