import { type Traveller, travellerRoles, travellerRoleTitles } from '../budget/traveller'
import { travellerForm } from '../budget/traveller-form'
import type { IsoDate } from '../calendar'
import { sourceTitles } from './budget-sheet'
import { type CellError, type Content, moneyContent, numberContent, textContent } from './content'
import { type Choices, letterOf, type ReadSheet, readTable, type SheetLayout } from './sheet'

export const roleChoices: Choices = {
  name: 'TravelRoles',
  entries: travellerRoles.map(value => ({ value, title: travellerRoleTitles[value] })),
}
export const payerChoices: Choices = {
  name: 'Payers',
  entries: (['apec', 'self'] as const).map(value => ({ value, title: sourceTitles[value] })),
}
/** The names of the economies, for a list that the workbook brings with it. */
export const economyChoices = (names: readonly string[]): Choices => ({
  name: 'Economies',
  entries: names.map(name => ({ value: name, title: name })),
})

const rate = (key: string, header: string) => ({
  ...{ key, header, width: 14 },
  ...({ role: 'typed', kind: 'money' } as const),
})

/** Who travels: each row makes its lines in the budget when the workbook is loaded. */
export const travellersSheet: SheetLayout = {
  name: 'Travellers',
  headerRow: 5,
  columns: [
    { key: 'id', header: 'Key', role: 'key', kind: 'text', width: 10 },
    { key: 'economy', header: 'Economy', role: 'typed', kind: 'choice', width: 24, choices: economyChoices([]) },
    { key: 'role', header: 'Role', role: 'typed', kind: 'choice', width: 20, choices: roleChoices },
    { key: 'name', header: 'Name or seat', role: 'typed', kind: 'text', width: 28 },
    { key: 'people', header: 'People', role: 'typed', kind: 'number', width: 9 },
    { key: 'days', header: 'Days', role: 'typed', kind: 'number', width: 9 },
    rate('perDiem', 'Per diem for a day'),
    rate('additional', 'Additional payment'),
    rate('airfare', 'Airfare there and back'),
    { key: 'fundedBy', header: 'Funded by', role: 'typed', kind: 'choice', width: 13, choices: payerChoices },
    { key: 'total', header: 'Total', role: 'computed', kind: 'money', width: 15 },
    { key: 'note', header: 'Notes', role: 'typed', kind: 'text', width: 32 },
  ],
}

/** What is typed of a row, by column. */
export const travellerContents = (row: Traveller): Record<string, Content> => ({
  id: textContent(row.id),
  economy: textContent(row.economy),
  role: textContent(travellerRoleTitles[row.role]),
  name: textContent(row.name),
  people: numberContent(row.people),
  days: numberContent(row.days),
  perDiem: moneyContent(row.perDiem),
  additional: moneyContent(row.additional),
  airfare: moneyContent(row.airfare),
  fundedBy: textContent(sourceTitles[row.fundedBy]),
  note: textContent(row.note),
})

/**
 * The travellers of a workbook, read by the form of a row; a new row has an empty `id`. `known` are those that the
 * workbook was made from: a row that was copied becomes a new one. An additional payment that is left empty is the usual
 * one of that day.
 */
export function readTravellers(
  sheets: readonly ReadSheet[],
  known: readonly Traveller[],
  { economies, day }: { economies: readonly string[]; day: IsoDate },
): { travellers: Traveller[]; errors: CellError[] } {
  const { name } = travellersSheet
  const { rows, errors } = readTable(
    travellersSheet,
    sheets.find(sheet => sheet.name === name),
  )
  const form = travellerForm(economies, day)
  const unread = new Set(known.map(({ id }) => id))
  const travellers: Traveller[] = []
  for (const { row, texts } of rows.filter(({ blank }) => !blank)) {
    const id = unread.delete(texts.id ?? '') ? texts.id : ''
    const read = form.safeParse({ ...texts, id })
    if (!read.success)
      errors.push(
        ...read.error.issues.map(({ path, message }) => ({
          ...{ sheet: name, message },
          cell: `${letterOf(travellersSheet, String(path[0] ?? 'economy'))}${row}`,
        })),
      )
    else if (read.data) travellers.push(read.data)
  }
  return { travellers, errors }
}
