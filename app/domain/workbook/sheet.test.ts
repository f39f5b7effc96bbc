import { describe, expect, test } from 'vitest'
import { type Content, contentProblem, typedText } from './content'
import { markerLines, mayLoad, readMarker } from './marker'
import { chosen, columnLetter, errorInWords, type ReadSheet, readTable, type SheetLayout } from './sheet'

const number = (value: number, percent = false): Content => ({ is: 'number', number: value, percent })

describe('a cell as it would be typed', () => {
  test.each([
    [number(1250.5), 'money', '1250.5'],
    [number(0.1 + 0.2), 'number', '0.3'],
    [number(0.561, true), 'measure', '56.1'],
    [number(0.561, true), 'number', '0.561'],
    [{ is: 'date', date: '2018-12-31' }, 'date', '2018-12-31'],
    [{ is: 'date', date: '2018-12-31' }, 'text', '31 December 2018'],
    [{ is: 'text', text: ' a ' }, 'text', ' a '],
    [{ is: 'text', text: ' 74,932 ' }, 'money', '74,932'],
    [{ is: 'yesNo', yes: true }, 'choice', 'yes'],
    [{ is: 'empty' }, 'text', ''],
  ] as const)('%j in a column of %s is “%s”', (content, kind, text) => expect(typedText(content, kind)).toBe(text))

  test('an error and a formula without its result cannot be taken', () => {
    expect(contentProblem({ is: 'error', error: '#REF!' })).toContain('#REF!')
    expect(contentProblem({ is: 'not computed' })).toContain('without its result')
    expect(contentProblem(number(0))).toBeNull()
  })
})

const layout: SheetLayout = {
  name: 'Risks',
  headerRow: 2,
  columns: [
    { key: 'id', header: 'Key', role: 'key', kind: 'text', width: 9 },
    { key: 'risk', header: 'Risk', role: 'typed', kind: 'text', width: 9 },
  ],
}
const text = (words: string): Content => ({ is: 'text', text: words })
const header = { row: 2, hidden: false, cells: { A: text('Key'), B: text('Risk') } }
const sheet = (rows: ReadSheet['rows'], merges: string[] = []): ReadSheet => ({
  ...{ name: 'Risks', merges },
  rows: [header, ...rows],
})

describe('a table of a sheet', () => {
  test('has the rows under its headings; where only a hidden key stands, the row is blank', () => {
    const { rows, errors } = readTable(
      layout,
      sheet([
        { row: 3, hidden: false, cells: { A: text('a'), B: text('Rain') } },
        { row: 4, hidden: true, cells: { A: text('b') } },
      ]),
    )
    expect(errors).toEqual([])
    expect(rows).toEqual([
      { row: 3, blank: false, texts: { id: 'a', risk: 'Rain' } },
      { row: 4, blank: true, texts: { id: 'b', risk: '' } },
    ])
  })

  test('names what is wrong by its cell', () => {
    const wrong = (given: ReadSheet | undefined) => readTable(layout, given).errors.map(errorInWords)
    expect(wrong(undefined)).toEqual([expect.stringMatching(/^Risks!A1: The sheet “Risks” is missing/)])
    expect(wrong({ ...sheet([]), rows: [{ ...header, cells: { A: text('Key') } }] })).toEqual([
      expect.stringMatching(/^Risks!B2: The heading “Risk” is missing/),
    ])
    expect(wrong(sheet([], ['A1:B1', 'B3:B4']))).toEqual([
      expect.stringMatching(/^Risks!B3:B4: These cells are merged/),
    ])
    expect(wrong(sheet([{ row: 3, hidden: true, cells: { B: text('Rain') } }]))).toEqual([
      expect.stringMatching(/^Risks!A3: This row is hidden/),
    ])
  })

  test('letters go on after Z, and a choice is known by its words', () => {
    expect([1, 26, 27, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AAA'])
    const choices = { name: 'States', entries: [{ value: 'open', title: 'Open' }] }
    expect(['OPEN ', 'open', 'shut'].map(words => chosen(words, choices))).toEqual(['open', 'open', 'shut'])
  })
})

describe('what a workbook says it is', () => {
  const marker = {
    kind: 'proposal',
    edition: 1,
    number: 'CTI 32 2017A',
    base: { major: 4, minor: 5, revision: 3 },
  } as const
  const written = (lines: [string, string][]): ReadSheet => ({
    ...{ name: 'Dossier', merges: [] },
    rows: lines.map(([name, value], at) => ({ row: at + 1, hidden: false, cells: { A: text(name), B: text(value) } })),
  })

  test('is read back, with the tables it does not hold', () => {
    expect(readMarker([written(markerLines(marker))])).toEqual(marker)
    const without = { ...marker, left: ['risks'] }
    expect(readMarker([written(markerLines(without))])).toEqual(without)
    expect(readMarker([written(markerLines(marker).slice(1))])).toBeNull()
  })

  test('also under a number that the project had before', () => {
    expect(mayLoad(marker, 'proposal', ['IPEG 01 2026A', 'CTI 32 2017A'])).toEqual({ ok: true })
    expect(mayLoad(marker, 'proposal', ['IPEG 01 2026A']).ok).toBe(false)
  })
})
