import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { readWorkbook } from '~/operations/workbook/read-workbook.server'

/** Opens a workbook with ExcelJS, changes it, and gives its bytes back, as a person with a spreadsheet would. */
export async function edited(bytes: Uint8Array, change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  change(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Writes values into cells of a sheet. */
export const typing =
  (sheet: string, cells: Record<string, ExcelJS.CellValue>) =>
  (workbook: ExcelJS.Workbook): void => {
    const found = workbook.getWorksheet(sheet)
    if (!found) throw new Error(`There is no sheet ${sheet}`)
    for (const [cell, value] of Object.entries(cells)) found.getCell(cell).value = value
  }

/** Changes the parts of the package itself, as no spreadsheet would. */
export async function repacked(bytes: Uint8Array, change: (zip: JSZip) => Promise<void> | void): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes)
  await change(zip)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The sheets of a workbook that can be read. */
export async function sheetsOf(bytes: Uint8Array) {
  const read = await readWorkbook(Buffer.from(bytes))
  if (!read.ok) throw new Error(read.reason)
  return read.sheets
}
