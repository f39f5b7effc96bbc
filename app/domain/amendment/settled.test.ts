import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { aTraveller } from '../../../tests/factories/a-traveller'
import { linesOfTravellers, withTravellers } from '../budget/traveller-lines'
import { settled } from './settled'

const rows = ['a', 'b', 'c'].map(id => aTraveller({ id, people: 2 }))
const made = linesOfTravellers(rows)
const own = aBudgetLine({ id: 'own' })

/** A budget in which some lines are taken out and some rates changed. */
const anyProposal = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: made.length, maxLength: made.length }),
    fc.array(fc.boolean(), { minLength: made.length, maxLength: made.length }),
  )
  .map(([stays, changes]) => [
    own,
    ...made.flatMap((line, at) => (stays[at] ? [{ ...line, rate: line.rate + (changes[at] ? 100 : 0) }] : [])),
  ])

test('the traveller table makes no other lines than those that were proposed', () => {
  fc.assert(
    fc.property(anyProposal, proposed => {
      const { lines, travellers } = settled(proposed, rows)
      expect(withTravellers(lines, travellers)).toEqual(lines)
      expect(lines.map(line => [line.id, line.rate])).toEqual(proposed.map(line => [line.id, line.rate]))
    }),
  )
})

test('what stays as it is keeps following its row', () => {
  expect(settled([own, ...made], rows)).toEqual({ lines: [own, ...made], travellers: rows })
})

test('a row that loses a line goes, and its other lines stand alone', () => {
  const [gone, ...rest] = made
  const { lines, travellers } = settled(rest, rows)
  expect(travellers.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(lines.filter(line => line.id.startsWith('a-')).map(({ traveller }) => traveller)).toEqual([null])
  expect(gone?.traveller).toBe('a')
})
