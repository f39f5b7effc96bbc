import type ExcelJS from 'exceljs'
import { formatDate } from '~/domain/calendar'
import type { Question, Section } from '~/domain/questionnaire/definition'
import { cellsOf, fitCells } from '~/domain/questionnaire/workbook/answer-cells'
import { type AnswersMarker, answersMarkerLines, type WentOut } from '~/domain/questionnaire/workbook/answers-marker'
import { isInCells } from '~/domain/questionnaire/workbook/answers-sheet'
import { fingerprint } from '~/domain/questionnaire/workbook/fingerprint'
import { listsSheet, markerSheet } from '~/domain/workbook/marker'
import { SharedLists } from './answers-cells.server'
import type { AnswersWorkbookFacts } from './answers-facts'
import { type WrittenQuestion, writeSectionSheet } from './answers-section-sheet.server'
import { font, newWorkbook, pageSetup, quiet, rowHeight, sheetName, workbookBytes } from './excel.server'
import { addLists, lock } from './filled-in.server'
import { cellText } from './inert'

const readMe = 'Read me'

/** A question as it goes into the workbook: as it was typed before, else as it is saved. */
function writtenOf(question: Question, { answers, back }: AnswersWorkbookFacts): WrittenQuestion {
  const kept = answers.find(one => one.question === question.key) ?? null
  const typed = back && Object.hasOwn(back.cells, question.key) ? back.cells[question.key] : undefined
  const saved = cellsOf(question, kept?.given ?? null, kept?.permission ?? null)
  const isOnPageOnly = !fitCells(typed ?? saved)
  const cells = isOnPageOnly ? {} : (typed ?? saved)
  return { question, cells, isOnPageOnly, kept, problems: back?.problems[question.key] ?? {} }
}

/** What each question said when it went out; only of those that are answered in cells. */
function goingOut(
  written: readonly WrittenQuestion[],
  { response: { revision }, back }: AnswersWorkbookFacts,
): Record<string, WentOut> {
  return Object.fromEntries(
    written
      .filter(({ question, isOnPageOnly }) => isInCells(question) && !isOnPageOnly)
      .map(({ question, cells }) => {
        const before = back && Object.hasOwn(back.out, question.key) ? back.out[question.key] : undefined
        return [question.key, before ?? { print: fingerprint(question, cells), base: revision }]
      }),
  )
}

/**
 * The answer of an economy as a workbook to be filled in where one likes: a sheet a section, questions locked, answers
 * open, and a hidden marker by which it is known when it comes back. With `back`, what somebody typed, with a comment at
 * each cell that cannot be taken.
 */
export async function answersWorkbookOf(facts: AnswersWorkbookFacts): Promise<ExcelJS.Workbook> {
  const { definition, sections, project, questionnaire, response, asOf } = facts
  const held = definition.sections.filter(({ key }) => sections === null || sections.includes(key))
  const workbook = newWorkbook(`${definition.title}: ${response.economy ?? project}`, asOf)
  const lists = new SharedLists()
  const names = namesOf(held)
  await writeReadMe(workbook, facts, [...names.values()])
  const out: Record<string, WentOut> = {}
  for (const section of held) {
    const written = section.questions.map(question => writtenOf(question, facts))
    const head = { number: [project, response.economy].filter(Boolean).join(' · ') }
    await writeSectionSheet(workbook, names.get(section.key) ?? '', { definition, section, written, head, lists })
    Object.assign(out, goingOut(written, facts))
  }
  addLists(workbook, lists.all())
  const { seq, version, revision, economy } = response
  const marker: AnswersMarker = {
    ...{ number: project, questionnaire, version, response: seq, economy: economy ?? '', base: revision, out },
  }
  const sheet = workbook.addWorksheet(markerSheet, { state: 'veryHidden' })
  sheet.addRows(answersMarkerLines(marker))
  return workbook
}

export const renderAnswersWorkbook = async (facts: AnswersWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> =>
  workbookBytes(await answersWorkbookOf(facts))

function namesOf(sections: readonly Section[]): ReadonlyMap<string, string> {
  const taken = [readMe, listsSheet, markerSheet]
  return new Map(
    sections.map(({ key, title }, at) => {
      const name = sheetName(`${at + 1} ${title}`, taken)
      taken.push(name)
      return [key, name]
    }),
  )
}

const howTo = [
  'Write in the tinted cells only. Questions are locked, so that the workbook can be read when it comes back.',
  'Where a cell has a list, choose from it. Dates are dates, amounts are US dollars.',
  'Where you cannot answer, choose “Not applicable”, “Not known” or “Will follow” beside the question.',
  'Beside each question you may say whether this answer may be published. Left empty, it follows what you say for the whole answer when you clear it.',
  'A question that is shown only after a certain answer says so under “How to answer”; leave it empty otherwise.',
  'You may save the workbook with Excel or LibreOffice, as Excel workbook (.xlsx), and send it to colleagues.',
  'To return it, open your answer in Dossier and choose “Load a workbook that was filled in”. You see what would change before anything is saved.',
  'Cells that cannot be taken come back to you in the same workbook, with a comment at each.',
]

const mostRemarks = 40

/** The first sheet: what this is, until when, how it is filled in and returned. */
async function writeReadMe(
  workbook: ExcelJS.Workbook,
  { definition, project, response, dueOn, asOf, back }: AnswersWorkbookFacts,
  sheets: readonly string[],
): Promise<void> {
  const sheet = workbook.addWorksheet(readMe, { views: [{ showGridLines: false }] })
  Object.assign(sheet.pageSetup, pageSetup(false))
  sheet.getColumn(1).width = 24
  sheet.getColumn(2).width = 84
  const remarks = (back?.remarks ?? []).slice(0, mostRemarks)
  const rows: [string, string, Partial<ExcelJS.Font>?][] = [
    ['', definition.title, { bold: true, size: 16 }],
    ['Project', project],
    ...(response.economy === null ? [] : [['Economy', response.economy] as [string, string]]),
    ['Please answer by', dueOn === null ? 'No day was set' : formatDate(dueOn)],
    ['Questionnaire', `Version ${response.version}; workbook of ${formatDate(asOf)}`],
    ...remarks.map((remark, at): [string, string] => [at === 0 ? 'To be mended' : '', remark]),
    ['', ''],
    ...howTo.map((sentence, at): [string, string] => [at === 0 ? 'How it is filled in' : '', sentence]),
    ['', ''],
    ...sheets.map((name, at): [string, string] => [at === 0 ? 'Its sheets' : '', name]),
    ...(definition.intro === '' ? [] : [['About', definition.intro] as [string, string]]),
  ]
  rows.forEach(([label, text, style], at) => {
    const row = sheet.getRow(at + 1)
    row.getCell(1).value = label
    row.getCell(1).font = font(quiet)
    row.getCell(2).value = cellText(text)
    row.getCell(2).font = font(style)
    row.getCell(2).numFmt = '@'
    for (const cell of [row.getCell(1), row.getCell(2)]) cell.alignment = { vertical: 'top', wrapText: true }
    row.height = style ? 24 : rowHeight([{ text, width: 84 }])
  })
  await lock(sheet)
}
