import type ExcelJS from 'exceljs'
import { formatDate } from '~/domain/calendar'
import {
  explainedSheet,
  keyHeader,
  type PeopleColumn,
  type PersonKey,
  peopleChoices,
  peopleColumns,
  peopleSheet,
} from '~/domain/event/workbook/people-columns'
import { empty } from '~/domain/workbook/content'
import { type Choices, type Column, columnLetter, type SheetLayout } from '~/domain/workbook/sheet'
import { boxStyles } from './answers-cells.server'
import { font, groupTitle, newWorkbook, pageSetup, quiet, rowHeight, workbookBytes } from './excel.server'
import { addFilledInSheet, addLists, dropDown, putContent } from './filled-in.server'
import { cellText } from './inert'
import type { PeopleEntry, PeopleWorkbookFacts } from './people-facts'

const headerRow = 5
const hint =
  'One row a person; new people go into the empty rows. Keep the headings. The sheet “How to fill in” explains the columns.'

/** The list that a column chooses from; null where anything may be typed. */
function choicesFor(key: PersonKey, economies: readonly string[]): Choices | null {
  if (key === 'economy') return { name: 'List_economy', entries: economies.map(title => ({ value: title, title })) }
  const entries = peopleChoices[key]
  return entries ? { name: `List_${key}`, entries } : null
}

const columnsOf = ({ columns }: PeopleWorkbookFacts): PeopleColumn[] =>
  peopleColumns.filter(({ key }) => columns.includes(key))

function layoutOf(facts: PeopleWorkbookFacts): SheetLayout {
  const key: Column = { key: 'id', header: keyHeader, role: 'key', kind: 'text', width: 10 }
  const typed = columnsOf(facts).map(({ key: name, header, width }): Column => {
    const choices = choicesFor(name, facts.economies)
    return { key: name, header, role: 'typed', kind: choices ? 'choice' : 'text', width }
  })
  return { name: peopleSheet, headerRow, columns: [key, ...typed] }
}

type Writing = { sheet: ExcelJS.Worksheet; layout: SheetLayout; lists: ReadonlyMap<string, Choices> }

const nobody: PeopleEntry = { key: null, cells: {}, problems: {} }

/** A row of the list: its cells with their drop-downs, and a remark at each that cannot be taken. */
function writeEntry({ sheet, layout, lists }: Writing, at: number, { key, cells, problems }: PeopleEntry): void {
  const high: { text: string; width: number }[] = []
  layout.columns.forEach((column, index) => {
    const cell = sheet.getRow(at).getCell(index + 1)
    if (column.role === 'key') {
      cell.value = key
      return
    }
    const name = column.key as PersonKey
    const [content, problem] = [cells[name] ?? empty, problems[name]]
    const shown = content.is === 'error' ? { is: 'text' as const, text: content.error } : content
    putContent(cell, shown, boxStyles(content.is === 'date' ? 'date' : column.kind, problem !== undefined))
    const choices = lists.get(name)
    if (choices) cell.dataValidation = dropDown(choices, column.header)
    if (problem !== undefined) cell.note = cellText(problem)
    if (content.is === 'text') high.push({ text: content.text, width: column.width })
  })
  sheet.getRow(at).height = rowHeight(high)
}

const howTo = [
  'Write one person into a row. People who are on the list already stand there; change them, or leave them as they are.',
  'A row that is taken out of the sheet takes nobody off the list: do that in Dossier.',
  'Columns may stand in another order, and columns of your own are left alone. A list of your own can be loaded too, if its columns have these headings.',
  'To return the workbook, open the people of the event in Dossier and choose “Load people”. You see what would change before anything is saved.',
  'Good rows can be loaded at once. Cells that cannot be taken come back to you in the same workbook, with a comment at each.',
]

/** The second sheet: what each column is for, and how the list is returned. */
function writeExplained(workbook: ExcelJS.Workbook, facts: PeopleWorkbookFacts): void {
  const sheet = workbook.addWorksheet(explainedSheet, { views: [{ showGridLines: false }] })
  Object.assign(sheet.pageSetup, pageSetup(false))
  sheet.getColumn(1).width = 24
  sheet.getColumn(2).width = 84
  const choiceTitles = (key: PersonKey) => peopleChoices[key]?.map(({ title }) => title).join(', ') ?? ''
  const rows: [string, string][] = [
    ['Event', `${facts.event} (${facts.days})`],
    ['Project', `${facts.number}; list of ${formatDate(facts.asOf)}`],
    ['', ''],
    ...howTo.map((sentence, at): [string, string] => [at === 0 ? 'How it works' : '', sentence]),
    ['', ''],
    ...columnsOf(facts).map(({ key, header, about }): [string, string] => {
      const titles = choiceTitles(key)
      return [header, titles === '' ? about : `${about}\nThe list: ${titles}.`]
    }),
  ]
  rows.forEach(([label, text], at) => {
    const row = sheet.getRow(at + 1)
    row.getCell(1).value = cellText(label)
    row.getCell(1).font = font(groupTitle)
    row.getCell(2).value = cellText(text)
    row.getCell(2).font = font(at < 2 ? quiet : {})
    row.getCell(2).numFmt = '@'
    for (const cell of [row.getCell(1), row.getCell(2)]) cell.alignment = { vertical: 'top', wrapText: true }
    row.height = rowHeight([{ text, width: 84 }])
  })
}

/**
 * The people of an event as a workbook to be filled in and loaded back: the list with a hidden key in each row, empty rows
 * for new people, drop-downs, and a sheet that explains it. It is not locked, so that it can be sorted and filtered.
 */
export function peopleWorkbookOf(facts: PeopleWorkbookFacts): ExcelJS.Workbook {
  const { number, event, days, entries, blank, asOf, economies } = facts
  const workbook = newWorkbook(`${number}: people of ${event}`, asOf)
  const layout = layoutOf(facts)
  const head = { number: `${number} · ${days}`, title: `People: ${event}`, hint }
  const sheet = addFilledInSheet(workbook, layout, head, { keptColumns: 2 })
  const lists = new Map(
    columnsOf(facts).flatMap(({ key }) => {
      const choices = choicesFor(key, economies)
      return choices ? [[key as string, choices] as const] : []
    }),
  )
  const rows = [...entries, ...Array.from({ length: blank }, () => nobody)]
  rows.forEach((entry, at) => {
    writeEntry({ sheet, layout, lists }, headerRow + 1 + at, entry)
  })
  const [first, last] = ['B', columnLetter(layout.columns.length)]
  const end = headerRow + Math.max(rows.length, 1)
  sheet.autoFilter = `${first}${headerRow}:${last}${end}`
  // ExcelJS makes the columns absolute and leaves the rows: a relative row would move with the cell that is chosen.
  sheet.pageSetup.printArea = `${first}$1:${last}$${end}`
  writeExplained(workbook, facts)
  addLists(workbook, [...lists.values()])
  return workbook
}

export const renderPeopleWorkbook = (facts: PeopleWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> =>
  workbookBytes(peopleWorkbookOf(facts))
