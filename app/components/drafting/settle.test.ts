import { describe, expect, it } from 'vitest'
import { entriesOf, settled } from './settle'

const form = (entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
const clashing: [string, string][] = [
  ['base', '4.1.0'],
  ['latest', '4.2.0'],
  ['clashing', 'summary risks'],
  ['mine.values.summary', 'Mine'],
  ['values.summary', 'Merged'],
  ['mine.values.risks[0].risk', 'My risk'],
  ['values.risks[0].risk', 'Merged risk'],
  ['values.title', 'A title'],
]
const settle = (summary: string, risks: string) =>
  settled(form([...clashing, ['settle.summary', summary], ['settle.risks', risks]]))

describe('A form with clashes', () => {
  it('holds one text of each field once its author has settled them', () => {
    const { form: result, theirs } = settle('mine', 'merged')
    expect(result.get('values.summary')).toBe('Mine')
    expect(result.getAll('values.risks[0].risk')).toEqual(['Merged risk'])
    expect([...result.keys()].some(name => name.startsWith('mine.'))).toBe(false)
    expect(result.get('base')).toBe('4.2.0')
    expect(result.get('values.title')).toBe('A title')
    expect(theirs).toEqual([])
  })
  it('leaves to others what its author left to them', () => {
    const { form: result, theirs } = settle('theirs', 'mine')
    expect(result.has('values.summary')).toBe(false)
    expect(result.getAll('values.risks[0].risk')).toEqual(['My risk'])
    expect(theirs).toEqual(['summary'])
  })
  it('meets the clash again while one of them is not settled', () => {
    const unsettled = settled(form([...clashing, ['settle.summary', 'mine']]))
    expect(unsettled.form.get('base')).toBe('4.1.0')
    expect(settle('mine', 'nonsense').form.get('base')).toBe('4.1.0')
  })
  it('carries what was typed as it was named', () => {
    expect(entriesOf('values.risks', [{ risk: 'A', owner: '' }, { risk: 'B' }])).toEqual([
      ['values.risks[0].risk', 'A'],
      ['values.risks[0].owner', ''],
      ['values.risks[1].risk', 'B'],
    ])
    expect(entriesOf('values.topics', ['Trade', 'Energy'])).toEqual([
      ['values.topics', 'Trade'],
      ['values.topics', 'Energy'],
    ])
    expect(entriesOf('marks.gender', undefined)).toEqual([])
  })
})
