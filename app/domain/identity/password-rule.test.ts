import { describe, expect, it } from 'vitest'
import { checkPassword } from './password-rule'

const common = new Set(['password', 'administrator', 'qwerty123456', 'lantern'])
const check = (password: string, email = 'marama.officer@economy.example') =>
  checkPassword(password, email, text => common.has(text))

describe('a password', () => {
  it('has at least 12 characters, counted as people see them', () => {
    expect(check('harbour tide').ok).toBe(true)
    expect(check('harbour-tid')).toMatchObject({ ok: false, reason: expect.stringContaining('this one has 11') })
    expect(check('🌊'.repeat(6)).ok).toBe(false)
  })
  it('is not a common one, whatever its capitals', () => {
    expect(check('Administrator').ok).toBe(false)
    expect(check('QWERTY123456').ok).toBe(false)
  })
  it('is not a common one with signs around it, or said twice', () => {
    for (const dressed of ['Password2024!!', '1234Lantern99!', 'passwordpassword'])
      expect(check(dressed).ok).toBe(false)
    expect(check('pacific-harbour-lantern').ok).toBe(true)
  })
  it('is not one or two characters over and over, nor the address', () => {
    expect(check('abababababababab').ok).toBe(false)
    expect(check('Marama.Officer@economy.example').ok).toBe(false)
    expect(check('marama-officer-1').ok).toBe(false)
  })
})
