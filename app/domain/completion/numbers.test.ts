import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aDissemination,
  anAmendment,
  anEvent,
  anOutput,
  anOverride,
  aPayment,
  aPerson,
  aRunProject,
} from '../../../tests/factories/a-completion'
import { aBudget, aBudgetLine, aProject, economyNames, someAnswers } from '../../../tests/factories/a-project'
import { emptyAnswers } from './empty-answers'
import { factsOf } from './facts'
import { publicFacts } from './facts-for'
import { asReported, basisOf, changedNumbers, factNumbers } from './numbers'
import { shownBudget } from './numbers/budget'
import { isNeedless, shown, shownNumbers, shownSum, withoutNumber } from './numbers/number'
import { peopleByEconomy, peopleTotals, shownPeople } from './numbers/people'

const today = '2019-02-20'
const nothingTyped = emptyAnswers(aProject().record(), economyNames)
const numbers = (facts = aRunProject(), answers = nothingTyped) => factNumbers(facts, answers, today)
const of = (key: string, facts = aRunProject(), answers = nothingTyped) =>
  numbers(facts, answers).find(one => one.key === key)

describe('every number comes from a fact and names its source', () => {
  it.each([
    ['events.held', 1, 'events'],
    ['people.different', 5, 'events'],
    ['events.1.people', 5, 'event'],
    ['participants.Peru.women', 1, 'events'],
    ['participants.Hong Kong, China.notSaid', 1, 'events'],
    ['participants.outside.men', 1, 'events'],
    ['speakers.Japan.women', 1, 'events'],
    ['outputs.2.planned', 2, 'outputs'],
    ['outputs.2.delivered', 1, 'outputs'],
    ['indicators.firms.target', 40, 'record'],
    ['indicators.firms.reached', 35, 'indicator'],
    ['indicators.income.reached', 4_000_000, 'indicator'],
    ['dissemination.1.visits', 38, 'dissemination'],
    ['dissemination.1.downloads', 4, 'dissemination'],
    ['budget.hosting.self.planned', 2_136_900, 'budget'],
    ['budget.hosting.self.actual', 2_100_000, 'payments'],
    ['budget.publication.self.actual', 560_000, 'budget'],
  ])('%s', (key, fact, page) => {
    expect(of(key)).toMatchObject({ fact, source: { page, words: expect.stringMatching(/\w/) } })
  })

  it('keys stand for one number each, and each has a label', () => {
    const all = numbers()
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(all.every(({ label }) => label !== '')).toBe(true)
  })

  it('what was typed shows where no facts are kept, and is said to be typed', () => {
    const old = factsOf({ record: aProject().record(), lines: aBudget() })
    expect(of('participants.Russia.women', old, someAnswers())).toMatchObject({ fact: 6, source: { page: 'report' } })
    expect(of('outputs.typed-2.delivered', old, someAnswers())).toMatchObject({
      ...{ fact: 1, source: { words: 'Typed in this report' } },
    })
    expect(of('events.held', old, someAnswers())).toBeUndefined()
  })

  it('facts win over what was typed', () => {
    const facts = factsOf({
      ...{ record: aProject().record(), events: [anEvent()], outputs: [anOutput()] },
      attendees: [aPerson()],
    })
    expect(of('participants.Russia.women', facts, someAnswers())).toBeUndefined()
    expect(of('outputs.typed-1.planned', facts, someAnswers())).toBeUndefined()
    expect(of('participants.Peru.women', facts, someAnswers())).toMatchObject({ fact: 1 })
  })

  it('an event that is still to come was not held, and who did not come is not counted', () => {
    const facts = aRunProject({
      events: [anEvent(), anEvent({ seq: 2, from: '2019-03-01', until: '2019-03-02' })],
      attendees: [aPerson(), aPerson({ standing: 'accepted' }), aPerson({ role: 'organiser' })],
    })
    expect(of('events.held', facts)?.fact).toBe(1)
    expect(of('events.1.people', facts)?.fact).toBe(1)
  })

  it('a publication without counted hits has no number', () => {
    expect(
      of('dissemination.1.visits', aRunProject({ disseminations: [aDissemination({ hits: [] })] })),
    ).toBeUndefined()
  })
})

describe('the budget', () => {
  const before = [aBudgetLine({ id: 'room', rate: 100_000 }), aBudgetLine({ id: 'gone', rate: 50_000 })]
  const lines = [aBudgetLine({ id: 'room', rate: 120_000 }), aBudgetLine({ id: 'new', rate: 30_000 })]
  const changed = anAmendment({
    kind: 'reprogramming',
    before: { expectedCompletion: null, lines: before, design: '' },
    proposed: { expectedCompletion: null, lines, design: '' },
  })
  const facts = aRunProject(
    { amendments: [changed], payments: [aPayment({ line: 'gone', source: 'apec', amount: 5_000 })] },
    { lines },
  )

  it('has what was planned first beside what is planned now, and what was spent on a line that is gone', () => {
    const { categories, ...whole } = shownBudget(facts, shownNumbers(numbers(facts), []))
    expect(whole).toMatchObject({ planned: 150_000, revised: 150_000, actual: 5_000, isComplete: false })
    expect(categories[0]?.lines.map(({ line, fate, planned, revised }) => [line.id, fate, planned, revised])).toEqual([
      ['room', 'changed', 100_000, 120_000],
      ['new', 'added', 0, 30_000],
      ['gone', 'removed', 50_000, 0],
    ])
  })

  it('money that was paid on a line in no budget counts in the whole', () => {
    const lost = aRunProject({ payments: [aPayment({ line: 'lost', amount: 700 })] }, { lines: [] })
    expect(shownBudget(lost, shownNumbers(numbers(lost), []))).toMatchObject({ planned: 0, actual: 700 })
  })

  it('a voided payment counts nothing', () => {
    const voided = aRunProject({ payments: [aPayment({ voidedAt: '2018-10-01T08:00:00.000Z' })] })
    expect(of('budget.hosting.self.actual', voided)).toMatchObject({ fact: 2_136_900, source: { page: 'budget' } })
  })
})

describe('a number that the overseer gives', () => {
  const given = anOverride()

  it('is shown in the place of the fact, and the fact stays beside it', () => {
    const all = shownNumbers(numbers(), [given])
    expect(all.get(given.key)).toMatchObject({ value: 3, fact: 1, override: { reason: given.reason } })
    expect(shown(all, 'participants.Peru.men')).toBe(1)
  })

  it('is needless once the fact says the same', () => {
    const number = shownNumbers(numbers(), [anOverride({ value: 1 })]).get(given.key)
    expect(number && isNeedless(number)).toBe(true)
  })

  it('replaces no approved figure, and taken back it is none', () => {
    const fixed = shownNumbers(numbers(), [anOverride({ key: 'budget.hosting.self.planned', value: 1 })])
    expect(fixed.get('budget.hosting.self.planned')).toMatchObject({ value: 2_136_900, override: null })
    expect(shownNumbers(numbers(), [anOverride({ value: null })]).get(given.key)).toMatchObject({ value: 1 })
  })

  it('without its number is told', () => {
    const lost = anOverride({ key: 'participants.Chile.women' })
    expect(withoutNumber(shownNumbers(numbers(), [given, lost]), [given, lost])).toEqual([lost])
  })
})

describe('what changed since drafting', () => {
  const basis = basisOf(numbers(), '2019-01-05T08:00:00.000Z')

  it('is nothing at once, and nothing of a report that was never drafted from facts', () => {
    expect(changedNumbers(numbers(), basis)).toEqual([])
    expect(changedNumbers(numbers(), null)).toEqual([])
  })

  it('names what was and what is, what is new, and what is gone', () => {
    const facts = aRunProject({ attendees: [aPerson(), aPerson(), aPerson({ economy: 'Chile' })] })
    const changed = changedNumbers(numbers(facts), basis)
    expect(changed).toContainEqual(expect.objectContaining({ key: 'participants.Peru.women', was: 1, is: 2 }))
    expect(changed).toContainEqual(expect.objectContaining({ key: 'participants.Chile.women', was: null, is: 1 }))
    expect(changed).toContainEqual(
      expect.objectContaining({ key: 'speakers.Japan.women', part: 'speakers', was: 1, is: null }),
    )
    expect(changed.some(({ was, is }) => was === is)).toBe(false)
  })

  it('does not move a report that was handed in', () => {
    const later = aRunProject({
      disseminations: [aDissemination({ hits: [{ month: '2019-02', visits: 500, downloads: null }] })],
    })
    const reported = shownNumbers(asReported(numbers(later), basis), [])
    expect(shown(reported, 'dissemination.1.visits')).toBe(38)
  })
})

describe('everybody', () => {
  it('reads no names, reasons, payees, and nothing that was not decided', () => {
    const secret = 'Only for some'
    const facts = publicFacts(
      aRunProject(
        {
          attendees: [aPerson({ name: secret, organisation: secret, position: secret })],
          payments: [aPayment({ payee: secret, reference: secret, note: secret })],
          amendments: [anAmendment({ reason: secret, decisionReason: secret }), anAmendment({ decision: null })],
        },
        { lines: aBudget().map(line => ({ ...line, note: secret, explanation: secret })) },
      ),
    )
    expect(JSON.stringify(facts)).not.toContain(secret)
    expect(facts).toMatchObject({ waivers: [], monitoring: [], files: [] })
    expect(facts.amendments).toHaveLength(1)
  })
})

describe('totals are the sums of what is shown', () => {
  const aSome = fc.record({
    ...{ economy: fc.constantFrom('Peru', 'Chile', 'Hong Kong, China', null) },
    ...{ sex: fc.constantFrom('woman' as const, 'man' as const, 'not-said' as const) },
    ...{ role: fc.constantFrom('participant' as const, 'speaker' as const, 'expert' as const, 'organiser' as const) },
    standing: fc.constantFrom('attended' as const, 'absent' as const, 'accepted' as const),
  })
  const someKey = fc.constantFrom('participants.Peru.women', 'speakers.Chile.men', 'budget.hosting.self.actual')
  const someOverride = fc.record({ key: someKey, value: fc.integer({ min: 0, max: 900_000 }) })

  it('of people, whoever came and whatever the overseer gave', () => {
    fc.assert(
      fc.property(fc.array(aSome, { maxLength: 40 }), fc.array(someOverride, { maxLength: 3 }), (people, overrides) => {
        const facts = aRunProject({ attendees: people.map(one => aPerson(one)) })
        const all = shownNumbers(
          numbers(facts),
          overrides.map(one => anOverride(one)),
        )
        const rows = shownPeople(all, peopleByEconomy(facts, nothingTyped))
        const { participants, speakers, all: everybody } = peopleTotals(rows)
        const keys = [...all.keys()].filter(key => /^(participants|speakers)\./.test(key))
        const sum = everybody.women + everybody.men + everybody.notSaid
        expect(sum).toBe(shownSum(all, keys) ?? 0)
        expect(participants.women + speakers.women).toBe(everybody.women)
      }),
    )
  })

  it('of money: lines, categories and payers come to the same whole', () => {
    const somePayment = fc.record({
      line: fc.constantFrom('hosting', 'honoraria', 'materials', 'airfare-speakers'),
      source: fc.constantFrom('apec' as const, 'self' as const),
      amount: fc.integer({ min: -50_000, max: 5_000_000 }),
    })
    fc.assert(
      fc.property(
        fc.array(somePayment, { maxLength: 30 }),
        fc.array(someOverride, { maxLength: 2 }),
        (paid, overrides) => {
          const facts = aRunProject({ payments: paid.map((one, seq) => aPayment({ ...one, seq })) })
          const given = overrides.map(one => anOverride(one))
          const { categories, bySource, ...whole } = shownBudget(facts, shownNumbers(numbers(facts), given))
          for (const column of ['planned', 'revised', 'actual'] as const) {
            const lines = categories.flatMap(one => one.lines.map(line => line[column] ?? 0))
            expect(lines.reduce((sum, one) => sum + one, 0)).toBe(whole[column])
            expect(categories.reduce((sum, one) => sum + (one[column] ?? 0), 0)).toBe(whole[column])
            expect((bySource.apec[column] ?? 0) + (bySource.self[column] ?? 0)).toBe(whole[column])
          }
        },
      ),
    )
  })
})
