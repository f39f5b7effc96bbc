import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { aSession } from '../../../tests/factories/a-life'
import { aBudget, aProject } from '../../../tests/factories/a-project'
import { checkFactsOf } from '../../../tests/factories/check-facts'
import { type ProjectRecord, plainActivity, plainRisk, type RecordValues } from '../record/record'
import type { Indicator, Link } from '../record/rows'
import { budgetRules } from './budget-rules'
import { type CheckFacts, severities } from './check'
import { checkRecord, rules } from './run'
import { namedItems } from './words'

const check = (record: ProjectRecord, more?: Partial<CheckFacts>) => checkRecord(checkFactsOf(record, more))
const found = (record: ProjectRecord, rule: string, more?: Partial<CheckFacts>) =>
  check(record, more).filter(one => one.rule === rule)

/** A change that breaks a rule, and one that keeps it; `where` is what else the rule looks at. */
type Case = { breaks: Partial<RecordValues>; keeps: Partial<RecordValues>; where?: Partial<CheckFacts> }
const draft: Partial<CheckFacts> = { stage: 'proposal' }
const concept: Partial<CheckFacts> = { stage: 'concept', today: '2026-11-26' }
const anIndicator: Indicator = {
  ...{ id: 'one', name: 'Agenda of solutions', kind: 'count', unit: '', scaleTop: null, baseline: 0, target: 3 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', countsPeople: false },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
}
const aLink: Link = { kind: 'builds-on', project: 'EWG 01 2015A', title: '', url: null, note: '' }

const cases: Record<string, Case> = {
  'suffix-agrees-with-fund': { breaks: { number: 'CTI 32 2017T' }, keeps: { number: 'DRAFT 01 2017' } },
  'year-agrees-with-number': { breaks: { year: 2016 }, keeps: { year: 2017 } },
  'support-fund-has-sub-fund': { breaks: { subFund: null }, keeps: { subFund: 'ASF: General Fund' } },
  'other-funds-have-no-sub-fund': {
    breaks: { fundAccount: 'TILF Special Account' },
    keeps: { fundAccount: 'TILF Special Account', subFund: null },
  },
  'largest-funding': {
    breaks: { fundAccount: 'TILF Special Account', apecFunding: 10_000_001 },
    keeps: { fundAccount: 'TILF Special Account', apecFunding: 10_000_000 },
  },
  'self-funded-asks-nothing': {
    breaks: { type: 'Self-funded', apecFunding: 1 },
    keeps: { type: 'Self-funded', apecFunding: 0 },
  },
  'asks-for-money': { breaks: { apecFunding: 0 }, keeps: { apecFunding: 1 }, where: draft },
  'enough-co-sponsors': {
    breaks: { coSponsoringEconomies: ['Peru'] },
    keeps: { coSponsoringEconomies: [], proposingEconomies: ['Russia', 'Chile'] },
  },
  'proposer-is-no-co-sponsor': {
    breaks: { coSponsoringEconomies: ['Russia', 'Peru'] },
    keeps: { coSponsoringEconomies: ['Chile', 'Peru'] },
  },
  'committee-of-forum': { breaks: { committee: 'SCE' }, keeps: { committee: null } },
  'forum-in-force': { breaks: { sponsoringForum: 'ISTWG' }, keeps: { sponsoringForum: 'IPEG' } },
  'start-before-end': {
    breaks: { expectedCompletion: '2018-01-01' },
    keeps: { expectedCompletion: '2018-01-02' },
  },
  'longest-duration': {
    breaks: { expectedCompletion: '2019-01-01' },
    keeps: { expectedCompletion: '2019-01-01', type: 'Multi-Year' },
  },
  'running-past-its-end': {
    breaks: { expectedCompletion: '2018-03-31' },
    keeps: { expectedCompletion: '2018-04-01' },
  },
  'other-fora-named': {
    breaks: { linkages: 'SMEWG is told.' },
    keeps: { linkages: 'SMEWG is told.', otherFora: ['SMEWG'] },
  },
  'not-applicable-needs-reason': {
    breaks: { gender: 'N/A.' },
    keeps: { gender: 'Not applicable to machines, of which the project is about.' },
  },
  'success-has-a-number': {
    breaks: { monitoringAndEvaluation: 'Success is measured by participants. They are at least 2.' },
    keeps: { monitoringAndEvaluation: 'Success is measured by 40 participants.' },
  },
  'two-or-three-outputs': { breaks: { outputs: '1) A seminar' }, keeps: { outputs: '- A seminar\n- A report' } },
  'output-in-work-plan': { breaks: { outputs: '1. A database\n2. A seminar' }, keeps: { outputs: '1. A seminar' } },
  'risk-has-prevention': {
    breaks: { risks: [plainRisk('Rain', ' ')] },
    keeps: { risks: [plainRisk('Rain', 'A roof')] },
  },
  'some-risks': { breaks: { risks: [] }, keeps: {} },
  'overseer-is-proponent': {
    breaks: { projectOverseers: 'Ms Somebody Else oversees it.' },
    keeps: { projectOverseers: 'Ms Overseer oversees it.' },
  },
  'address-of-a-proponent': {
    breaks: { linkages: 'Write to somebody@economy.example.' },
    keeps: { linkages: 'Write to overseer@economy.example.' },
  },
  'waiver-decided': { breaks: { waivers: 'Advance payment is asked for.' }, keeps: { waivers: 'None' } },
  'waiver-in-words': { breaks: { waivers: 'Advance payment.' }, keeps: { waivers: 'None.' }, where: draft },
  'gender-in-numbers': { breaks: { gender: 'All are welcome.' }, keeps: { gender: 'Half of the speakers are women.' } },
  'words-within-limit': { breaks: { title: 'a '.repeat(41).trim() }, keeps: { title: 'a '.repeat(40).trim() } },
  'economy-not-country': { breaks: { relevance: 'Every country takes part.' }, keeps: { relevance: 'All take part.' } },
  'needed-fields': { breaks: { summary: null }, keeps: { summary: 'It is short.' } },
}

Object.assign(cases, {
  'objective-has-indicator': {
    breaks: { indicators: [{ ...anIndicator, name: 'Visitors' }], objectives: '1) Agree on an agenda\n2) Publish it' },
    keeps: { indicators: [anIndicator], objectives: '1) Agree on an agenda\n2) Discuss solutions' },
  },
  'indicator-is-whole': {
    breaks: { indicators: [{ ...anIndicator, target: null }] },
    keeps: { indicators: [anIndicator] },
  },
  'promise-has-indicator': {
    breaks: { monitoringAndEvaluation: 'At least 40 firms answer.' },
    keeps: {
      gender: 'All are welcome.',
      monitoringAndEvaluation: 'At least 40 firms answer.',
      indicators: [
        { ...anIndicator, promise: { field: 'monitoringAndEvaluation', sentence: 'At least 40 firms answer.' } },
      ],
    },
    where: draft,
  },
  'targets-keep-promises': {
    breaks: {
      gender: 'There will be at least 2 female speakers from the host economy.',
      genderTargets: [{ group: 'speakers', women: 1, men: 4 }],
    },
    keeps: {
      gender: 'There will be at least 2 female speakers and at least 30 per cent of the participants are women.',
      genderTargets: [{ group: 'participants', women: 30, men: 70 }],
    },
  },
  'pages-within-limit': {
    breaks: { relevance: 'word '.repeat(2500) },
    keeps: { relevance: 'word '.repeat(1500) },
    where: concept,
  },
  'attachments-agree': { breaks: { supportingDocument: true }, keeps: { supportingDocument: false }, where: draft },
  'declared-by-proponent': { breaks: { declaration: 'Somebody Else' }, keeps: { declaration: 'Project OVERSEER' } },
  'high-risk-has-owner': {
    breaks: { risks: [{ ...plainRisk('Rain', 'A roof'), likelihood: 5, impact: 3 }] },
    keeps: { risks: [{ ...plainRisk('Rain', 'A roof'), likelihood: 5, impact: 3, owner: 'The host' }] },
  },
  'initiative-in-force': {
    breaks: { initiative: 'Old' },
    keeps: { initiative: 'New' },
    where: {
      lists: {
        ...referenceSeed,
        initiatives: [
          { name: 'Old', about: '', from: null, until: '2017-12-31' },
          { name: 'New', about: '', from: null, until: null },
        ],
      },
    },
  },
  'links-to-living-projects': {
    breaks: { links: [aLink] },
    keeps: { links: [{ ...aLink, kind: 'related' }] },
    where: { linked: [{ number: 'EWG 01 2015A', status: 'Withdrawn Project' }] },
  },
  'multi-year-in-its-time': { breaks: { type: 'Multi-Year', year: 2027 }, keeps: { type: 'Standard' }, where: concept },
  'percentage-agrees': {
    breaks: { coFundingPercentage: 29.86 },
    keeps: { coFundingPercentage: 29.85 },
  },
  'starts-once-decided': {
    breaks: { expectedStart: '2027-03-01' },
    keeps: { expectedStart: '2027-11-01' },
    where: { session: aSession() },
  },
  'monitoring-report-due': {
    breaks: { monitoringReportReceived: 'none in 2018' },
    keeps: { monitoringReportReceived: 'received on 28/06/2018' },
    where: { approvedOn: '2017-12-01', today: '2018-07-01' },
  },
} satisfies typeof cases)

/** Work plans and people: the changes are longer than a line. */
const [row] = aProject().record().values.workPlan
const plan = (changes: Partial<NonNullable<typeof row>>) => ({
  workPlan: [
    plainActivity({
      ...{ timeline: '', start: '2018-02-01', end: '2018-03-31', activity: 'Prepare', output: 'Ready' },
      ...changes,
    }),
  ],
})
const twoRows = (first: string, second: string) => ({
  workPlan: [...plan({ start: first, end: first }).workPlan, ...plan({ start: second, end: second }).workPlan],
})
Object.assign(cases, {
  'plan-begins-with-project': { breaks: plan({ start: '2017-12-31' }), keeps: plan({ start: '2018-01-01' }) },
  'plan-ends-with-project': {
    breaks: plan({ end: '2019-01-01' }),
    keeps: plan({ end: '2019-02-28', activity: 'Write the completion report' }),
  },
  'plan-row-in-order': { breaks: plan({ end: '2018-01-31' }), keeps: plan({ end: '2018-02-01' }) },
  'gathering-has-month': {
    breaks: plan({ activity: 'Hold a seminar', start: null }),
    keeps: plan({ activity: 'Hold a seminar' }),
  },
  'event-within-project': {
    breaks: plan({ activity: 'Hold a workshop', start: '2019-01-01', end: '2019-01-31' }),
    keeps: plan({ activity: 'Hold a workshop', start: '2018-12-01', end: '2018-12-31' }),
  },
  'activity-has-output': { breaks: plan({ output: ' ' }), keeps: plan({}) },
  'plan-without-gap': {
    breaks: { ...twoRows('2018-02-01', '2020-03-01'), expectedCompletion: '2020-06-30' },
    keeps: { ...twoRows('2018-02-01', '2019-03-01'), expectedCompletion: '2019-06-30' },
  },
  'whole-address': {
    breaks: { proponents: aProject().overseenBy({ email: 'overseer@economy' }).record().values.proponents },
    keeps: { proponents: aProject().overseenBy({ email: null }).record().values.proponents },
  },
} satisfies typeof cases)

describe('the rules', () => {
  it('have each their own name, words and source', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
    expect(rules.length).toBeGreaterThanOrEqual(25)
    expect(rules.filter(rule => rule.source === '')).toEqual([])
  })
  it('are each tried', () => {
    // Those of the budget are tried in their own file.
    const tried = [...Object.keys(cases), ...budgetRules.map(rule => rule.id)]
    expect(tried.sort()).toEqual(rules.map(rule => rule.id).sort())
  })
  it.each(Object.entries(cases))('%s', (rule, { breaks, keeps, where }) => {
    expect(found(aProject().with(breaks).record(), rule, where), 'broken').not.toEqual([])
    expect(found(aProject().with(keeps).record(), rule, where), 'kept').toEqual([])
  })
  it('come in the order of their weight', () => {
    const weights = check(aProject().with({ summary: null, gender: 'N/A', waivers: 'Asked.' }).record()).map(one =>
      severities.indexOf(one.severity),
    )
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(new Set(weights).size).toBe(3)
  })
  it('keep nobody from submitting a concept note for what only the proposal asks', () => {
    const { record } = aProject().with({ risks: [plainRisk('Rain', '')], workPlan: [], costEfficiency: 'N/A' })
    const said = check(record(), { ...concept, lines: aBudget().slice(1) })
    expect(said.filter(one => one.severity === 'blocks')).toEqual([])
    expect(said.map(one => one.rule)).toEqual(
      expect.arrayContaining(['risk-has-prevention', 'budget-agrees-with-record', 'not-applicable-needs-reason']),
    )
    // What is not asked and not written is not spoken of.
    expect(said.map(one => one.rule)).not.toContain('objective-has-indicator')
    expect(said.map(one => one.rule)).not.toContain('promise-has-indicator')
  })
  it('say once that a record of the old database came without its texts', () => {
    const bare = { relevance: null, objectives: null, alignment: null, outputs: null, outcomes: null, gender: null }
    expect(found(aProject().with(bare).record(), 'needed-fields')).toMatchObject([
      { text: expect.stringContaining('not whole: 6 fields') },
    ])
    expect(found(aProject().with(bare).record(), 'needed-fields', draft)).toHaveLength(6)
  })
  it('take a "not applicable" that has its reason', () => {
    const marked = (reason?: string) =>
      aProject()
        .with({ costEfficiency: null })
        .marked({ costEfficiency: { kind: 'not-applicable', text: 'Not Applicable', ...(reason && { reason }) } })
        .record()
    expect(found(marked(), 'not-applicable-needs-reason')).toHaveLength(1)
    expect(found(marked('The host pays all of it.'), 'not-applicable-needs-reason')).toEqual([])
  })
})

describe('outputs', () => {
  it('are counted as they are numbered', () => {
    expect(namedItems('Intro\n1. One\n\n2) Two\n(3) Three\nmore of it')).toEqual(['One', 'Two', 'Three'])
    expect(namedItems('Output 1: One\n• Two\n- Three')).toEqual(['One', 'Two', 'Three'])
    expect(namedItems('A seminar in 2018 and more.')).toEqual([])
  })
})
