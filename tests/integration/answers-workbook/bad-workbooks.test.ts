import type ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LoadedFor } from '~/domain/questionnaire/workbook/answers-marker'
import { letters } from '~/domain/questionnaire/workbook/answers-sheet'
import { readAnswersWorkbook } from '~/operations/answers/read-answers-workbook.server'
import { renderAnswersWorkbook } from '~/reports/render/answers-workbook.server'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { aBudget, aProject } from '../../factories/a-project'
import { everyAnswer, everyKind } from '../../factories/a-questionnaire'
import { answerFacts, judgedIn, kept } from '../../setup/answer-workbooks'
import { edited, repacked, typing } from '../../setup/workbooks'

const every = Object.entries(everyAnswer).map(([key, given]) => kept(key, given))
let good: Uint8Array
let places: Awaited<ReturnType<typeof judgedIn>>['raw']['places']

beforeAll(async () => {
  good = await renderAnswersWorkbook(answerFacts({ answers: every }))
  places = (await judgedIn(good)).raw.places
})

const placeOf = (question: string, part = '') => {
  const place = places[question]?.[part]
  if (!place) throw new Error(`There is no box ${question} ${part}`)
  return place
}
const rowOf = (question: string, part = '') => Number(/\d+/.exec(placeOf(question, part).cell)?.[0])
const sheetOf = (book: ExcelJS.Workbook, question: string) => {
  const sheet = book.getWorksheet(placeOf(question).sheet)
  if (!sheet) throw new Error('The sheet is gone')
  return sheet
}

describe('a file that is not the workbook of this answer', () => {
  const wanted: LoadedFor = {
    ...{ number: 'CTI 32 2017A', questionnaire: 7, title: 'A questionnaire', response: 12, economy: 'Chile' },
  }
  const reason = async (bytes: Uint8Array, given: Partial<LoadedFor> = {}) => {
    const read = await readAnswersWorkbook(Buffer.from(bytes), { ...wanted, ...given }, async version =>
      version === 1 ? everyKind : null,
    )
    return read.ok ? 'read' : read.reason
  }

  test('is refused in words', async () => {
    expect(await reason(good)).toBe('read')
    expect(await reason(Buffer.from('Question,Answer\nOffice,None'))).toMatch(/not an Excel workbook/)
    const budget = { record: aProject().record(), lines: aBudget(), asOf: '2026-02-12' }
    expect(await reason(await renderBudgetWorkbook(budget))).toMatch(/This is a workbook of the budget/)
    expect(await reason(good, { questionnaire: 8 })).toMatch(/answers another questionnaire \(CTI 32 2017A\)/)
    expect(await reason(good, { response: 13, economy: 'Peru' })).toMatch(/the answer of Chile; here Peru answers/)
    expect(await reason(good, { economy: 'Peru' })).toMatch(/the answer of Chile; here Peru answers/)
    expect(await reason(good, { response: 13 })).toMatch(/another answer of Chile/)
    const without = await edited(good, book => book.removeWorksheet('Dossier'))
    expect(await reason(without)).toMatch(/not made by Dossier, or its hidden sheet/)
    expect(await reason(await edited(good, typing('Dossier', { B9: 'x' })))).toMatch(/was changed/)
    expect(await reason(await edited(good, typing('Dossier', { B8: '4' })))).toMatch(/version .* not known here/)
  })

  test('is not unpacked where it is a bomb', async () => {
    const bomb = await repacked(good, zip => void zip.file('xl/worksheets/sheet1.xml', ' '.repeat(32 * 1024 * 1024)))
    expect(await reason(bomb)).toMatch(/far larger when unpacked/)
  })
})

/** What is wrong by cell, of the questions that cannot be loaded. */
async function problemsIn(bytes: Uint8Array) {
  const { answers, raw } = await judgedIn(bytes)
  const bad = answers.flatMap(one =>
    one.ok ? [] : [...Object.entries(one.problems).map(([part, said]) => [`${one.question.key} ${part}`.trim(), said])],
  )
  const touched = answers.filter(one => one.ok && one.isTouched).map(({ question }) => question.key)
  return { bad: Object.fromEntries(bad), rows: raw.errors, touched }
}

describe('a cell that cannot be taken', () => {
  test.each([
    ['firms', '', { formula: 'A1' }, /formula without its result/],
    ['firms', '', { error: '#REF!' }, /ends in #REF!/],
    ['firms', '', 12.5, /whole number/],
    ['firms', '', -3, /Enter 0 or more/],
    ['women', '', 1.5, /from 0 to 100/],
    ['since', '', '31/02/2020', /a day that exists/],
    ['budget', '', 'about 20', /in US dollars/],
    ['main', '', 'The advise', /Did you mean “The advice”\?/],
    ['quality', '', 'Excelent', /Did you mean “Excellent”\?/],
    ['office', '', 'x'.repeat(32_767), /32767 characters; 80 are the most/],
    ['firms', '@instead', 'Not known', /Keep one of the two/],
    ['firms', '@instead', 'Unknown', /Choose “Not applicable”/],
    ['firms', '@permission', 'Maybe', /whether this may be published/],
    ['support', 'fund', 'perhaps', /Put an x here/],
    ['order', 'none', 9, /places from 1 to 4/],
    ['grades', 'fund', 'Lo', /scale, from 1 to 3/],
    ['programmes', '1.year', 'soon', /whole number/],
    ['programmes', '1.kind', 'The trainin', /Did you mean “The training”/],
  ] as [string, string, ExcelJS.CellValue, RegExp][])('is told: %s %s', async (question, part, value, words) => {
    const { sheet, cell } = placeOf(question, part)
    const { bad, touched } = await problemsIn(await edited(good, typing(sheet, { [cell]: value })))
    const named = Object.entries(bad).find(([, said]) => words.test(String(said)))
    expect(Object.keys(bad)).toHaveLength(1)
    expect(named?.[0].split(' ')[0]).toBe(question)
    expect(touched).toEqual([])
  })

  test('does not hide where it stands', async () => {
    const { sheet, cell } = placeOf('programmes', '1.year')
    expect((await problemsIn(await edited(good, typing(sheet, { [cell]: 'soon' })))).bad).toHaveProperty([
      'programmes 1.year',
    ])
    const three = { [placeOf('support', 'training').cell]: 'x' }
    expect((await problemsIn(await edited(good, typing(sheet, three)))).bad).toEqual({
      support: 'You chose 3; choose at most 2.',
    })
  })
})

describe('a sheet that was changed', () => {
  test('is known by its hidden names, whatever it is called and wherever its rows stand', async () => {
    const moved = await edited(good, book => {
      const sheet = sheetOf(book, 'firms')
      sheet.name = 'Policy (translated)'
      sheet.spliceRows(rowOf('firms'), 0, [])
    })
    const { rows, touched, bad } = await problemsIn(moved)
    expect({ rows, touched, bad }).toEqual({ rows: [], touched: [], bad: {} })
  })

  test('tells what was written in a row that was added', async () => {
    const added = await edited(good, book => {
      sheetOf(book, 'firms').getCell(`${letters.answer}80`).value = 'One more'
    })
    expect((await problemsIn(added)).rows).toEqual([
      { sheet: '1 Section policy', cell: 'E80', message: expect.stringContaining('was added'), question: null },
    ])
  })

  test('is not guessed at where a row stands twice, is merged, or is gone', async () => {
    const copied = await edited(good, book => {
      sheetOf(book, 'firms').getCell(`${letters.key}80`).value = 'firms'
    })
    expect((await problemsIn(copied)).rows).toMatchObject([
      { question: 'firms', message: expect.stringContaining('twice') },
    ])
    const merged = await edited(good, book => {
      sheetOf(book, 'firms').mergeCells(`E${rowOf('firms')}:E${rowOf('firms') + 1}`)
    })
    expect((await problemsIn(merged)).rows.map(({ question }) => question)).toEqual(['firms', 'score'])
    const gone = await edited(good, book => {
      sheetOf(book, 'grades').spliceRows(rowOf('grades', 'advice'), 1)
    })
    expect((await problemsIn(gone)).rows).toMatchObject([
      { question: 'grades', message: expect.stringContaining('“The advice”') },
    ])
  })

  test('that was taken out leaves its answers as they are', async () => {
    const without = await edited(good, book => book.removeWorksheet(placeOf('firms').sheet))
    const { missing, answers } = await judgedIn(without)
    expect(missing.map(({ key }) => key)).toContain('firms')
    expect(answers.map(({ question }) => question.key)).not.toContain('firms')
  })
})
