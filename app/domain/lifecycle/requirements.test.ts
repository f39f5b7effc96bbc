import { describe, expect, it } from 'vitest'
import { aLife, aPoint, aRound, aSession, ratingsOf } from '../../../tests/factories/a-life'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { aWaiver } from '../../../tests/factories/a-waiver'
import type { Waiver } from '../budget/waiver'
import type { LifeFacts } from './facts'
import { type Requirement, stepOf } from './lifecycle'
import { problemsOf, reasonAsked } from './requirements'

type Life = ReturnType<typeof aLife>

const said = (requirement: Requirement, life: Life) => problemsOf([requirement], life.facts()).map(({ text }) => text)
const fieldsOf = (requirement: Requirement, life: Life) =>
  problemsOf([requirement], life.facts()).map(({ field }) => field)

/** Each requirement: a life in which it holds and one in which it does not, with what is said then. */
const cases: Record<Requirement, { holds: Life; fails: Life; says: RegExp }> = {
  'concept-complete': {
    holds: aLife(),
    fails: aLife().with({ objectives: null }),
    says: /^Fill in “Objectives”\.$/,
  },
  'session-known': { holds: aLife(), fails: aLife().where({ session: null }), says: /calendar has no such session/ },
  'later-session': {
    holds: aLife().where({ lostIn: { year: 2026, session: 'Session 2' } }),
    fails: aLife().where({ lostIn: { year: 2027, session: 'Session 1' } }),
    says: /was in 2027 Session 1 already.*later session/,
  },
  'one-fund-in-session': {
    holds: aLife(),
    fails: aLife().where({ alike: [{ number: 'CTI 02 2027T', fund: 'TILF Special Account' }] }),
    says: /CTI 02 2027T.*asks TILF Special Account.*One concept note goes to one fund/,
  },
  'before-internal-deadline': {
    holds: aLife().on('2027-03-01T15:59:59.999Z'),
    fails: aLife().on('2027-03-01T16:00:00.000Z'),
    says: /internal deadline of 2027 Session 1 was 1 March 2027, 23:59 Singapore time.*only the project management unit/,
  },
  'round-held': {
    holds: aLife().where({ round: aRound() }),
    fails: aLife(),
    says: /Open an endorsement round first/,
  },
  'co-sponsors-confirmed': {
    holds: aLife(),
    fails: aLife().where({ coSponsorAnswers: [] }),
    says: /At least 2 economies must confirm.*none did/,
  },
  'before-final-deadline': {
    holds: aLife().on('2027-03-28T15:59:59.999Z'),
    fails: aLife().on('2027-03-28T16:00:00.000Z'),
    says: /final deadline of 2027 Session 1 was 28 March 2027, 23:59 Singapore time/,
  },
  'self-funded': {
    holds: aLife().with({ fundAccount: 'Self-funded' }),
    fails: aLife(),
    says: /Only a self-funded project/,
  },
  'asks-for-money': {
    holds: aLife(),
    fails: aLife().with({ type: 'Self-funded' }),
    says: /self-funded project is not scored/,
  },
  'scoring-closed': {
    holds: aLife().where({ scoringClosedAt: '2027-05-01T00:00:00.000Z' }),
    fails: aLife(),
    says: /scoring of this session and fund is not closed/,
  },
  'proposal-complete': {
    holds: aLife(),
    fails: aLife().with({ risks: [] }),
    says: /^Fill in “Risks”\.$/,
  },
  'within-approved-amount': {
    holds: aLife().where({ approvedInPrinciple: 7_493_200 }),
    fails: aLife().where({ approvedInPrinciple: 7_493_199 }),
    says: /asks for .*74,932.* was approved in principle/,
  },
  'points-to-send': {
    holds: aLife().where({ points: [aPoint([], { sentAt: null })] }),
    fails: aLife().where({ points: [aPoint(['answered', 'closed'])] }),
    says: /Write at least one point/,
  },
  'points-answered': {
    holds: aLife().where({ points: [aPoint(['answered'])] }),
    fails: aLife().where({ points: [aPoint(['answered', 'asked-again'])] }),
    says: /^Answer the point: “Say who will use the guide\.”$/,
  },
  'points-closed': {
    holds: aLife().where({ points: [aPoint(['answered', 'closed'])] }),
    fails: aLife().where({ points: [aPoint(['answered'])] }),
    says: /^Close the point: /,
  },
  'every-criterion-met': {
    holds: aLife().where({ ratings: ratingsOf(2, 2, 2, 2, 2) }),
    fails: aLife().where({ ratings: ratingsOf(5, 5, 5, 5, 1) }),
    says: /“Sustainability” is rated 1; every criterion must reach 2/,
  },
  'end-has-passed': {
    holds: aLife().on('2029-01-01T00:00:00.000Z'),
    fails: aLife().on('2028-12-31T23:59:59.999Z'),
    says: /expected completion date has not passed/,
  },
}

describe.each(Object.entries(cases))('%s', (key, { holds, fails, says }) => {
  it('holds', () => expect(said(key as Requirement, holds)).toEqual([]))
  it('says what is missing', () => {
    const words = said(key as Requirement, fails)
    expect(words).toHaveLength(1)
    expect(words[0]).toMatch(says)
  })
})

describe('a concept note', () => {
  it('asks for each of its fields, and takes “not applicable” for an answer', () => {
    for (const key of aLife().facts().edition?.forms.concept.needs ?? []) {
      const empty = { [key]: Array.isArray(aLife().facts().record.values[key]) ? [] : null }
      expect(fieldsOf('concept-complete', aLife().with(empty))).toContain(key)
    }
    const marked = aLife()
      .with({ topics: [] })
      .marked({ topics: { kind: 'not-applicable', text: 'N/A' } })
    expect(said('concept-complete', marked)).toEqual([])
    const unread = aLife()
      .with({ topics: [] })
      .marked({ topics: { kind: 'unreadable', text: '?' } })
    expect(said('concept-complete', unread)).toHaveLength(1)
  })

  it('ends after it starts', () => {
    expect(fieldsOf('concept-complete', aLife().with({ expectedCompletion: '2027-11-01' }))).toEqual([
      'expectedCompletion',
    ])
  })

  it('asks for money, unless the economies pay for it themselves', () => {
    expect(fieldsOf('concept-complete', aLife().with({ apecFunding: 0 }))).toEqual(['apecFunding'])
    const own = { type: 'Self-funded', fundAccount: 'Self-funded', subFund: null }
    expect(said('concept-complete', aLife().with({ ...own, apecFunding: null }))).toEqual([])
    expect(said('concept-complete', aLife().with({ ...own, apecFunding: 1 }))[0]).toMatch(/asks for no APEC funding/)
  })

  it('asks the TILF Special Account for US$100,000 at most', () => {
    const tilf = { fundAccount: 'TILF Special Account', subFund: null }
    expect(said('concept-complete', aLife().with({ ...tilf, apecFunding: 10_000_000 }))).toEqual([])
    expect(said('concept-complete', aLife().with({ ...tilf, apecFunding: 10_000_001 }))[0]).toMatch(/at most .*100,000/)
  })

  it('names a sub-fund of the APEC Support Fund, and of no other', () => {
    expect(fieldsOf('concept-complete', aLife().with({ subFund: null }))).toEqual(['subFund'])
    expect(fieldsOf('concept-complete', aLife().with({ fundAccount: 'General Project Account' }))).toEqual(['subFund'])
  })

  it('has no economy on both sides', () => {
    const both = aLife().with({ coSponsoringEconomies: ['Peru', 'Russia', 'Viet Nam'] })
    expect(said('concept-complete', both)).toEqual(['Russia cannot be both a proposing and a co-sponsoring economy.'])
  })

  it('says nothing of a session that was not chosen yet but that it is missing', () => {
    const none = aLife().with({ session: null }).where({ session: null })
    expect(said('session-known', none)).toEqual([])
    expect(fieldsOf('concept-complete', none)).toEqual(['session'])
  })

  it('is told apart from a copy for the same fund', () => {
    const twice = aLife().where({ alike: [{ number: 'CTI 02 2027A', fund: 'APEC Support Fund' }] })
    expect(said('one-fund-in-session', twice)[0]).toMatch(/same title and is in this session already/)
  })
})

describe('co-sponsors', () => {
  it('are three in HRDWG since Edition 15, two before it', () => {
    const hrd = aLife().with({ sponsoringForum: 'HRDWG' })
    expect(said('concept-complete', hrd)[0]).toMatch(/at least 3.*2 are named/)
    expect(said('concept-complete', hrd.on('2020-09-30T23:59:59.999Z'))).toEqual([])
  })

  it('are not asked of several economies that propose together', () => {
    const together = aLife()
      .with({ proposingEconomies: ['Russia', 'Chile'], coSponsoringEconomies: [] })
      .where({ coSponsorAnswers: [] })
    expect(said('concept-complete', together)).toEqual([])
    expect(said('co-sponsors-confirmed', together)).toEqual([])
  })

  it('count by their last answer, only where they are named', () => {
    const [peru, vietNam] = aLife().facts().coSponsorAnswers
    if (!peru || !vietNam) throw new Error('two answers')
    const declined = { ...peru, answer: 'declined' as const }
    expect(said('co-sponsors-confirmed', aLife().where({ coSponsorAnswers: [peru, vietNam, declined] }))).toHaveLength(
      1,
    )
    expect(said('co-sponsors-confirmed', aLife().where({ coSponsorAnswers: [declined, peru, vietNam] }))).toEqual([])
    const stranger = { ...peru, economy: 'Chile' }
    expect(said('co-sponsors-confirmed', aLife().where({ coSponsorAnswers: [stranger, vietNam] }))).toHaveLength(1)
  })

  it('may join in the endorsement round; the proposer does not count', () => {
    const round = aRound({ Chile: 'co-sponsors', Russia: 'co-sponsors' })
    const [peru] = aLife().facts().coSponsorAnswers
    const one = peru ? [peru] : []
    expect(said('co-sponsors-confirmed', aLife().where({ round, coSponsorAnswers: one }))).toEqual([])
    expect(said('co-sponsors-confirmed', aLife().where({ round, coSponsorAnswers: [] }))[0]).toMatch(/; 1 did/)
  })
})

describe('deadlines', () => {
  const late = '2027-03-05T00:00:00.000Z'
  const reopened = (deadline: 'internal' | 'final', until: string): Partial<LifeFacts> => ({
    reopenings: [{ deadline, until, reason: 'The mail server was down', at: late, by: 'The unit' }],
  })

  it('are reopened for one deadline, until a moment', () => {
    const until = '2027-03-05T12:00:00.000Z'
    const life = aLife().where(reopened('internal', until))
    expect(said('before-internal-deadline', life.on(until))).toEqual([])
    expect(said('before-internal-deadline', life.on('2027-03-05T12:00:00.001Z'))).toHaveLength(1)
    expect(said('before-internal-deadline', aLife().on(late).where(reopened('final', until)))).toHaveLength(1)
    expect(
      said('before-final-deadline', aLife().on('2027-04-01T00:00:00.000Z').where(reopened('final', until))),
    ).toHaveLength(1)
  })

  it('say nothing where the session is not known, which is said already', () => {
    expect(said('before-final-deadline', aLife().on(late).where({ session: null }))).toEqual([])
    expect(stepOf('hand-in').requires).toContain('session-known')
  })
})

describe('a later session', () => {
  it.each([
    [{ year: 2026, session: 'Session 2' }, 0],
    [{ year: 2027, session: 'Session 1' }, 1],
    [{ year: 2027, session: 'Session 2' }, 1],
    [{ year: 2028, session: 'Session 1' }, 1],
  ])('than %j', (lostIn, problems) => {
    expect(said('later-session', aLife().where({ lostIn }))).toHaveLength(problems)
  })
  it('is any where nothing was lost', () => {
    expect(said('later-session', aLife())).toEqual([])
    expect(said('later-session', aLife().where({ lostIn: null, session: aSession() }))).toEqual([])
  })
})

describe('a proposal', () => {
  it('agrees with its budget', () => {
    expect(said('proposal-complete', aLife().where({ lines: [] }))[0]).toMatch(/budget has no lines/)
    const dearer = aLife().with({ apecFunding: 7_500_000 })
    expect(problemsOf(['proposal-complete'], dearer.facts())).toMatchObject([{ field: 'apecFunding' }])
  })

  it('of a self-funded project needs no APEC funding, and every other one is asked for it once', () => {
    expect(fieldsOf('proposal-complete', aLife().with({ apecFunding: null }))).toEqual(['apecFunding', 'apecFunding'])
  })

  it('breaks no rule without a waiver that was granted', () => {
    const dear = { ...aBudgetLine({ id: 'dear' }), rate: 160_000 }
    const life = aLife()
      .with({ apecFunding: 160_000, coFunding: 0 })
      .where({ lines: [dear] })
    const wish = aWaiver({ line: 'dear', excess: 10_000 })
    const saidWith = (...waivers: Waiver[]) => said('proposal-complete', life.where({ waivers }))
    expect(saidWith()[0]).toMatch(/above the cap.*No waiver asked for yet\.$/)
    expect(saidWith(wish)[0]).toMatch(/not decided yet\.$/)
    expect(saidWith({ ...wish, decision: 'refused' })[0]).toMatch(/Waiver refused\.$/)
    expect(saidWith({ ...wish, decision: 'granted' })).toEqual([])
    expect(said('concept-complete', life.where({ waivers: [] }))).toEqual([])
  })

  it('is not asked for a status, which its steps give', () => {
    expect(aLife().facts().record.values.status).toBeNull()
    expect(said('proposal-complete', aLife())).toEqual([])
  })
})

describe('quality', () => {
  it('is never averaged: one low criterion is enough, and each missing one is named', () => {
    const low = aLife().where({ ratings: ratingsOf(5, 1, 5, 5) })
    expect(said('every-criterion-met', low)).toEqual([
      expect.stringMatching(/^“Effectiveness” is rated 1/),
      'Rate the criterion “Sustainability”.',
    ])
  })

  it('waits for every point, and shortens long ones', () => {
    const points = [aPoint([], { text: 'x'.repeat(500) }), aPoint(['answered', 'closed']), aPoint([], { sentAt: null })]
    const words = said('points-closed', aLife().where({ points }))
    expect(words).toHaveLength(2)
    expect(words[0]?.length).toBeLessThan(110)
    // What was not sent yet, nobody can answer.
    expect(said('points-answered', aLife().where({ points }))).toHaveLength(1)
  })
})

describe('a reason', () => {
  const asked = (life: Life, economies = 21) => reasonAsked(stepOf('endorse'), life.facts(), economies)
  const over = '2027-03-16T00:00:00.000Z'

  it('is asked for every step that says so', () => {
    expect(reasonAsked(stepOf('withdraw'), aLife().facts(), 21)).toMatch(/Say why/)
    expect(reasonAsked(stepOf('submit-concept'), aLife().facts(), 21)).toBeNull()
  })

  it('is asked where the forum endorses over an objection that stands', () => {
    const objected = aLife().where({ round: aRound({ Chile: 'objects' }) })
    expect(asked(objected.on(over))).toBe('Say how the objection of Chile was settled.')
    const round = aRound({ Chile: 'objects' })
    const settled = { ...round, answers: [...round.answers, ...aRound({ Chile: 'endorses' }).answers] }
    expect(asked(aLife().where({ round: settled }).on(over))).toBeNull()
  })

  it('is asked where a round is closed before its end and before everybody has answered', () => {
    const open = aLife().where({ round: aRound({ Chile: 'endorses', Peru: 'endorses' }) })
    expect(asked(open)).toMatch(/runs until 15 March 2027, 15:59 UTC.*closed early/)
    // One of three members proposes the project and is not asked.
    expect(asked(open, 3)).toBeNull()
    expect(asked(open, 4)).toMatch(/closed early/)
    expect(asked(open.on(over))).toBeNull()
    expect(asked(aLife())).toBeNull()
  })
})
