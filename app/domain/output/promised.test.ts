import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainActivity } from '../record/record'
import type { Output } from './output'
import { kindOfName, listedOutputs, missingOutputs, promisedOutputs } from './promised'

const row = (output: string, end: string | null = null) =>
  plainActivity({ timeline: '', start: null, end, activity: 'Something is done', output })
const text = '1) A seminar of three days\n2) Agreed best practices.\nIn all three economies.\n- A web site'
const values = { outputs: text, workPlan: [row('A contractor is hired', '2018-01-31'), row(''), row('a  web site')] }
const registered = ({ name, source }: { name: string; source: Output['source'] }) => ({ name, source })

describe('what a proposal promises', () => {
  it('is the items of its list and the outputs of its work plan, each once', () => {
    expect(listedOutputs('Output 1: A seminar\nOutput 2 – A report\nplain words')).toEqual(['A seminar', 'A report'])
    expect(
      promisedOutputs(values).map(({ name, kind, source, plannedOn }) => [name, kind, source.from, plannedOn]),
    ).toEqual([
      ['A seminar of three days', 'event', 'proposal', null],
      ['Agreed best practices.', 'recommendations', 'proposal', null],
      ['A web site', 'tool', 'proposal', null],
      ['A contractor is hired', 'other', 'work-plan', '2018-01-31'],
    ])
    expect(kindOfName('A network of advisers')).toBe('network')
    expect(listedOutputs(`1) ${'x'.repeat(300)}`)[0]).toHaveLength(200)
  })

  it('is told again only as far as the register does not have it', () => {
    const all = promisedOutputs(values)
    expect(missingOutputs(values, all)).toEqual([])
    const renamed = all.map(one => registered({ ...one, name: `${one.name}, as it was agreed` }))
    expect(missingOutputs(values, renamed)).toEqual([])
    const added = [{ name: 'A SEMINAR of three  days', source: { from: 'added' } as const }]
    expect(missingOutputs(values, added).map(({ name }) => name)).toEqual(all.slice(1).map(({ name }) => name))
  })

  it('grows when the proposal does, and rows of the work plan may move', () => {
    const before = promisedOutputs(values)
    const moved = { outputs: `${text}\n- A network`, workPlan: [row('A report'), ...values.workPlan] }
    expect(missingOutputs(moved, before).map(({ name }) => name)).toEqual(['A network', 'A report'])
  })

  it('is registered without doubles, whatever is written and however often', () => {
    const words = fc.constantFrom('A seminar', 'a seminar', 'A report.', ' A  report', 'Guide', '', '…')
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (items, rows) => {
        const some = { outputs: items.map(item => `- ${item}`).join('\n'), workPlan: rows.map(words => row(words)) }
        const first = missingOutputs(some, [])
        expect(missingOutputs(some, first)).toEqual([])
        expect(new Set(first.map(({ key }) => key)).size).toBe(first.length)
      }),
    )
  })
})
