import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue, Column } from '../model'
import { rowWriter } from './rows-xml.server'

const columns: Column[] = [
  { key: 'text', header: 'Text', kind: 'text' },
  { key: 'count', header: 'Count', kind: 'count' },
  { key: 'money', header: 'Money', kind: 'money' },
  { key: 'share', header: 'Share', kind: 'percent' },
  { key: 'day', header: 'Day', kind: 'date' },
  { key: 'double', header: 'Twice', kind: 'money', formula: { sum: ['money', 'money'] } },
]
const write = rowWriter(columns, { columns: [0, 3, 4, 5, 6, 4], formulaLike: 8, fraction: 9 })
const row = (changes: Partial<Record<string, CellValue>>) =>
  write({ text: null, count: null, money: null, share: null, day: null, ...changes } as never, 7)

const signs = fc.constantFrom('<', '>', '&', '"', "'", '=', ';', 'a', 'é', ' ', '\n', '\u0000', ']]>')

describe('a row of a streamed sheet', () => {
  it('holds numbers in the units of a workbook, each with the style of its column', () => {
    expect(row({ count: 3, money: 125_050, share: 29.5, day: '2018-01-31' })).toBe(
      '<row r="7"><c r="B7" s="3"><v>3</v></c><c r="C7" s="4"><v>1250.5</v></c><c r="D7" s="5"><v>0.295</v></c>' +
        '<c r="E7" s="6"><v>43131</v></c><c r="F7" s="4"><v>2501</v></c></row>',
    )
    expect(row({ count: 2.5 })).toBe('<row r="7"><c r="B7" s="9"><v>2.5</v></c></row>')
  })

  it('leaves empty cells out, and marks what looks like a formula as text', () => {
    expect(row({ text: '' })).toBe('<row r="7"></row>')
    expect(row({ text: '=1+1' })).toBe('<row r="7"><c r="A7" s="8" t="str"><v>=1+1</v></c></row>')
    expect(row({ day: 'in spring' })).toBe('<row r="7"><c r="E7" s="6" t="str"><v>in spring</v></c></row>')
  })

  it('is no markup, whatever is typed', () => {
    expect(row({ text: '<b>Fish & "chips"</b>\u0000' })).toContain('<v>&lt;b&gt;Fish &amp; "chips"&lt;/b&gt;</v>')
    fc.assert(
      fc.property(fc.string({ unit: signs }), text => {
        const value = /<v>([\s\S]*)<\/v>/.exec(row({ text }))?.[1] ?? ''
        expect(value).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      }),
    )
  })
})
