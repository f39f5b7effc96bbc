import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDefinition, aQuestion, aSection, everyAnswer, everyKind } from '../../../../tests/factories/a-questionnaire'
import { type Answers, type Given, withoutValue } from '../answers'
import type { Definition } from '../definition'
import { askedIn } from '../routing'
import type { Asked } from './asked'
import { hear, standings } from './hearing'
import { routerOf } from './route'
import { type Tally, tagged, tallies, turnout } from './tally'

const asked = (name: string, answers: Answers | null, version = 1): Asked => ({
  ...{ response: name.length, name, economy: name, state: answers ? 'submitted' : 'invited', declinedWith: '' },
  ...{ invitedAt: '2026-02-03T08:00:00.000Z', remindedAt: null },
  answer: answers && {
    ...{ version, answers, permission: 'with-name', permissions: {}, at: '2026-02-20T08:00:00.000Z' },
    ...{ by: 'The focal point', isDraft: false },
  },
})

const of = (definition: Definition, everybody: Asked[], more: [number, Definition][] = []) =>
  hear(new Map([[1, definition], ...more]), Math.max(1, ...more.map(([version]) => version)), everybody)

const tallyOf = (all: readonly Tally[], key: string): Tally => {
  const found = all.find(({ question }) => question.key === key)
  if (!found) throw new Error(`There is no question ${key}`)
  return found
}

describe('the tally of', () => {
  const second: Answers = {
    hasProgramme: { is: 'given', value: false },
    advice: { is: 'given', value: 'Kept from before the answer above was changed.' },
    firms: { is: 'given', value: 100 },
    score: { is: 'not-known' },
    budget: { is: 'given', value: 101 },
    since: { is: 'given', value: '2011-05-01' },
    main: { is: 'will-follow' },
    support: { is: 'given', value: ['fund'] },
    order: { is: 'given', value: ['fund', 'advice'] },
    quality: { is: 'given', value: 4 },
    grades: { is: 'given', value: { fund: 3 } },
  }
  const all = tallies(of(everyKind, [asked('Chile', everyAnswer), asked('Peru', second), asked('Korea', null)]))
  const values = (key: string) => tallyOf(all, key).values

  it('yes and no, one choice and several choices counts each choice', () => {
    expect(values('hasProgramme')).toMatchObject({
      choices: [
        { label: 'Yes', count: 1 },
        { label: 'No', count: 1 },
      ],
    })
    expect(values('main')).toMatchObject({ isSeveral: false, choices: [{ count: 0 }, { count: 1 }, { count: 0 }, {}] })
    expect(values('support')).toMatchObject({
      isSeveral: true,
      choices: [{ key: 'fund', count: 2 }, { count: 1 }, {}, {}],
    })
  })

  it('numbers and money gives sum, mean, median and ends, money in whole cents', () => {
    expect(values('firms')).toMatchObject({
      spread: { count: 2, sum: 1300, mean: 650, median: 650, min: 100, max: 1200 },
    })
    expect(values('budget')).toMatchObject({ spread: { sum: 25_000_151, mean: 12_500_076, median: 12_500_076 } })
    expect(values('score')).toMatchObject({ spread: { count: 1, mean: 3.75 }, given: [{ name: 'Chile', value: 3.75 }] })
  })

  it('a rating gives its steps, mean and median', () => {
    expect(values('quality')).toMatchObject({
      steps: [{ label: '1 Poor', count: 0 }, { count: 0 }, { count: 1 }, { label: '4 Excellent', count: 1 }],
      spread: { mean: 3.5, median: 3.5 },
    })
  })

  it('a ranking gives first places and mean places of those who ranked the choice', () => {
    expect(values('order')).toMatchObject({
      places: [
        { key: 'fund', ranked: 2, first: 1, mean: 1.5 },
        { key: 'advice', ranked: 2, first: 1, mean: 1.5 },
        { key: 'training', ranked: 1, first: 0, mean: 3 },
        { key: 'none', ranked: 0, first: 0, mean: null },
      ],
    })
  })

  it('matrices counts by row', () => {
    expect(values('grades')).toMatchObject({
      rows: [{ counts: [0, 1, 1], spread: { mean: 2.5 } }, { counts: [0, 0, 1] }, {}, {}],
    })
    expect(values('words')).toMatchObject({ rows: [{ count: 1 }, { count: 1 }, { count: 0 }, { count: 0 }] })
  })

  it('days gives the first and the last, and counts by year', () => {
    expect(values('since')).toMatchObject({
      ...{ earliest: '2011-05-01', latest: '2015-03-01' },
      years: [
        { label: '2011', count: 1 },
        { label: '2015', count: 1 },
      ],
    })
  })

  it('a table counts its rows and what stands in each column', () => {
    expect(values('programmes')).toMatchObject({
      rows: 2,
      columns: [
        { key: 'name', filled: 2, spread: null },
        { key: 'year', spread: { min: 2015, max: 2018 } },
        { key: 'cost', filled: 1, spread: { sum: 1_000_000 } },
        { key: 'kind', choices: [{ key: 'fund', count: 1 }, { key: 'advice', count: 1 }, {}, {}] },
      ],
    })
  })

  it('texts only counts them, and shows everybody who gave none', () => {
    expect(tallyOf(all, 'office').counts).toMatchObject({ given: 1, 'no-answer': 1, 'no-response': 1 })
    expect(values('office')).toEqual({ by: 'words' })
    expect(tallyOf(all, 'score').counts).toMatchObject({ given: 1, 'not-known': 1, 'no-response': 1 })
    expect(tallyOf(all, 'main').counts).toMatchObject({ given: 1, 'will-follow': 1, 'no-response': 1 })
  })

  it('a question whose condition does not hold leaves out what was answered before', () => {
    expect(tallyOf(all, 'advice').counts).toMatchObject({ given: 1, 'not-asked': 1, 'no-response': 1 })
  })

  it('a note is not made, and what is tagged is found', () => {
    expect(all.map(({ question }) => question.key)).not.toContain('intro')
    expect(tagged(all, 'gender').map(({ question, number }) => [question.key, number])).toEqual([['women', '1.7']])
  })
})

describe('answers to an older version', () => {
  const question = (ask: string) => aQuestion('firms', { kind: 'whole', min: null, max: null, unit: '' }, { ask })
  const older = aDefinition(aSection('a', [question('How many firms?'), aQuestion('old', { kind: 'yesNo' })]))
  const newer = aDefinition(
    aSection('a', [
      question('How many small firms?'),
      aQuestion('new', { kind: 'yesNo' }),
      aQuestion('old', { kind: 'yesNo' }),
    ]),
  )
  const given: Answers = { firms: { is: 'given', value: 7 }, old: { is: 'given', value: true } }
  const all = tallies(of(older, [asked('Chile', given, 1), asked('Peru', given, 2)], [[2, newer]]))

  it('count where the question is the same', () => {
    expect(tallyOf(all, 'old').values).toMatchObject({ choices: [{ label: 'Yes', count: 2 }, {}] })
  })
  it('are listed apart where the words were others, and were not asked what is new', () => {
    expect(tallyOf(all, 'firms').counts).toMatchObject({ given: 1, 'another-wording': 1 })
    expect(tallyOf(all, 'firms').values).toMatchObject({ spread: { count: 1, sum: 7 } })
    expect(tallyOf(all, 'new').counts).toMatchObject({ 'not-asked': 1, 'no-answer': 1 })
  })
})

const aGiven = (key: string): fc.Arbitrary<Given | null> =>
  fc.oneof(
    fc.constant(null),
    fc.constantFrom(...withoutValue.map(is => ({ is }))),
    fc.constant(everyAnswer[key] ?? null),
    key === 'hasProgramme' ? fc.constant({ is: 'given' as const, value: false }) : fc.constant(null),
  )

const keys = Object.keys(everyAnswer)
const someAnswers: fc.Arbitrary<Answers | null> = fc.option(
  fc
    .tuple(...keys.map(aGiven))
    .map(given => Object.fromEntries(keys.flatMap((key, at) => (given[at] ? [[key, given[at] as Given]] : [])))),
  { freq: 4 },
)

describe('whatever is answered', () => {
  const corrected: Definition = {
    ...everyKind,
    sections: everyKind.sections.map(section => ({
      ...section,
      questions: section.questions.map(one => (one.key === 'firms' ? { ...one, ask: 'Quite another question?' } : one)),
    })),
  }

  it('the counts of each question add up to those who were asked', () => {
    const everybody = fc.array(fc.tuple(someAnswers, fc.constantFrom(1, 2)), { maxLength: 25 })
    fc.assert(
      fc.property(everybody, list => {
        const hearing = of(
          everyKind,
          list.map(([answers, version], at) => asked(`E${at}`, answers, version)),
          [[2, corrected]],
        )
        const { asked: invited, answered } = turnout(hearing.heard)
        expect(answered).toBe(list.filter(([answers]) => answers !== null).length)
        for (const { counts, values } of tallies(hearing)) {
          expect(standings.reduce((sum, one) => sum + counts[one], 0)).toBe(invited)
          expect(counts['no-response']).toBe(invited - answered)
          if (values.by === 'choices' && !values.isSeveral)
            expect(values.choices.reduce((sum, { count }) => sum + count, 0)).toBe(counts.given)
          if (values.by === 'numbers') expect(values.given).toHaveLength(counts.given)
        }
      }),
    )
  })

  it('the quick way of routing asks what the careful one asks', () => {
    const route = routerOf(everyKind)
    const order = everyKind.sections.flatMap(({ questions }) => questions.map(({ key }) => key))
    fc.assert(
      fc.property(someAnswers, answers => {
        const careful = askedIn(everyKind, answers ?? {}).flatMap(({ questions }) => questions.map(({ key }) => key))
        const quick = route(answers ?? {})
        expect(order.filter((_, at) => quick[at])).toEqual(careful)
      }),
    )
  })
})
