import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BudgetLine, budgetCategories, fundingSources } from '~/domain/budget/line'
import { lineForm } from '~/domain/budget/line-form'
import { typedLine } from '~/domain/budget/typed-line'
import { readBudget } from '~/domain/workbook/budget-sheet'
import { legal } from '~/domain/workbook/legal'
import { readMarker } from '~/domain/workbook/marker'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { aBudget, aBudgetLine, aProject } from '../../factories/a-project'
import { sheetsOf } from '../../setup/workbooks'
import { recalculated } from '../reports/libreoffice'
import { asOf } from '../reports/sample-reports'

const record = aProject().record()

const linesIn = async (bytes: Uint8Array, known: readonly BudgetLine[]) => {
  const { good, errors } = readBudget(await sheetsOf(bytes), known, { withSpending: true })
  return { lines: good.map(({ line }) => line), errors }
}

/** Texts as people paste them: any sign, what looks like a formula or an escape, line breaks, blanks at the ends. */
const oddText = (longest: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: longest }),
    fc.constantFrom(
      '=1+1',
      '+cmd|x',
      '_x0041_',
      '_x005F_x0041_',
      '  a \n b\r\nc ',
      '<b>&amp;',
      '"quoted"',
      '٣ persons',
      '-',
    ),
  )

const cents = fc.integer({ min: 0, max: 50_000_000 })
const anyLine = fc
  .record({
    category: fc.constantFrom(...budgetCategories.map(category => category.key)),
    item: oddText(60).map(text => `item ${legal(text)}`),
    factors: fc.array(
      fc.record({ count: fc.integer({ min: 0, max: 500_000 }).map(n => n / 100), unit: oddText(20).map(legal) }),
      { minLength: 1, maxLength: 3 },
    ),
    rate: fc.integer({ min: 0, max: 1_000_000 }),
    fundedBy: fc.constantFrom(...fundingSources),
    note: oddText(300).map(legal),
    actualApec: fc.option(cents, { nil: null }),
    actualSelf: fc.option(cents, { nil: null }),
    explanation: oddText(100).map(legal),
  })
  .map(changes => lineForm.safeParse({ ...typedLine(aBudgetLine(changes)), apecPart: '0' }))
  .filter(read => read.success)
  .map(read => read.data)

describe('a budget as a workbook', () => {
  test('what was written is read back equal, whatever the lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 6 }), async lines => {
        const bytes = await renderBudgetWorkbook({ record, lines, asOf })
        expect(await linesIn(bytes, lines)).toEqual({ lines, errors: [] })
      }),
      { numRuns: 25 },
    )
  })

  test('it says what it is', async () => {
    expect(readMarker(await sheetsOf(await renderBudgetWorkbook({ record, lines: [], asOf })))).toEqual({
      ...{ kind: 'budget', edition: 1, number: 'CTI 32 2017A', base: { major: 4, minor: 0, revision: 0 } },
    })
  })

  test('changed and added rows come back from LibreOffice, which computes their amounts', async () => {
    const lines = aBudget()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await renderBudgetWorkbook({ record, lines, asOf })).buffer)
    const sheet = workbook.getWorksheet('Budget')
    const added = 7 + lines.length
    const write = (cells: Record<string, ExcelJS.CellValue>) => {
      for (const [cell, value] of Object.entries(cells)) if (sheet) sheet.getCell(cell).value = value
    }
    write({ D7: 8, C8: { richText: [{ text: 'Rich ' }, { text: 'text' }] }, J8: { formula: '10*2.5' } })
    write({ C9: { text: 'Airfare, economy class', hyperlink: 'https://fares.example' } })
    write({ [`B${added}`]: 'Other items', [`C${added}`]: '=new' })
    write({ [`D${added}`]: 3, [`E${added}`]: 'rooms', [`J${added}`]: '1,250.50', [`L${added}`]: 'Self-funding' })
    const again = await recalculated('The budget loaded back', new Uint8Array(await workbook.xlsx.writeBuffer()))
    if (!again) return
    const read = await linesIn(new Uint8Array(again), lines)
    expect(read.errors).toEqual([])
    expect(read.lines).toHaveLength(lines.length + 1)
    expect(read.lines[0]).toEqual({ ...lines[0], factors: [{ count: 8, unit: 'speakers' }] })
    expect(read.lines[1]).toMatchObject({ id: lines[1]?.id, item: 'Rich text', rate: 2_500 })
    expect(read.lines[2]).toMatchObject({ id: lines[2]?.id, item: 'Airfare, economy class' })
    expect(read.lines.slice(3, -1)).toEqual(lines.slice(3))
    expect(read.lines.at(-1)).toMatchObject({
      id: '',
      item: '=new',
      rate: 125_050,
      fundedBy: 'self',
      category: 'other',
    })
    expect(readMarker(await sheetsOf(new Uint8Array(again)))).toMatchObject({ kind: 'budget' })
  })
})
