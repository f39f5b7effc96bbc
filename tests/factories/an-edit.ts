import fc from 'fast-check'
import { type Marks, riskStates } from '~/domain/record/record'
import { linkKinds } from '~/domain/record/rows'
import { referenceSeed } from '~db/seed/reference'
import { economyNames } from './a-project'

const aText = fc.option(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(text => text.replaceAll('\u0000', '.')),
)
const aPlanRow = fc.record({
  timeline: fc.string({ maxLength: 9, unit: 'grapheme-ascii' }),
  start: fc.constantFrom(null, '2018-01-01'),
  end: fc.constantFrom(null, '2018-12-31'),
  activity: fc.string({ maxLength: 20, unit: 'grapheme-ascii' }),
  output: fc.constant(''),
  responsible: fc.constantFrom('', 'The overseer'),
})

const aRisk = fc.record({
  risk: fc.constantFrom('a', 'b'),
  prevention: fc.constantFrom('', 'c'),
  likelihood: fc.constantFrom(null, 1, 5),
  impact: fc.constantFrom(null, 3),
  owner: fc.constantFrom('', 'd'),
  state: fc.constantFrom(null, ...riskStates),
})
const aLink = fc.record({
  kind: fc.constantFrom(...linkKinds),
  project: fc.constantFrom(null, 'CTI 32 2017A'),
  title: fc.constantFrom('', 'e'),
  url: fc.constantFrom(null, 'https://example.org'),
  note: fc.constant(''),
})
const aDrawdown = fc.record({
  date: fc.constantFrom(null, '2018-02-01'),
  amount: fc.option(fc.integer({ min: 0, max: 2 ** 40 })),
  purpose: fc.constantFrom('', 'f'),
})

/** Some fields of each kind, and the marks as they are to be. */
export const anEdit = fc.record({
  values: fc.record(
    {
      title: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
      summary: aText,
      gender: aText,
      pmuField1: aText,
      apecFunding: fc.option(fc.integer({ min: 0, max: 2 ** 50 })),
      coFundingPercentage: fc.option(fc.constantFrom(0, 12.5, 99.9)),
      expectedStart: fc.constantFrom(null, '2018-01-01', '2018-02-28'),
      supportingDocument: fc.option(fc.boolean()),
      coSponsoringEconomies: fc.uniqueArray(fc.constantFrom(...economyNames), { maxLength: 5 }),
      topics: fc.subarray(
        ['Intellectual Property', ...referenceSeed.topics.slice(0, 3).map(topic => topic.name)].filter(
          (a, i, all) => all.indexOf(a) === i,
        ),
      ),
      workPlan: fc.array(aPlanRow, { maxLength: 3 }),
      risks: fc.array(aRisk, { maxLength: 3 }),
      links: fc.array(aLink, { maxLength: 2 }),
      drawdown: fc.array(aDrawdown, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  marks: fc.constantFrom<Marks>(
    {},
    { waivers: { kind: 'not-applicable', text: 'N/A' } },
    {
      waivers: { kind: 'unreadable', text: '?' },
      gender: { kind: 'not-applicable', text: 'Nil', reason: 'No people' },
    },
  ),
})
