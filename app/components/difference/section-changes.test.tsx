// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { plainRisk } from '~/domain/record/record'
import type { FieldView, SectionView, Shown } from '../record/shown'
import { WordDifference } from '../record/word-difference'
import { sectionChanges } from './section-changes'
import { SectionChanges } from './section-changes-view'

afterEach(cleanup)

const section = (key: SectionView['key'], title: string, ...fields: FieldView[]): SectionView => ({
  key,
  title,
  fields,
})
const field = (key: string, value: Shown | null, mark: FieldView['mark'] = null): FieldView => ({
  ...{ key, label: key, value, mark },
})
const prose = (text: string): Shown => ({ as: 'prose', text })
const show = (before: FieldView, after: FieldView) => {
  const changes = sectionChanges([section('summary', 'Summary', before)], [section('summary', 'Summary', after)])
  render(<SectionChanges sections={changes} />)
  return changes
}

test('words taken out and put in are marked, for the ear as well', () => {
  const { container } = render(<WordDifference before="two women speak" after="three women speak" />)
  expect(container.querySelector('del')?.textContent).toBe('[removed: two]')
  expect(container.querySelector('ins')?.textContent).toBe('[added: three]')
})

test('text that looks like HTML stays text', () => {
  const { container } = render(<WordDifference before="" after="<b>bold</b>" />)
  expect(container.querySelector('b')).toBeNull()
})

test('only sections that differ are told, with money and its change', () => {
  const before = [
    section('summary', 'Summary', field('summary', prose('Same'))),
    section('funding', 'Funding', field('apecFunding', { as: 'money', cents: 7_493_200 })),
  ]
  const after = [
    section('summary', 'Summary', field('summary', prose('Same'))),
    section('funding', 'Funding', field('apecFunding', { as: 'money', cents: 7_000_000 })),
  ]
  const sections = sectionChanges(before, after)
  expect(sections.map(each => each.key)).toEqual(['funding'])
  render(<SectionChanges sections={sections} />)
  expect(screen.getByText('US$ 74,932').tagName).toBe('DEL')
  expect(screen.getByText('US$ 70,000').tagName).toBe('INS')
  expect(screen.getByText(/\u2212US\$ 4,932/)).toBeTruthy()
})

test('a field that was empty and one that is empty now are told', () => {
  const sections = sectionChanges(
    [section('dates', 'Dates', field('start', null), field('end', { as: 'date', date: '2018-12-31' }))],
    [section('dates', 'Dates', field('start', { as: 'date', date: '2018-01-01' }), field('end', null))],
  )
  render(<SectionChanges sections={sections} />)
  expect(screen.getByText('1 January 2018').tagName).toBe('INS')
  expect(screen.getByText('31 December 2018').tagName).toBe('DEL')
  expect(screen.getAllByText('not given').map(each => each.tagName)).toEqual(['DEL', 'INS'])
})

test('a list is told by what came and what went', () => {
  show(
    field('economies', { as: 'list', items: ['Chile', 'Japan'] }),
    field('economies', { as: 'list', items: ['Japan', 'Hong Kong, China'] }),
  )
  expect(screen.getByText('Chile').tagName).toBe('DEL')
  expect(screen.getByText('Hong Kong, China').tagName).toBe('INS')
  expect(screen.queryByText('Japan')).toBeNull()
})

test('why a field is empty is told with its reason', () => {
  show(
    field('summary', prose('Three instalments')),
    field('summary', null, { kind: 'not-applicable', text: '', reason: 'Paid at once' }),
  )
  expect(screen.getByText('Not applicable. Paid at once').tagName).toBe('INS')
  expect(screen.getByText('Three instalments').tagName).toBe('DEL')
})

test('a row that was moved and one that was changed are told as that, cell by cell', () => {
  const risks = (...rows: [string, string][]): Shown => ({ as: 'risks', rows: rows.map(row => plainRisk(...row)) })
  show(
    field('risks', risks(['Few answers', 'Remind them'], ['Visas come late', 'Ask early'], ['No venue', 'Book it'])),
    field(
      'risks',
      risks(['No venue', 'Book it'], ['Few answers', 'Remind them twice'], ['Visas come late', 'Ask early']),
    ),
  )
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map(row => within(row).getByRole('rowheader').textContent)).toEqual(['Moved', 'Changed'])
  expect(rows[1]?.querySelector('ins')?.textContent).toBe('[added:  twice]')
  expect(screen.getByText('1 row is the same in both.')).toBeTruthy()
  // Columns that no row fills are left out.
  expect(screen.queryByText('Likelihood')).toBeNull()
})

test('a table without rows is no other table than none', () => {
  const old = { as: 'people', people: [] } satisfies Shown
  expect(show(field('people', old), field('people', null))).toEqual([])
})
