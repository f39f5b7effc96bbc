import { describe, expect, it } from 'vitest'
import { pathOf } from './log.server'

const token = 'a-B_9'.repeat(9).slice(0, 43)

describe('an address in the log', () => {
  it('is kept without its query and without the token of a personal link', () => {
    expect(pathOf(`/answers/${token}`)).toBe('/answers/…')
    expect(pathOf(`/answers/${token}.data?_routes=x`)).toBe('/answers/….data')
    expect(pathOf(`/answers/${token}/sections/policy?saved`)).toBe('/answers/…/sections/policy')
    expect(pathOf(`/questionnaires/${token}`)).toBe('/questionnaires/…')
    expect(pathOf(`/welcome/${token}.data`)).toBe('/welcome/….data')
    expect(pathOf(`/__manifest?p=%2Fanswers%2F${token}`)).toBe('/__manifest')
  })

  it('keeps what guards nothing: the number of an answer, and questionnaires of a project', () => {
    expect(pathOf('/answers/12/sections/policy')).toBe('/answers/12/sections/policy')
    expect(pathOf('/answers/12.data')).toBe('/answers/12.data')
    expect(pathOf('/projects/CTI-32-2017A/questionnaires/1')).toBe('/projects/CTI-32-2017A/questionnaires/1')
  })
})
