import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBudget } from '~/domain/workbook/budget-sheet'
import { mayLoad, readMarker } from '~/domain/workbook/marker'
import { errorInWords } from '~/domain/workbook/sheet'
import { readWorkbook } from '~/operations/workbook/read-workbook.server'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { aBudget, aProject } from '../../factories/a-project'
import { edited, repacked, sheetsOf, typing } from '../../setup/workbooks'
import { asOf } from '../reports/sample-reports'

const record = aProject().record()
const lines = aBudget()
let good: Uint8Array

beforeAll(async () => {
  good = await renderBudgetWorkbook({ record, lines, asOf })
})

const reason = async (bytes: Uint8Array) => {
  const read = await readWorkbook(Buffer.from(bytes))
  return read.ok ? 'read' : read.reason
}
const zipped = async (parts: Record<string, string | Buffer>) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
const sheetPart = 'xl/worksheets/sheet1.xml'
const partOf = async (zip: JSZip, name: string) => (await zip.file(name)?.async('string')) ?? ''

describe('a file that is no workbook of ours', () => {
  const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  test.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /PDF/],
    ['a text', Buffer.from('Item,Amount\nHosting,3'), /not an Excel workbook/],
    ['an old workbook', cfb, /old Office format/],
    ['a workbook with a password', Buffer.concat([cfb, Buffer.from('EncryptedPackage', 'utf16le')]), /password/],
    ['a large file', Buffer.alloc(6 * 1024 * 1024, 'PK'), /5 MB/],
  ])('%s is refused in words', async (_, bytes, words) => expect(await reason(bytes)).toMatch(words))

  test('a document, another package and a part of a file are refused', async () => {
    expect(await reason(await zipped({ 'word/document.xml': '<w/>' }))).toMatch(/Word document/)
    expect(await reason(await zipped({ 'content.xml': '<o/>' }))).toMatch(/OpenDocument/)
    expect(await reason(await zipped({ 'a.txt': 'a' }))).toMatch(/not an Excel workbook/)
    expect(await reason(good.subarray(0, good.length - 900))).toMatch(/damaged or not complete/)
  })
})

describe('a workbook that might harm', () => {
  test('macros are refused, whatever the file is called', async () => {
    const withProgram = await repacked(good, zip => void zip.file('xl/vbaProject.bin', 'x'))
    expect(await reason(withProgram)).toMatch(/macros/)
    const declared = await repacked(good, async zip => {
      const types = await partOf(zip, '[Content_Types].xml')
      zip.file(
        '[Content_Types].xml',
        types.replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'macroEnabled.main'),
      )
    })
    expect(await reason(declared)).toMatch(/macros/)
  })

  test('links to other files are refused', async () => {
    const linked = await repacked(good, zip => void zip.file('xl/externalLinks/externalLink1.xml', '<externalLink/>'))
    expect(await reason(linked)).toMatch(/other files/)
  })

  test('a bomb is not unpacked beyond the limit, and others are served meanwhile', async () => {
    const bomb = await repacked(good, zip => void zip.file(sheetPart, ' '.repeat(32 * 1024 * 1024)))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    let turns = 0
    const clock = setInterval(() => {
      turns += 1
    }, 1)
    expect(await reason(bomb)).toMatch(/far larger when unpacked/)
    clearInterval(clock)
    expect(turns).toBeGreaterThan(1)
    const texts = await repacked(
      good,
      zip => void zip.file('xl/sharedStrings.xml', `<sst>${'<si><t>a</t></si>'.repeat(1_500_000)}`),
    )
    expect(await reason(texts)).toMatch(/far larger when unpacked/)
  })

  test('100,000 rows more are refused by the sheet, soon', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 200}"><c r="C${at + 200}"><v>1</v></c></row>`,
    )
    const long = await repacked(good, async zip => {
      const sheet = await partOf(zip, sheetPart)
      zip.file(sheetPart, sheet.replace('</sheetData>', `${rows.join('')}</sheetData>`))
    })
    expect(await reason(long)).toMatch(/“Budget” has more than 5,000 rows/)
  })

  test('whole columns of validations, merges and names cost nothing', async () => {
    const wide = await repacked(good, async zip => {
      const sheet = await partOf(zip, sheetPart)
      const everywhere =
        '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>Sources</formula1></dataValidation>'
      zip.file(
        sheetPart,
        sheet.replace(/<dataValidations.*<\/dataValidations>/s, `<dataValidations>${everywhere}</dataValidations>`),
      )
    })
    expect(readBudget(await sheetsOf(wide), lines, { withSpending: true }).errors).toEqual([])
  })
})

const errorsIn = async (bytes: Uint8Array) =>
  readBudget(await sheetsOf(bytes), lines, { withSpending: true }).errors.map(errorInWords)

describe('a budget workbook with mistakes', () => {
  test.each([
    ['D7', 'six', /^Budget!D7: Enter how many as a number/],
    ['J8', 'about 20', /^Budget!J8: Enter the rate for one unit in US dollars/],
    ['J8', -3, /^Budget!J8: Enter the rate for one unit without a minus/],
    ['J8', 1.239, /^Budget!J8: Enter the rate/],
    ['B9', 'Trips', /^Budget!B9: Choose the category/],
    ['L9', null, /^Budget!L9: Choose who pays/],
    ['L9', 'Split', /^Budget!M9: Enter APEC's part/],
    ['C9', null, /^Budget!C9: Enter what this line pays for/],
    ['D7', { error: '#REF!' as const }, /^Budget!D7: The formula in this cell ends in #REF!/],
    ['D7', { formula: '1/0', result: { error: '#DIV/0!' as const } }, /^Budget!D7: .*#DIV\/0!/],
    ['F7', { formula: 'A1' }, /^Budget!F7: This cell holds a formula without its result/],
    ['D6', 'Qty', /^Budget!D6: The heading “Number” was changed to “Qty”/],
    ['C60', 'Something', /^Budget!B60: Choose the category/],
  ])('names the cell: %s = %o', async (cell, value, words) => {
    const errors = await errorsIn(await edited(good, typing('Budget', { [cell]: value })))
    expect(errors.find(error => words.test(error))).toBeDefined()
  })

  test('what can be read is read, and told beside the errors', async () => {
    const bytes = await edited(good, typing('Budget', { D7: 'six' }))
    const read = readBudget(await sheetsOf(bytes), lines, { withSpending: true })
    expect(read.good.map(({ line }) => line)).toEqual(lines.slice(1))
    expect(read.errors).toHaveLength(1)
  })

  test('a sheet that was renamed or taken out is missed by its name', async () => {
    const renamed = await edited(good, workbook => {
      const sheet = workbook.getWorksheet('Budget')
      if (sheet) sheet.name = 'Costs'
    })
    expect((await errorsIn(renamed))[0]).toMatch(/^Budget!A1: The sheet “Budget” is missing/)
    const without = await edited(good, workbook => workbook.removeWorksheet('Planned and actual'))
    expect((await errorsIn(without))[0]).toMatch(/“Planned and actual” is missing/)
  })

  test('merged and hidden rows are refused, empty hidden rows are not', async () => {
    expect(
      (await errorsIn(await edited(good, workbook => workbook.getWorksheet('Budget')?.mergeCells('C7:C8'))))[0],
    ).toMatch(/^Budget!C7:C8: These cells are merged/)
    const hide = (row: number) =>
      edited(good, workbook => {
        const found = workbook.getWorksheet('Budget')?.getRow(row)
        if (found) found.hidden = true
      })
    expect(await errorsIn(await hide(8))).toEqual([expect.stringMatching(/^Budget!A8: This row is hidden/)])
    expect(await errorsIn(await hide(40))).toEqual([])
  })

  test('spending beside an empty line is not lost silently', async () => {
    const errors = await errorsIn(await edited(good, typing('Planned and actual', { C50: 12 })))
    expect(errors).toEqual([expect.stringMatching(/^Planned and actual!C50: Something is reported here/)])
  })

  test('a copied row is a new line, an emptied one is gone', async () => {
    const bytes = await edited(good, typing('Budget', { A8: lines[0]?.id ?? '' }))
    const ids = readBudget(await sheetsOf(bytes), lines, { withSpending: true }).good.map(({ line }) => line.id)
    expect(ids).toEqual([lines[0]?.id, '', ...lines.slice(2).map(({ id }) => id)])
    const blank = Object.fromEntries([...'BCDEFGHIJLMP'].map(letter => [`${letter}7`, null]))
    const emptied = await edited(
      await edited(good, typing('Budget', blank)),
      typing('Planned and actual', { C7: null }),
    )
    expect(readBudget(await sheetsOf(emptied), lines, { withSpending: true }).good.map(({ line }) => line)).toEqual(
      lines.slice(1),
    )
  })
})

describe('a workbook of something else', () => {
  const verdictAfter = async (cells: Record<string, string>, number = 'CTI 32 2017A') =>
    mayLoad(readMarker(await sheetsOf(await edited(good, typing('Dossier', cells)))), 'budget', [number])

  test('another project, kind or edition, and no marker, are refused', async () => {
    expect(await verdictAfter({})).toEqual({ ok: true })
    expect(await verdictAfter({}, 'EWG 01 2020')).toMatchObject({
      reason: expect.stringContaining('made for CTI 32 2017A'),
    })
    expect(await verdictAfter({ B2: 'proposal' })).toMatchObject({ reason: expect.stringContaining('whole proposal') })
    expect(await verdictAfter({ B3: '0' })).toMatchObject({ reason: expect.stringContaining('edition 0') })
    expect(await verdictAfter({ B1: 'forged' })).toMatchObject({
      reason: expect.stringContaining('not made by Dossier'),
    })
  })
})
