import { describe, expect, it } from 'vitest'
import { beside, clashWords, type Since } from './clash'
import { emptyValues } from './empty'
import type { Mark, RecordParts } from './record'

const parts = (summary: string | null, mark?: Mark): RecordParts => ({
  values: { ...emptyValues(), summary },
  marks: mark ? { summary: mark } : {},
})
const since = (before: string | null): Since[] => [
  { part: 'summary', before: { value: before }, by: 'A co-author', at: '2026-02-01T08:00:00.000Z' },
]

describe('A form beside what others have saved', () => {
  it('clashes where both have changed the same field to different texts', () => {
    const { clashes } = beside(parts('Theirs'), parts('Mine'), since('At first'))
    expect(clashes).toMatchObject([{ key: 'summary', theirs: { value: 'Theirs' }, mine: { value: 'Mine' } }])
    expect(clashWords(clashes)).toContain('A co-author changed “Project Summary”')
  })
  it('leaves theirs where the form left the field as it was', () => {
    const { clashes, settled } = beside(parts('Theirs'), parts('At first'), since('At first'))
    expect(clashes).toEqual([])
    expect(settled.values.summary).toBe('Theirs')
  })
  it('is no clash where both wrote the same', () => {
    expect(beside(parts('Same'), parts('Same'), since('At first')).clashes).toEqual([])
  })
  it('clashes by the mark too, and where nobody knows what both began with', () => {
    const mark: Mark = { kind: 'not-applicable', text: 'Not Applicable', reason: 'No people' }
    expect(beside(parts(null, mark), parts('Mine'), since('At first')).clashes).toHaveLength(1)
    const unknown = [{ part: 'summary', before: null, by: 'Myself', at: '' }]
    expect(beside(parts('Theirs'), parts('At first'), unknown).clashes).toHaveLength(1)
  })
})
