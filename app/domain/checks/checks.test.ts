import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../../tests/factories/a-project'
import { checkFactsOf } from '../../../tests/factories/check-facts'
import { readLegacy } from '../record/legacy/read-legacy'
import { type ProjectRecord, plainActivity, plainRisk, type RecordValues } from '../record/record'
import { budgetRules } from './budget-rules'
import { type CheckFacts, severities } from './check'
import { checkRecord, rules } from './run'
import { namedOutputs } from './text-rules'

const check = (record: ProjectRecord, more?: Partial<CheckFacts>) => checkRecord(checkFactsOf(record, more))
const found = (record: ProjectRecord, rule: string, more?: Partial<CheckFacts>) =>
  check(record, more).filter(one => one.rule === rule)

/** A change that breaks a rule, and one that keeps it; `where` is what else the rule looks at. */
type Case = { breaks: Partial<RecordValues>; keeps: Partial<RecordValues>; where?: Partial<CheckFacts> }
const draft: Partial<CheckFacts> = { stage: 'proposal' }

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
  'activity-has-output': { breaks: plan({ output: ' ' }), keeps: plan({}) },
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
    expect(namedOutputs('Intro\n1. One\n\n2) Two\n(3) Three\nmore of it')).toEqual(['One', 'Two', 'Three'])
    expect(namedOutputs('Output 1: One\n• Two\n- Three')).toEqual(['One', 'Two', 'Three'])
    expect(namedOutputs('A seminar in 2018 and more.')).toEqual([])
  })
})

describe('CTI 32 2017A as it was imported', () => {
  const text = readFileSync(new URL('../../../tests/fixtures/records/CTI_32_2017A.txt', import.meta.url), 'utf8')
  const read = readLegacy(text, referenceSeed)
  const reading = read.ok ? read.readings[0] : undefined
  if (!reading) throw new Error('CTI 32 2017A was not read')
  const record = { values: reading.values, marks: reading.marks, keeping: aProject().record().keeping }
  const texts = (rule: string) => found(record, rule).map(one => one.text)

  it('begins its work plan before the project', () => {
    expect(texts('plan-begins-with-project').join()).toContain('December 2017')
    expect(texts('plan-begins-with-project').join()).toContain('1 January 2018')
  })
  it('names SMEWG and PPSTI and lists no other forum', () => {
    expect(texts('other-fora-named')).toEqual(['The text names PPSTI, SMEWG, which are not under Other Fora Involved.'])
  })
  it('says “Not Applicable” twice without a reason', () => {
    expect(found(record, 'not-applicable-needs-reason').map(one => one.field)).toEqual([
      'costEfficiency',
      'drawdownTimetable',
    ])
  })
  it('measures success without a target, and asks for a waiver without a decision', () => {
    expect(texts('success-has-a-number')).toHaveLength(1)
    expect(texts('waiver-decided')).toHaveLength(1)
  })
})
