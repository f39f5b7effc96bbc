import type ExcelJS from 'exceljs'
import type { Field } from '~/domain/record/catalogue'
import { mayNotApply } from '~/domain/record/not-applicable'
import type { RecordParts } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { type Content, empty, textContent } from '~/domain/workbook/content'
import {
  answerContents,
  choicesOf,
  kindOfField,
  questionFields,
  rowKey,
  sectionOf,
  sectionsSheet,
} from '~/domain/workbook/sections-sheet'
import type { Choices } from '~/domain/workbook/sheet'
import { rowHeight } from './excel.server'
import { addFilledInSheet, type ColumnStyles, dropDown, lock, putContent, styleOfColumn } from './filled-in.server'

const looks = (kind: ReturnType<typeof kindOfField>, isOpen: boolean): ColumnStyles => {
  const column = { kind, role: isOpen ? 'typed' : 'fixed' } as const
  const left = { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 } as const
  return {
    plain: { ...styleOfColumn(column), alignment: left },
    asText: { ...styleOfColumn(column, true), alignment: left },
  }
}

const guidanceOf = ({ guidance = '', words, kind }: Field): string =>
  [
    guidance,
    words ? `At most ${words} words.` : '',
    kind === 'economies' || kind === 'fora' || kind === 'topics' ? 'Put a semicolon between them.' : '',
  ]
    .filter(Boolean)
    .join(' ')

/** The rows of one question: one, or several where its text is longer than a cell. */
function rowsOf(field: Field, { values, marks }: RecordParts): Record<string, Content>[] {
  const answers = answerContents(field, values[field.key])
  const mark = marks[field.key]
  const isMarked = mark?.kind === 'not-applicable'
  return answers.map((answer, part) => ({
    key: textContent(rowKey(field.key, part, answers.length)),
    section: textContent(part === 0 ? sectionOf(field) : ''),
    question: textContent(part === 0 ? field.label : `${field.label}, continued`),
    guidance: textContent(part === 0 ? guidanceOf(field) : ''),
    answer,
    notApplicable: isMarked && part === 0 ? textContent('Yes') : empty,
    reason: isMarked && part === 0 ? textContent(mark.reason ?? '') : empty,
  }))
}

type SectionsFacts = {
  record: RecordParts
  reference: Reference
  isOpen: (field: Field) => boolean
}

/** The drop-downs of the sheet, one for each question that is answered from a list. */
export const sectionChoices = (reference: Reference): Choices[] =>
  [...new Map(questionFields.map(field => choicesOf(field, reference)).map(one => [one?.name, one])).values()].filter(
    one => one !== null,
  )

/** The sheet of questions. What cannot be changed where the project stands is locked. */
export async function writeSectionsSheet(
  workbook: ExcelJS.Workbook,
  head: { number: string; title: string },
  { record, reference, isOpen }: SectionsFacts,
): Promise<void> {
  const hint =
    'Write in the tinted cells; Alt+Enter begins a new line. Where a question does not apply, say so and why.'
  const sheet = addFilledInSheet(workbook, sectionsSheet, { ...head, hint }, { keptColumns: 3 })
  let row = sectionsSheet.headerRow
  for (const field of questionFields) {
    const choices = choicesOf(field, reference)
    for (const [part, contents] of rowsOf(field, record).entries()) {
      row += 1
      sectionsSheet.columns.forEach((column, index) => {
        const { key, role, kind } = column
        const cell = sheet.getRow(row).getCell(index + 1)
        const isMark = key === 'notApplicable' || key === 'reason'
        const open = role === 'typed' && isOpen(field) && (!isMark || (mayNotApply(field) && part === 0))
        putContent(cell, contents[key] ?? empty, looks(key === 'answer' ? kindOfField(field) : kind, open))
        const list = key === 'answer' ? choices : (column.choices ?? null)
        if (open && list) cell.dataValidation = dropDown(list, column.header)
      })
      sheet.getRow(row).height = rowHeight(
        sectionsSheet.columns.map(({ key, width }) => {
          const content = contents[key]
          return { text: content?.is === 'text' && key !== 'key' ? content.text : '', width }
        }),
      )
    }
  }
  await lock(sheet)
}
