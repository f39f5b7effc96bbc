import ExcelJS from 'exceljs'
import { Window } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { loader as byQuestion } from '~/routes/projects.$number.questionnaires.$place.results._index'
import { loader as compared } from '~/routes/projects.$number.questionnaires.$place.results.compare'
import { loader as gender } from '~/routes/projects.$number.questionnaires.$place.results.gender'
import { loader as matrix } from '~/routes/projects.$number.questionnaires.$place.results.matrix'
import { loader as texts } from '~/routes/projects.$number.questionnaires.$place.results.texts.$question'
import { loader as csv } from '~/routes/projects.$number.questionnaires.$place.results[.]csv'
import { loader as html } from '~/routes/projects.$number.questionnaires.$place.results[.]html'
import { loader as workbook } from '~/routes/projects.$number.questionnaires.$place.results[.]xlsx'
import type { Database } from '~db/connect.server'
import { putAnswer } from '~db/queries/answers.server'
import { changeResponse } from '~db/queries/responses.server'
import { aProject } from '../../factories/a-project'
import { everyAnswer } from '../../factories/a-questionnaire'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { answerOf, people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const number = 'CTI 32 2017A'
const { overseer, secretariat } = people
const formula = '=1+1'
const sheets = ['Report', 'Tallies', 'Answered', 'Non-response', 'Raw answers', 'Long form']

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await store(db, aProject().numbered(number).record())
  const { seq } = await aPublished(db, number)
  await aCleared(db, seq, 'Peru', { permission: 'without-name', permissions: { office: 'no' } })
  const silent = { firms: { is: 'not-known' }, since: { is: 'will-follow' } } as const
  const answers = { ...everyAnswer, ...silent, office: { is: 'given', value: formula } } as const
  await aCleared(db, seq, 'Chile', { answers })
  const { response } = await anInvited(db, seq, 'Japan')
  await db.inTransaction('draft', async tx => {
    const at = '2026-02-25T08:00:00.000Z'
    const writing = { response, revision: 1, author: 'official', at, signed: { person: null, name: 'An official' } }
    const question = { question: 'office', given: { is: 'given' as const, value: 'An office in draft' } }
    await putAnswer(tx, writing, { ...question, permission: null })
    await changeResponse(tx, response, { begunAt: at })
  })
})
afterEach(() => close())

const args = async (url: string, more: Record<string, string> = {}, who = overseer) =>
  argsOf(await requestBy(db, who, url), { number: 'CTI-32-2017A', place: '1', ...more })
const fileOf = async (load: typeof html, url: string, who = overseer) =>
  answerOf(async () => load(await args(url, {}, who)))

describe('a page of results', () => {
  it('shows each question with a drawn chart and the numbers that the file has too', async () => {
    const { sections, shell } = await byQuestion(await args(paths.results(number, 1)))
    expect(shell).toMatchObject({ asked: 3, answered: 2, silent: ['Japan'], hasGender: true, drafts: 0 })
    const questions = sections.flatMap(section => section.questions)
    expect(questions).toHaveLength(16)
    const main = questions.find(({ key }) => key === 'main')
    expect(main?.line).toBe('2 answers; 1 economy did not respond.')
    expect(main?.drawn?.svg).toMatch(/^<svg[\s\S]*recharts-rectangle[\s\S]*<\/svg>$/)
    expect(main?.table.rows).toMatchObject([{}, { label: 'The advice', count: 2, share: 100 }, {}, {}])

    const window = new Window()
    window.document.write(await (await fileOf(html, paths.resultsHtml(number, 1))).text())
    const cells = [...window.document.querySelectorAll('#q-main-table tbody tr')].map(row =>
      [...row.querySelectorAll('th,td')].map(cell => cell.textContent),
    )
    expect(cells[1]).toEqual(['The advice', '2', '100.0%'])
    expect(window.document.querySelectorAll('svg')).toHaveLength(questions.filter(({ drawn }) => drawn).length)
  })

  it('shows the matrix as marks, and in words by section', async () => {
    const marks = await matrix(await args(paths.resultsMatrix(number, 1)))
    expect(marks.questions).toHaveLength(16)
    expect(marks.rows.map(({ name }) => name)).toEqual(['Chile', 'Japan', 'Peru'])
    expect(marks.rows.flatMap(({ cells }) => cells).every(({ words }) => words === '')).toBe(true)
    const words = await matrix(await args(`${paths.resultsMatrix(number, 1)}?section=policy`))
    expect(words.rows[0]?.cells.slice(0, 4)).toEqual([
      { standing: 'given', words: formula },
      { standing: 'given', words: 'Yes' },
      { standing: 'given', words: expect.stringContaining('Advisers visit') },
      { standing: 'not-known', words: 'Not known' },
    ])
  })

  it('sets two economies side by side, and none that was not asked', async () => {
    const url = paths.resultsCompare(number, 1)
    const two = await compared(await args(`${url}?a=Chile&b=Peru`))
    const rows = (two.sections ?? []).flatMap(section => section.rows)
    expect(rows.find(({ key }) => key === 'office')).toMatchObject({ a: { lines: [formula] }, isSame: false })
    expect(rows.find(({ key }) => key === 'main')).toMatchObject({ a: { lines: ['The advice'] }, isSame: true })
    expect((await compared(await args(`${url}?a=Chile&b=Thailand`))).sections).toBeNull()
  })

  it('shows the questions on gender, parted by travel until something else is chosen', async () => {
    const shown = await gender(await args(paths.resultsGender(number, 1)))
    expect(shown.sections.flatMap(section => section.questions.map(({ key }) => key))).toEqual(['women'])
    expect(shown.shell.view.group).toBe('travel')
    const together = await gender(await args(`${paths.resultsGender(number, 1)}?by=`))
    expect(together.shell.view.group).toBe('')
  })

  it('lets answers be read in full, with what may be published', async () => {
    const url = paths.resultsTexts(number, 1, 'office')
    const read = await texts(await args(url, { question: 'office' }))
    expect(read).toMatchObject({
      shown: [
        { name: 'Chile', lines: [formula], permission: 'with-name', by: 'The focal point of Chile' },
        { name: 'Peru', permission: 'no', isDraft: false },
      ],
      ...{ others: [{ standing: 'no-response', names: ['Japan'] }], mayMakePractice: true },
      ...{ before: null, after: { key: 'hasProgramme' } },
    })
    const drafts = await texts(await args(`${url}?drafts=1`, { question: 'office' }))
    expect(drafts.shown.map(({ name, isDraft }) => [name, isDraft])).toContainEqual(['Japan', true])
  })
})

describe('a file of results', () => {
  it('as CSV has a row for each answer, with its permission, and texts that run nothing', async () => {
    const answer = await fileOf(csv, paths.resultsCsv(number, 1))
    const lines = (await answer.text()).split('\r\n')
    expect(lines[0]).toContain('Economy,State,Version,Cleared on,Cleared by,Section,No.')
    const office = lines.filter(line => line.includes(',office,'))
    expect(office).toHaveLength(2)
    expect(office[0]).toContain(`'${formula}`)
    expect(office[1]).toMatch(/^Peru,Cleared,1,2026-02-20,.*,May not be published$/)
    expect(lines.find(line => line.startsWith('Peru') && line.includes(',budget,'))).toMatch(/,250000\.50,,May be/)
    expect(lines.filter(line => line.startsWith('Japan'))).toEqual([expect.stringContaining('No response')])
    expect(lines.some(line => line.includes('An office in draft'))).toBe(false)
  })

  it('as a workbook has numbers as numbers, dates as dates, labels for choices, and who did not respond', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await fileOf(workbook, paths.resultsWorkbook(number, 1))).arrayBuffer())
    expect(book.worksheets.map(({ name }) => name)).toEqual(sheets)
    const raw = book.getWorksheet('Raw answers')
    const header = raw?.getRow(2).values as string[]
    const cell = (row: number, question: string) =>
      raw?.getRow(row).getCell(header.findIndex(text => text?.includes(`about ${question}?`))).value
    expect([cell(3, 'firms'), cell(5, 'firms')]).toEqual(['Not known', 1200])
    expect([cell(3, 'since'), cell(5, 'since')]).toEqual(['Will follow', new Date('2015-03-01T00:00:00Z')])
    expect([cell(5, 'budget'), cell(5, 'main'), cell(3, 'office')]).toEqual([250_000.5, 'The advice', formula])
    expect(book.getWorksheet('Non-response')?.getRow(3).getCell(1).value).toBe('Japan')
  })

  it('says DRAFT in its name, its title and beside each answer that is not cleared; others are refused it', async () => {
    const answer = await fileOf(csv, `${paths.resultsCsv(number, 1)}?drafts=1`)
    expect(answer.headers.get('Content-Disposition')).toContain('DRAFT results')
    expect(await answer.text()).toMatch(/^Japan,"DRAFT, not cleared",.*An office in draft/m)
    const page = await (await fileOf(html, `${paths.resultsHtml(number, 1)}?drafts=1`)).text()
    expect(page).toContain('<h1>DRAFT, with answers that are not cleared')
    expect(page).toContain('These figures include a draft of 1 economy.')
    expect(page).toContain('with the name: 1 economy; without the name: 1 economy')
    for (const [load, to] of [
      [csv, paths.resultsCsv],
      [html, paths.resultsHtml],
      [workbook, paths.resultsWorkbook],
    ] as const) {
      expect((await fileOf(load, `${to(number, 1)}?drafts=1`, secretariat)).status).toBe(403)
      expect((await fileOf(load, to(number, 1), secretariat)).status).toBe(200)
      expect((await fileOf(load, to(number, 1), people.otherOverseer)).status).toBe(403)
    }
  })
})

it('a workbook of very many is written while it is sent, with the same sheets', async () => {
  const { seq, place } = await aPublished(db, number, { audience: 'people', isAnonymous: true })
  for (let person = 0; person < 61; person += 1) await aCleared(db, seq, null)
  const url = paths.resultsWorkbook(number, place)
  const answer = await answerOf(async () => workbook(await args(url, { place: String(place) })))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  expect(book.worksheets.map(({ name }) => name)).toEqual(sheets)
  const raw = book.getWorksheet('Raw answers')
  expect(raw?.actualRowCount).toBe(61 + 2)
  const header = raw?.getRow(2).values as string[]
  const cell = (question: string) =>
    raw?.getRow(3).getCell(header.findIndex(text => text?.includes(`about ${question}?`)))
  expect([cell('budget')?.value, cell('budget')?.numFmt]).toEqual([250_000.5, '#,##0.00'])
  expect([cell('since')?.value, cell('since')?.numFmt]).toEqual([new Date('2015-03-01T00:00:00Z'), 'd mmmm yyyy'])
  expect(raw?.getRow(63).getCell(1).value).toBe('Respondent 61')
  expect(book.getWorksheet('Tallies')?.actualRowCount).toBeGreaterThan(60)
})
