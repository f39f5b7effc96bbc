// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { differenceView } from './difference-view'
import { RecordDifference } from './record-difference'
import { rowsThatDiffer } from './row-difference'
import type { FieldView, SectionView, Shown } from './shown'
import { WordDifference } from './word-difference'

afterEach(cleanup)

const section = (key: SectionView['key'], title: string, ...fields: FieldView[]): SectionView => ({
  key,
  title,
  fields,
})
const field = (key: string, value: Shown | null): FieldView => ({ key, label: key, value, mark: null })
const prose = (text: string): Shown => ({ as: 'prose', text })

test('words taken out and put in are marked, for the ear as well', () => {
  const { container } = render(<WordDifference before="two women speak" after="three women speak" />)
  expect(container.querySelector('del')?.textContent).toBe('[removed: two]')
  expect(container.querySelector('ins')?.textContent).toBe('[added: three]')
})

test('text that looks like HTML stays text', () => {
  const { container } = render(<WordDifference before="" after="<b>bold</b>" />)
  expect(container.querySelector('b')).toBeNull()
})

test('rows are kept, changed, added or removed', () => {
  const changes = rowsThatDiffer(
    [
      ['Jan', 'Survey'],
      ['Feb', 'Seminar'],
      ['Mar', 'Report'],
    ],
    [
      ['Jan', 'Survey'],
      ['Sep', 'Seminar'],
      ['Mar', 'Report'],
      ['Dec', 'Close'],
    ],
  )
  expect(changes.map(change => change.kind)).toEqual(['kept', 'changed', 'kept', 'added'])
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
  const sections = differenceView(before, after)
  expect(sections.map(each => each.key)).toEqual(['funding'])
  render(<RecordDifference sections={sections} />)
  expect(screen.getByText('US$ 74,932').tagName).toBe('DEL')
  expect(screen.getByText('US$ 70,000').tagName).toBe('INS')
  expect(screen.getByText(/\u2212US\$ 4,932/)).toBeTruthy()
})

test('a field that was empty and one that is empty now are told', () => {
  const sections = differenceView(
    [section('dates', 'Dates', field('start', null), field('end', { as: 'date', date: '2018-12-31' }))],
    [section('dates', 'Dates', field('start', { as: 'date', date: '2018-01-01' }), field('end', null))],
  )
  render(<RecordDifference sections={sections} />)
  expect(screen.getByText('1 January 2018').tagName).toBe('INS')
  expect(screen.getByText('31 December 2018').tagName).toBe('DEL')
  expect(screen.getAllByText('not given').map(each => each.tagName)).toEqual(['DEL', 'INS'])
})
