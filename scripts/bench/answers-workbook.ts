import ExcelJS from 'exceljs'
import type { KeptAnswer } from '~/domain/questionnaire/answers'
import { questionsIn } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import { readAnswersWorkbook } from '~/operations/answers/read-answers-workbook.server'
import { renderAnswersWorkbook } from '~/reports/render/answers-workbook.server'
import { madeAnswers } from '~db/seed/demo/questionnaires/made-answers'
import { middleOf } from './middle'
import { ms, type Report, times } from './report'
import { sixtyQuestions, sixtyTexts } from './sixty-questions'

const definition = sixtyQuestions()
const made = madeAnswers(definition, { who: 'bench', texts: sixtyTexts })
const response = { seq: 1, version: 1, revision: 1, economy: 'Peru' }
const wanted = { number: 'CTI 32 2017A', questionnaire: 1, title: definition.title, response: 1, economy: 'Peru' }

const answers: KeptAnswer[] = Object.entries(made).map(([question, given]) => ({
  ...{ question, given, permission: null, by: 'Bench', person: null, at: '2026-10-01T08:00:00.000Z', revision: 1 },
}))

/** The same cells by ExcelJS alone: question and answer in two columns, a sheet a section, no styles and no lists. */
async function bareWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const section of definition.sections) {
    const sheet = workbook.addWorksheet(section.key)
    for (const question of section.questions) {
      sheet.addRow([question.ask])
      sheet.addRow([question.hint])
      for (const line of answerInWords(question, made[question.key] ?? null)) sheet.addRow(['', line])
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function bareRead(bytes: Buffer): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
}

/** The workbook of a filled questionnaire of 60 questions, written and read back. */
export async function measureAnswersWorkbook(report: Report): Promise<void> {
  const facts = {
    ...{ definition, sections: null, project: 'CTI 32 2017A', questionnaire: 1, response, dueOn: null },
    ...{ answers, asOf: '2026-11-26' },
  }
  const write = () => renderAnswersWorkbook(facts)
  const bytes = Buffer.from(await write())
  const ours = await middleOf(30, write)
  const bare = await middleOf(30, bareWorkbook)
  report.add({
    what: `workbook of ${questionsIn(definition).length} questions, written`,
    came: ms(ours),
    floor: `${ms(bare)} bare ExcelJS: ${times(ours / bare)}`,
    goal: 'under 80 ms',
    met: ours < 80,
  })
  const read = async () => {
    const came = await readAnswersWorkbook(bytes, wanted, async () => definition)
    if (!came.ok) throw new Error(came.reason)
  }
  const back = await middleOf(30, read)
  const bareBack = await middleOf(30, () => bareRead(bytes))
  report.add({
    what: 'the same, read back',
    came: ms(back),
    floor: `${ms(bareBack)} bare ExcelJS: ${times(back / bareBack)}`,
    goal: 'under 200 ms',
    met: back < 200,
  })
}
