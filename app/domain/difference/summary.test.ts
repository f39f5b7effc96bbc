import { expect, test } from 'vitest'
import { aProject } from '../../../tests/factories/a-project'
import { changesInWords } from './summary'

const { values } = aProject().record()
const nothing = { sections: [], of: 24, budget: null }

test('what a forum asks for first is said in sentences, and nothing of what stayed', () => {
  const before = {
    ...values,
    ...{ apecFunding: 7_493_200, expectedStart: '2018-01-01', coSponsoringEconomies: ['Chile', 'Hong Kong, China'] },
  }
  const after = {
    ...before,
    apecFunding: 7_000_000,
    expectedStart: null,
    coSponsoringEconomies: ['Chile', 'Japan', 'Peru'],
  }
  const sections = [{ key: 'funding', title: 'Funding', fields: [] }]
  expect(changesInWords(before, after, { ...nothing, sections })).toEqual([
    '1 of 24 sections changed: Funding.',
    'APEC funding: from US$\u00a074,932 to US$\u00a070,000 (\u2212US$\u00a04,932).',
    'Start: from 1 January 2018 to not given.',
    'Co-sponsoring economies added: Japan; Peru.',
    'Co-sponsoring economies removed: Hong Kong, China.',
  ])
  expect(changesInWords(before, before, nothing)).toEqual(['No section of the record changed.'])
})
