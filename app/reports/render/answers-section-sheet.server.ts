import type ExcelJS from 'exceljs'
import { formatDate } from '~/domain/calendar'
import type { KeptAnswer } from '~/domain/questionnaire/answers'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import type { Definition, Question, Section } from '~/domain/questionnaire/definition'
import { type Cells, contentAt } from '~/domain/questionnaire/workbook/answer-cells'
import {
  letters,
  noteRow,
  numbersIn,
  rowsOf,
  type SheetRow,
  sectionRow,
} from '~/domain/questionnaire/workbook/answers-sheet'
import { rowsOffered } from '~/domain/questionnaire/workbook/sheet-texts'
import { textContent } from '~/domain/workbook/content'
import { type Column, columnLetter, type SheetLayout } from '~/domain/workbook/sheet'
import { boxStyles, fixedStyles, looksOf, type SharedLists, validationOf } from './answers-cells.server'
import { rowHeight } from './excel.server'
import { addFilledInSheet, lock, putContent } from './filled-in.server'
import { cellText } from './inert'

const column = (key: string, header: string, width: number): Column => ({
  ...{ key, header, width, role: key === 'key' ? 'key' : 'fixed', kind: 'text' },
})

const columns: readonly Column[] = [
  column('key', 'Key', 10),
  column('number', 'No.', 6),
  column('question', 'Question', 42),
  column('help', 'How to answer', 32),
  column('answer', 'Answer', 50),
  column('instead', 'Instead of an answer', 17),
  column('permission', 'May it be published?', 26),
  column('by', 'Written last by', 20),
]
const widthOfFurther = 18
const headerRow = 5

/** How many columns a section takes: a wide table goes beyond the last one. */
const columnsIn = ({ questions }: Section): number =>
  Math.max(columns.length, ...questions.map(question => (question.kind === 'table' ? question.columns.length + 2 : 0)))

export const layoutOf = (name: string, section: Section): SheetLayout => ({
  name,
  headerRow,
  columns: [
    ...columns,
    ...Array.from({ length: columnsIn(section) - columns.length }, (_, at) => column(`more${at}`, '', widthOfFurther)),
  ],
})

/** A question as its rows are written: what its cells hold, and what is wrong with them. */
export type WrittenQuestion = {
  question: Question
  cells: Cells
  isOnPageOnly: boolean
  problems: Readonly<Record<string, string>>
  kept: KeptAnswer | null
}

export type SectionFacts = {
  definition: Definition
  section: Section
  written: readonly WrittenQuestion[]
  head: { number: string }
  lists: SharedLists
}

const linesOf = ({ question, cells }: WrittenQuestion): number => {
  if (question.kind !== 'table') return 0
  const filled = Object.keys(cells).map(part => Number(/^(\d+)\./.exec(part)?.[1] ?? -1) + 1)
  return Math.max(rowsOffered(question), ...filled)
}

/** Sheet of a section: a block a question, its rows known by the hidden column. */
export async function writeSectionSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  { definition, section, written, head, lists }: SectionFacts,
): Promise<void> {
  const layout = layoutOf(name, section)
  const hint =
    'Write in the tinted cells; Alt+Enter begins a new line. Leave a cell empty where you have no answer yet.'
  const sheet = addFilledInSheet(workbook, layout, { ...head, title: section.title, hint })
  sheet.getCell(`${letters.key}${headerRow}`).value = sectionRow(section.key)
  const numbers = numbersIn(definition)
  let at = headerRow
  for (const text of [section.intro, shownIfInWords(section.showIf, definition)].filter(Boolean)) {
    at += 1
    writeNote(sheet, at, text)
  }
  for (const one of written) {
    const { question, isOnPageOnly } = one
    const help = [question.required ? 'Required.' : '', shownIfInWords(question.showIf, definition), question.hint]
    const context = { number: numbers.get(question.key) ?? '', help: help.filter(Boolean).join('\n') }
    for (const row of rowsOf(question, { ...context, lines: linesOf(one), isOnPageOnly })) {
      at += 1
      if (row.look === 'note') writeNote(sheet, at, question.ask)
      else writeRow(sheet, at, row, { one, lists, layout })
    }
  }
  // ExcelJS makes the columns absolute and leaves the rows: a relative row would move with the cell that is chosen.
  sheet.pageSetup.printArea = `B$1:${columnLetter(layout.columns.length)}$${at}`
  await lock(sheet)
}

const noteWidth = columns.slice(2, 5).reduce((sum, { width }) => sum + width, 0)

/** Words over the width of question, help and answer. */
function writeNote(sheet: ExcelJS.Worksheet, at: number, text: string): void {
  sheet.getCell(`${letters.key}${at}`).value = noteRow
  const cell = sheet.getCell(`${letters.question}${at}`)
  putContent(cell, textContent(text), { plain: fixedStyles.plain, asText: { ...fixedStyles.plain, numFmt: '@' } })
  sheet.mergeCells(`${letters.question}${at}:${letters.answer}${at}`)
  sheet.getRow(at).height = rowHeight([{ text, width: noteWidth }])
}

type RowFacts = { one: WrittenQuestion; lists: SharedLists; layout: SheetLayout }

function lookOf(look: SheetRow['look'], letter: string) {
  if (look === 'heading') return fixedStyles.heading
  if (look === 'question') return letter === letters.question ? fixedStyles.question : fixedStyles.besideQuestion
  return look === 'part' && letter === letters.question ? fixedStyles.part : fixedStyles.plain
}

/** Empty cells for texts are as high as their texts are expected to be. */
const leastHeight = ({ kind }: Question, { boxes }: SheetRow): number => {
  const isAnswer = boxes.some(({ kind: of, options }) => of === 'text' && options === null)
  return !isAnswer ? 0 : kind === 'longText' ? 120 : kind === 'matrixText' ? 48 : 0
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, row: SheetRow, { one, lists, layout }: RowFacts): void {
  const { question, cells, problems, kept } = one
  sheet.getCell(`${letters.key}${at}`).value = row.key
  const by = row.look === 'question' && kept ? `${kept.by}, ${formatDate(kept.at.slice(0, 10))}` : ''
  const texts: Record<string, string> = { ...row.texts, ...(by ? { [letters.by]: by } : {}) }
  const fixed = row.look === 'question' ? [...'BCDEFGH'] : Object.keys(texts)
  const high: { text: string; width: number }[] = []
  const widthAt = (letter: string) =>
    layout.columns.find((_, index) => columnLetter(index + 1) === letter)?.width ?? widthOfFurther
  for (const letter of fixed) {
    const plain = lookOf(row.look, letter)
    putContent(sheet.getCell(`${letter}${at}`), textContent(texts[letter] ?? ''), {
      plain,
      asText: { ...plain, numFmt: '@' },
    })
    high.push({ text: texts[letter] ?? '', width: widthAt(letter) })
  }
  for (const box of row.boxes) {
    const cell = sheet.getCell(`${box.letter}${at}`)
    const content = contentAt(cells, box.part)
    const problem = Object.hasOwn(problems, box.part) ? problems[box.part] : undefined
    putContent(cell, content.is === 'error' ? textContent(content.error) : content, looksOf(box, !!problem))
    const validation = validationOf(box, lists, question.ask)
    if (validation) cell.dataValidation = validation
    if (problem) cell.note = cellText(problem)
    if (content.is === 'text') high.push({ text: content.text, width: widthAt(box.letter) })
  }
  if (row.look === 'question') remarkOnWhole(sheet, at, row, problems)
  sheet.getRow(at).height = Math.max(rowHeight(high), leastHeight(question, row))
}

/** A remark on an answer that stands in other rows is put at its question. */
function remarkOnWhole(
  sheet: ExcelJS.Worksheet,
  at: number,
  { boxes }: SheetRow,
  problems: WrittenQuestion['problems'],
) {
  const whole = problems['']
  if (!whole || boxes.some(({ part }) => part === '')) return
  const cell = sheet.getCell(`${letters.answer}${at}`)
  cell.note = cellText(whole)
  cell.style = { ...cell.style, fill: boxStyles('text', true).plain.fill } as ExcelJS.Style
}
