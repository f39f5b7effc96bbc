import { expect } from '@playwright/test'
import ExcelJS from 'exceljs'
import { recalculated } from '../integration/reports/libreoffice'

const allCells = (workbook: ExcelJS.Workbook) =>
  workbook.worksheets.flatMap(sheet => {
    const cells: ExcelJS.Cell[] = []
    sheet.eachRow(row => row.eachCell(cell => void cells.push(cell)))
    return cells
  })

/** Every number of a workbook, typed in or computed. */
export const numbersOf = (workbook: ExcelJS.Workbook) =>
  allCells(workbook)
    .map(cell => (typeof cell.value === 'object' ? cell.result : cell.value))
    .filter((value): value is number => typeof value === 'number')

/** A workbook as LibreOffice computes it, without any error in its cells; null where there is no LibreOffice. */
export async function recalculatedWorkbook(check: string, bytes: Buffer): Promise<ExcelJS.Workbook | null> {
  const computed = await recalculated(check, bytes)
  if (!computed) return null
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(computed)
  const errors = allCells(workbook).filter(cell => /^#[A-Z/0]+[!?]?$/.test(cell.text) || cell.text.startsWith('Err:'))
  expect(errors.map(cell => `${cell.worksheet.name}!${cell.address} ${cell.text}`)).toEqual([])
  return workbook
}
