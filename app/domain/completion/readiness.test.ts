import { describe, expect, test } from 'vitest'
import { aBudget, aProject, economyNames, someAnswers } from '../../../tests/factories/a-project'
import { answersForm } from './answers-form'
import { emptyAnswers } from './empty-answers'
import { type CompletionFacts, factsOf } from './facts'
import { findingsOf, type ReportFacts, readyToSubmit, reportDue } from './readiness'

type Changes = Partial<ReportFacts & Pick<CompletionFacts, 'lines'>>
const facts = ({ lines = aBudget(), ...changes }: Changes = {}): ReportFacts => ({
  facts: factsOf({ record: aProject().record(), lines }),
  answers: someAnswers(),
  ...{ overrides: [], basis: null, points: [] },
  today: '2019-02-20',
  ...changes,
})
const parts = (changes: Changes) => findingsOf(facts(changes)).map(({ part, weight }) => `${weight} ${part}`)

describe('before submission', () => {
  test('a complete report is ready', () => {
    expect(findingsOf(facts())).toEqual([])
    expect(readyToSubmit(facts())).toEqual({ ok: true })
  })

  test('an empty one names every part that is missing, in the order of the report', () => {
    const answers = emptyAnswers(aProject().record(), economyNames)
    const lines = aBudget().map(line => ({ ...line, actualApec: null, actualSelf: null }))
    expect(parts({ answers, lines })).toEqual([
      'must description',
      'must objectivesMet',
      'must changesOfScope',
      'must evaluation',
      'must outcomes',
      'must keyFindings',
      'must nextSteps',
      'must outputs',
      'must activities',
      'ask participants',
      'must budget',
    ])
    expect(readyToSubmit(facts({ answers, lines })).ok).toBe(false)
  })

  test('a line 20 % off plan without a reason is a must', () => {
    const lines = aBudget().map(line => ({ ...line, explanation: '' }))
    expect(parts({ lines })).toEqual(['must budget'])
  })

  test('contradictions are asked about, and do not stop it', () => {
    const nobody = someAnswers().participants.map(row => ({ ...row, women: 0, speakersWomen: 0 }))
    const early = facts({ today: '2018-11-01', answers: someAnswers({ participants: nobody }) })
    expect(findingsOf(early).map(({ part, weight }) => `${weight} ${part}`)).toEqual([
      'ask participants',
      'ask description',
      'ask activities',
    ])
    expect(readyToSubmit(early)).toEqual({ ok: true })
  })

  test('an event without anybody is a contradiction that must be mended', () => {
    expect(parts({ answers: someAnswers({ participants: [] }) })).toEqual(['must participants'])
  })

  test('what was not done, or delivered less, needs a word', () => {
    const answers = someAnswers()
    const activities = answers.activities.map((row, index) => ({
      ...row,
      done: index === 0 ? ('partly' as const) : row.done,
    }))
    const outputs = answers.outputs.map(row => ({ ...row, note: '' }))
    expect(parts({ answers: { ...answers, activities, outputs } })).toEqual(['must outputs', 'must activities'])
  })

  test('the report is due two months after the end', () => {
    expect(reportDue('2018-12-31')).toBe('2019-02-28')
  })
})

describe('a new report', () => {
  const answers = emptyAnswers(aProject().record(), economyNames)

  test('takes activities from the work plan, outputs from the proposal, and all 21 economies', () => {
    expect(answers.activities).toHaveLength(4)
    expect(answers.activities[0]).toMatchObject({ activity: 'Find a contractor', done: null })
    expect(answers.outputs.map(row => row.name).slice(0, 3)).toEqual([
      'A seminar of three days',
      'Agreed best practices, published free of charge',
      'Recommendations for further steps',
    ])
    expect(answers.participants.map(row => row.economy)).toEqual(economyNames)
    expect(answers.participants).toHaveLength(21)
  })
})

describe('the form of the answers', () => {
  const form = answersForm(economyNames)

  test('an unfinished report can be saved', () => {
    const saved = form.parse({ activities: [{ activity: 'Seminar', done: '' }], outputs: [{ name: '', planned: ' ' }] })
    expect(saved).toMatchObject({ description: '', participants: [], outputs: [] })
    expect(saved.activities).toEqual([{ activity: 'Seminar', timeline: '', output: '', done: null, note: '' }])
  })

  test('numbers are read from text, and refused in words', () => {
    const row = { economy: 'Hong Kong, China', women: '1,200', men: '' }
    expect(form.parse({ participants: [row] }).participants[0]).toMatchObject({ women: 1200, men: 0, speakersMen: 0 })
    for (const women of ['-1', '2.5', 'many', '1000001']) {
      const read = form.safeParse({ participants: [{ ...row, women }] })
      expect(read.error?.issues[0]).toMatchObject({
        path: ['participants', 0, 'women'],
        message: expect.stringContaining('whole number'),
      })
    }
  })

  test('an economy must be on the list, and stand there once', () => {
    expect(form.safeParse({ participants: [{ economy: 'Atlantis' }] }).success).toBe(false)
    expect(form.safeParse({ participants: [{ economy: 'Peru' }, { economy: 'Peru' }] }).success).toBe(false)
  })
})
