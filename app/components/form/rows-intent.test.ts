import { expect, test } from 'vitest'
import { applyRowsIntent, readRowsIntent, writeRowsIntent } from './rows-intent'

test('a button of the rows says what it asks for, and other buttons do not', () => {
  const intent = { act: 'remove', rows: 'workPlan', index: 12 } as const
  expect(readRowsIntent(writeRowsIntent(intent))).toEqual(intent)
  for (const other of ['save', 'remove:workPlan:-1', 'drop:workPlan:1', null, 3]) {
    expect(readRowsIntent(other)).toBeNull()
  }
})

test('rows are added at the end, removed, and moved up; what is not there changes nothing', () => {
  const after = (act: 'add' | 'remove' | 'up', index: number) =>
    applyRowsIntent(['a', 'b', 'c'], { act, rows: 'x', index }, 'new').join('')
  expect(after('add', 3)).toBe('abcnew')
  expect(after('remove', 1)).toBe('ac')
  expect(after('remove', 9)).toBe('abc')
  expect(after('up', 2)).toBe('acb')
  expect(after('up', 0)).toBe('abc')
  expect(after('up', 9)).toBe('abc')
})
