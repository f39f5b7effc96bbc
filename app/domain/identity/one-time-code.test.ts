import { expect, it } from 'vitest'
import { isFresh, readCode, readRecoveryCode, recoveryCodeFrom, stepOf } from './one-time-code'

it('counts steps of 30 seconds and takes none twice', () => {
  expect(stepOf(59_999)).toBe(1)
  expect(stepOf(60_000)).toBe(2)
  expect([isFresh(2, null), isFresh(2, 1), isFresh(2, 2), isFresh(1, 2)]).toEqual([true, true, false, false])
})

it('reads codes as people type them', () => {
  expect(readCode(' 123 456 ')).toBe('123456')
  expect(readCode('12345')).toBeNull()
  expect(readCode('12345a')).toBeNull()
})

it('writes recovery codes that can be typed back in any form', () => {
  const code = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 16))
  expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect(readRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code)
  expect(readRecoveryCode(code.slice(1))).toBeNull()
  expect(readRecoveryCode(`${code.slice(0, -1)}1`)).toBeNull()
})
