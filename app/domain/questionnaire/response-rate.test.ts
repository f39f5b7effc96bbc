import { describe, expect, it } from 'vitest'
import { type ResponseRate, rateInWords, silentOf } from './response-rate'

const rate = (more: Partial<ResponseRate>): ResponseRate => ({
  ...{ place: 1, title: 'A questionnaire', audience: 'economies', publishedAt: '2026-02-02T08:00:00.000Z' },
  ...{ closedAt: null, asked: 21, answered: 13, declined: 0, ...more },
})

describe('the response rate of a questionnaire', () => {
  it.each<[Partial<ResponseRate>, string]>([
    [{}, '13 of 21 economies answered'],
    [{ declined: 2 }, '13 of 21 economies answered, 2 declined'],
    [{ asked: 1, answered: 1 }, '1 of 1 economy answered'],
    [{ asked: 0, answered: 0 }, 'No economy was asked yet'],
    [{ audience: 'people', asked: 50, answered: 46 }, '46 of 50 people answered'],
    [{ audience: 'people', asked: 0, answered: 0 }, 'Nobody has answered yet'],
    [{ audience: 'overseer', asked: 1, answered: 1 }, 'The project overseer has answered'],
    [{ audience: 'overseer', asked: 1, answered: 0 }, 'The project overseer has not answered yet'],
  ])('is told of %o', (more, words) => {
    expect(rateInWords(rate(more))).toBe(words)
  })

  it('leaves nobody out', () => {
    expect(silentOf(rate({ declined: 2 }))).toBe(6)
  })
})
