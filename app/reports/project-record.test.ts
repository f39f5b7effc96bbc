import { describe, expect, test } from 'vitest'
import { factsOf as completionFacts } from '~/domain/completion/facts'
import { referenceSeed } from '../../db/seed/reference'
import { aBudget, aCompletionReport, aProject } from '../../tests/factories/a-project'
import { indicatorFrom } from '../domain/indicator/promise'
import type { Audience } from '../domain/record/catalogue'
import { fields } from '../domain/record/catalogue'
import { completionReport } from './completion-report'
import type { Report } from './model'
import { projectRecordReport } from './project-record'

const asOf = '2019-03-01'
const secret = aProject()
  .overseenBy({
    postalAddress: 'secret-address',
    telephone: 'secret-phone',
    fax: 'secret-fax',
    email: 'secret@mail.example',
  })
  .with({
    secretariatComments: 'secret-comment',
    pmuField1: 'secret-pmu',
    publication: 'https://www.apec.org/publication',
  })
  .marked({ waivers: { kind: 'not-applicable', text: 'Not Applicable', reason: 'nothing is asked for' } })
  .record()

const of = (audience: Audience) => projectRecordReport({ record: secret, names: referenceSeed, audience, asOf })
const factsOf = (report: Report) => report.blocks.flatMap(block => (block.block === 'facts' ? block.facts : []))

describe('the project record', () => {
  test('the public reads neither contacts nor what is the Secretariat’s', () => {
    const text = JSON.stringify(of('public'))
    expect(text).not.toContain('secret')
    expect(text).not.toContain('PMU Field')
    expect(text).toContain('The Project Overseer')
  })

  test('who works on the project reads contacts; only the Secretariat reads its own fields', () => {
    expect(JSON.stringify(of('contacts'))).toContain('secret@mail.example')
    expect(JSON.stringify(of('contacts'))).not.toContain('secret-comment')
    expect(JSON.stringify(of('secretariat'))).toContain('secret-comment')
  })

  test('indicators are told with their people and their promise, and rated risks in a map', () => {
    const [risk] = secret.values.risks
    if (!risk) throw new Error('The record has no risk')
    const indicator = { id: 'i', ...indicatorFrom('At least two female speakers.', 'gender') }
    const byEconomy = [{ economy: 'Peru', target: 2 }]
    const values = {
      ...secret.values,
      risks: [risk, { ...risk, likelihood: 4, impact: 5, state: 'open' as const }],
      indicators: [{ ...indicator, byEconomy }],
    }
    const record = { ...secret, values }
    const { blocks } = projectRecordReport({ record, names: referenceSeed, audience: 'public', asOf })
    const rowsOf = (id: string) =>
      blocks.flatMap(block => (block.block === 'table' && block.id === id ? block.rows : []))
    expect(rowsOf('indicators-table')).toMatchObject([
      { name: 'Female speakers', women: 2, men: null, section: 'Gender', sentence: 'At least two female speakers.' },
    ])
    expect(rowsOf('indicators-by-economy-table')).toEqual([{ name: 'Female speakers', ...byEconomy[0] }])
    expect(rowsOf('risks-table')[1]).toMatchObject({ place: 2, level: 'high', state: 'Open' })
    expect(rowsOf('risk-map-table')[0]).toEqual({ impact: 5, l1: null, l2: null, l3: null, l4: '2 (high)', l5: null })
    expect(rowsOf('work-plan-table').map(row => row.remark)).toEqual(['Outside the project’s dates', null, null, null])
  })

  test('every public field of the catalogue is there, in APEC’s order', () => {
    const text = JSON.stringify(of('public'))
    const labels = factsOf(of('public')).map(fact => fact.label)
    const short = fields.filter(
      field =>
        field.audience === 'public' &&
        !field.own &&
        !['longText', 'workPlan', 'risks', 'proponents'].includes(field.kind),
    )
    const expected = short.map(field => field.label).filter(label => label !== 'Co-funding Percentage')
    expect(labels.filter(label => expected.includes(label))).toEqual(expected)
    expect(text).toContain('Small firms in the region')
    expect(text).toContain('Not Applicable: nothing is asked for')
  })

  test('codes become names, money stays cents, and the total is computed', () => {
    const facts = new Map(factsOf(of('public')).map(fact => [fact.label, fact]))
    expect(facts.get('Sponsoring Forum')?.value).toBe('Intellectual Property Rights Experts Group (IPEG)')
    expect(facts.get('Total Project Value')).toMatchObject({ kind: 'money', value: 10_681_100 })
    expect(facts.get('Expected Start Date')).toMatchObject({ kind: 'date', value: '2018-01-01' })
    expect(facts.get('Publication (if any)')?.href).toBe('https://www.apec.org/publication')
  })
})

describe('the completion report', () => {
  const build = (audience: Audience) =>
    completionReport({
      facts: completionFacts({ record: secret, lines: aBudget() }),
      report: aCompletionReport(),
      ...{ overrides: [], basis: null },
      names: referenceSeed,
      audience,
      asOf,
    })

  test('feedback for the Secretariat, remarks and contacts are not for the public', () => {
    const text = JSON.stringify(build('public'))
    expect(text).not.toContain('A template for the questionnaire')
    expect(text).not.toContain('For review.')
    expect(text).not.toContain('secret')
    expect(JSON.stringify(build('secretariat'))).toContain('A template for the questionnaire')
  })

  test('only economies that took part are listed, with totals', () => {
    const table = build('public').blocks.find(block => block.block === 'table' && block.id === 'participants-table')
    expect(table?.block === 'table' && table.rows.map(row => row.economy)).toEqual([
      'Hong Kong, China',
      'Peru',
      'Russia',
      'Viet Nam',
    ])
  })
})
