import type ExcelJS from 'exceljs'
import type { Traveller } from '~/domain/budget/traveller'
import { travelCost } from '~/domain/budget/traveller-lines'
import { empty } from '~/domain/workbook/content'
import { letterOf } from '~/domain/workbook/sheet'
import { travellerContents, travellersSheet } from '~/domain/workbook/travellers-sheet'
import { addFilledInSheet, dropDown, lock, putContent, putFormula, stylesOf } from './filled-in.server'

const spareRows = 20

/** People × days, to hundredths, × per diem, to the cent, and the rest as it is; one person where nothing is said. */
function totalOf(row: number): string {
  const at = (key: string) => `${letterOf(travellersSheet, key)}${row}`
  const people = `IF(COUNT(${at('people')})=0,1,${at('people')})`
  const perDiem = `ROUND(ROUND(${people}*N(${at('days')}),2)*N(${at('perDiem')}),2)`
  const rest = `${people}*(N(${at('additional')})+N(${at('airfare')}))`
  return `IF(COUNT(${at('perDiem')}:${at('airfare')})=0,"",ROUND(${perDiem}+${rest},2))`
}

/** The sheet of travellers, with empty rows to add more. Their lines in the budget are made when it is loaded. */
export async function writeTravellersSheet(
  workbook: ExcelJS.Workbook,
  { number, title, travellers }: { number: string; title: string; travellers: readonly Traveller[] },
): Promise<void> {
  const styles = stylesOf(travellersSheet)
  const hint =
    'Who travels, at which rates for one person. Their lines in the budget are made when the workbook is loaded.'
  const sheet = addFilledInSheet(workbook, travellersSheet, { number, title, hint })
  for (let at = 0; at < travellers.length + spareRows; at += 1) {
    const row = travellersSheet.headerRow + 1 + at
    const traveller = travellers[at]
    const contents = traveller ? travellerContents(traveller) : {}
    travellersSheet.columns.forEach(({ key, header, choices }, index) => {
      const cell = sheet.getRow(row).getCell(index + 1)
      const style = styles.get(key)
      if (!style) return
      if (key === 'total') putFormula(cell, totalOf(row), traveller ? travelCost(traveller).total / 100 : null, style)
      else putContent(cell, contents[key] ?? empty, style)
      if (choices) cell.dataValidation = dropDown(choices, header)
    })
  }
  await lock(sheet)
}
