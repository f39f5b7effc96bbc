import type ExcelJS from 'exceljs'
import type { BudgetLine } from '~/domain/budget/line'
import type { IsoDate } from '~/domain/calendar'
import type { Field } from '~/domain/record/catalogue'
import { baseOf, type ProjectRecord } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { categoryChoices, sourceChoices } from '~/domain/workbook/budget-sheet'
import { empty } from '~/domain/workbook/content'
import { workbookEdition } from '~/domain/workbook/marker'
import {
  fitsCells,
  type RecordTable,
  recordTables,
  spareTableRows,
  tableChoices,
} from '~/domain/workbook/record-tables'
import { writeBudgetSheet } from './budget-sheet.server'
import { writeTotalsSheet } from './budget-totals.server'
import { newWorkbook, rowHeight, workbookBytes } from './excel.server'
import { addFilledInSheet, addLists, addMarker, dropDown, lock, putContent, styleOfColumn } from './filled-in.server'
import { sectionChoices, writeSectionsSheet } from './sections-sheet.server'

export type ProposalWorkbookFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  reference: Reference
  asOf: IsoDate
  /** Whether a field may be changed where the project stands. */
  isOpen: (field: Pick<Field, 'key'>) => boolean
}

type Head = { number: string; title: string }

/** A table of the record as a sheet, with empty rows to add more. */
async function writeTable(
  workbook: ExcelJS.Workbook,
  head: Head,
  table: RecordTable,
  { record, isOpen }: ProposalWorkbookFacts,
): Promise<void> {
  const { layout, field } = table
  const open = isOpen({ key: field })
  const hint = open ? 'Write in the tinted cells, a row each; empty rows wait below.' : 'This cannot be changed now.'
  const sheet = addFilledInSheet(workbook, layout, { ...head, hint })
  const contents = table.contents(record.values)
  const styles = layout.columns.map(column => {
    const as = open ? column : { ...column, role: 'fixed' as const }
    return { plain: styleOfColumn(as), asText: styleOfColumn(as, true) }
  })
  const rows = contents.length + (open ? spareTableRows : 0)
  for (let at = 0; at < rows; at += 1) {
    const row = sheet.getRow(layout.headerRow + 1 + at)
    layout.columns.forEach(({ key, header, choices }, index) => {
      const cell = row.getCell(index + 1)
      const style = styles[index]
      if (style) putContent(cell, contents[at]?.[key] ?? empty, style)
      if (open && choices) cell.dataValidation = dropDown(choices, header)
    })
    row.height = rowHeight(
      layout.columns.map(({ key, width, role }) => {
        const content = contents[at]?.[key]
        return { text: role !== 'key' && content?.is === 'text' ? content.text : '', width }
      }),
    )
  }
  await lock(sheet)
}

/** In place of a table that a workbook cannot hold whole. */
async function writeLeftOut(workbook: ExcelJS.Workbook, head: Head, { layout }: RecordTable): Promise<void> {
  const hint = 'A text of this table is longer than a cell can hold, so the table is changed in Dossier only.'
  await lock(addFilledInSheet(workbook, layout, { ...head, hint }))
}

/**
 * A whole proposal to be filled in offline and loaded back: the questions of its sections, the budget with live formulas,
 * and a sheet for each table. Contact details and what the Secretariat writes are not in it.
 */
export async function proposalWorkbookOf(facts: ProposalWorkbookFacts): Promise<ExcelJS.Workbook> {
  const { record, lines, reference, asOf } = facts
  const head = { number: record.values.number ?? '', title: record.values.title ?? '' }
  const workbook = newWorkbook(`Proposal: ${head.number}`, asOf)
  await writeSectionsSheet(workbook, head, facts)
  await writeBudgetSheet(workbook, { ...head, lines })
  await writeTotalsSheet(workbook, { ...head, values: record.values, lines })
  const left = recordTables.filter(table => !fitsCells(table, record.values))
  for (const table of recordTables)
    if (left.includes(table)) await writeLeftOut(workbook, head, table)
    else await writeTable(workbook, head, table, facts)
  addLists(workbook, [categoryChoices, sourceChoices, ...tableChoices, ...sectionChoices(reference)])
  addMarker(workbook, {
    ...{ kind: 'proposal', edition: workbookEdition, number: head.number, base: baseOf(record.keeping) },
    left: left.map(({ field }) => field),
  })
  return workbook
}

export const renderProposalWorkbook = async (facts: ProposalWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> =>
  workbookBytes(await proposalWorkbookOf(facts))
