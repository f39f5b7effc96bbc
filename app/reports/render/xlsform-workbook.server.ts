import type ExcelJS from 'exceljs'
import type { IsoDate } from '~/domain/calendar'
import type { Definition } from '~/domain/questionnaire/definition'
import { type FormSheet, writeXlsForm } from '~/domain/questionnaire/xlsform/write-xlsform'
import { columnLetter } from '~/domain/workbook/sheet'
import { font, newWorkbook, pageSetup, quiet, styleHeader, workbookBytes } from './excel.server'
import { cellText } from './inert'

const widths: Readonly<Record<string, number>> = {
  ...{ type: 26, name: 24, label: 60, hint: 40, required: 10, relevant: 40, constraint: 30, constraint_message: 34 },
  ...{ appearance: 14, list_name: 24, form_title: 60, form_id: 32, version: 16 },
}

/** Every cell is marked as text, so that a name such as "007" or "=1" stays what it is when somebody edits it. */
const cellStyle = (column: string): Partial<ExcelJS.Style> => ({
  font: font(column.startsWith('dossier::') ? quiet : {}),
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  numFmt: '@',
})

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: FormSheet): void {
  const frozen = name === 'survey' ? 2 : 0
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }] })
  Object.assign(sheet.pageSetup, pageSetup(true, '1:1'))
  const styles = columns.map(cellStyle)
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = widths[column] ?? 16
  })
  sheet.addRow(columns)
  styleHeader(
    sheet.getRow(1),
    columns.map(() => false),
  )
  for (const texts of rows) {
    const row = sheet.addRow([])
    texts.forEach((text, index) => {
      if (text === '') return
      const cell = row.getCell(index + 1)
      cell.style = styles[index] ?? {}
      cell.value = cellText(text)
    })
  }
  sheet.autoFilter = { from: 'A1', to: `${columnLetter(columns.length)}1` }
}

/**
 * A questionnaire as an XLSForm. `id` is how programs that run it tell forms apart; the same definition on the same day
 * gives the same bytes.
 */
export function renderXlsForm(
  definition: Definition,
  { id, asOf }: { id: string; asOf: IsoDate },
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = newWorkbook(definition.title, asOf)
  for (const sheet of writeXlsForm(definition, { id, version: asOf.replaceAll('-', '') })) addSheet(workbook, sheet)
  return workbookBytes(workbook)
}
