import ExcelJS from 'exceljs'
import {
  type AttendeeText,
  attendeeFundingTitles,
  attendeeRoleTitles,
  organisationKindTitles,
  sexTitles,
  standingTitles,
} from '~/domain/event/attendee'

/** A person as somebody writes them into a list, under these headings. */
const headings = [
  ...['Name', 'Economy', 'Sex', 'Role', 'Organisation', 'Kind of organisation', 'Position', 'E-mail'],
  ...['Travel paid by', 'Standing', 'Note'],
] as const

const cells = (one: AttendeeText): string[] => [
  ...[one.name, one.economy ?? '', sexTitles[one.sex], attendeeRoleTitles[one.role], one.organisation],
  ...[organisationKindTitles[one.organisationKind], one.position, one.email, attendeeFundingTitles[one.funding]],
  ...[standingTitles[one.standing], one.note],
]

/** A list of people as an officer keeps it: one sheet, headings in the first row. `amiss` writes other words into a row. */
export async function listOfPeople(
  people: readonly AttendeeText[],
  amiss: Readonly<Record<number, Partial<Record<(typeof headings)[number], string>>>> = {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('People')
  sheet.addRow([...headings])
  for (const [index, one] of people.entries()) {
    const row = sheet.addRow(cells(one))
    for (const [heading, text] of Object.entries(amiss[index] ?? {}))
      row.getCell(headings.findIndex(known => known.startsWith(heading)) + 1).value = text
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The comments at the cells of a workbook, as "D5: text". */
export async function commentsIn(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const found: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row =>
      row.eachCell({ includeEmpty: true }, cell => {
        if (cell.note) found.push(`${cell.address}: ${JSON.stringify(cell.note)}`)
      }),
    )
  return found
}
