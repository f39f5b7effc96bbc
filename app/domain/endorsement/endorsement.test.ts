import { describe, expect, it } from 'vitest'
import { aLife, aRound, aSession } from '../../../tests/factories/a-life'
import { endOfDayInSingapore } from '../lifecycle/sessions'
import { coSponsorRows, coSponsorsFor, economiesToAsk, mayAnswerAsCoSponsor, namedCoSponsors } from './co-sponsors'
import { answerForm, coSponsorForm, roundForm } from './forms'
import { deadlineOn, lastHandIn, whyNotOpen } from './opening'
import { economiesAsked, resultFor, resultOf, silenceWords, tallyOf } from './result'
import { checkAnswer, mayAnswer } from './round'

const withForum = () => aLife().at('with-forum')
const said = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? 'yes' : verdict.reason)
const answerOf = (economy: string, answer: 'confirmed' | 'declined', at: string, remark = '') => ({
  ...{ economy, answer, at, remark, by: `An official of ${economy}` },
})

describe('The opening of a round', () => {
  it('ends on the chosen day at midnight in Singapore', () => {
    expect(deadlineOn('2027-03-15', withForum().facts())).toEqual({ ok: true, deadline: '2027-03-15T15:59:59.999Z' })
  })

  it('can end today, as long as the day lasts in Singapore', () => {
    const late = (now: string) => said(deadlineOn('2027-02-10', withForum().on(now).facts()))
    expect(late('2027-02-10T15:59:59.000Z')).toBe('yes')
    expect(late('2027-02-10T16:00:00.000Z')).toContain('has passed in Singapore')
  })

  it('ends by the final deadline, at its hour on its day', () => {
    const finalDeadline = '2027-03-28T09:00:00.000Z'
    const facts = withForum()
      .where({ session: aSession({ finalDeadline }) })
      .facts()
    expect(deadlineOn('2027-03-28', facts)).toEqual({ ok: true, deadline: finalDeadline })
    expect(said(deadlineOn('2027-03-29', facts))).toContain('by the final deadline, 28 March 2027, 17:00')
  })

  it('may end later where the final deadline was reopened for this project', () => {
    const until = endOfDayInSingapore('2027-04-05')
    const reopening = { deadline: 'final' as const, until, reason: '', at: '', by: '' }
    const facts = withForum()
      .where({ reopenings: [reopening] })
      .facts()
    expect(lastHandIn(facts)).toBe(until)
    expect(said(deadlineOn('2027-04-05', facts))).toBe('yes')
    expect(lastHandIn({ ...facts, reopenings: [{ ...reopening, deadline: 'internal' }] })).toBe(
      aSession().finalDeadline,
    )
  })

  it.each([
    ['2027-02-30', 'a day that exists'],
    ['tomorrow', 'a day that exists'],
    ['2027-02-09', 'has passed'],
  ])('refuses %s', (day, reason) => {
    expect(said(deadlineOn(day, withForum().facts()))).toContain(reason)
  })

  it('is for a concept note that is with the forum, once, before the final deadline', () => {
    expect(whyNotOpen(withForum().facts())).toBeNull()
    expect(whyNotOpen(aLife().at('endorsed').facts())).toContain('Endorsed by the forum')
    expect(whyNotOpen(aLife().at(null).facts())).toContain('without the steps')
    expect(whyNotOpen(withForum().where({ round: aRound() }).facts())).toContain('The Chair has opened a round already')
    expect(whyNotOpen(withForum().on('2027-03-29T08:00:00.000Z').facts())).toContain('final deadline')
    expect(deadlineOn('2027-03-15', aLife().at('concept-draft').facts()).ok).toBe(false)
  })
})

describe('The answers of a round', () => {
  const members = ['Chile', 'Japan', 'Peru', 'Russia']
  const changed = aRound({ Japan: 'objects', Chile: 'endorses' })
  changed.answers.push({ economy: 'Japan', answer: 'co-sponsors', comment: 'Agreed.', at: 'later', by: 'Another' })

  it('are asked of all members but the proposing ones', () => {
    expect(economiesAsked(members, ['Russia'])).toEqual(['Chile', 'Japan', 'Peru'])
    expect(economiesAsked(members, [])).toEqual(members)
  })

  it('count by the last of each economy; what it said before stays', () => {
    const rows = resultOf(changed, economiesAsked(members, ['Russia']))
    expect(rows.map(({ economy, answer, comment }) => [economy, answer, comment])).toEqual([
      ['Chile', 'endorses', null],
      ['Japan', 'co-sponsors', 'Agreed.'],
      ['Peru', null, null],
    ])
    expect(rows[1]?.earlier.map(one => one.answer)).toEqual(['objects'])
    expect(tallyOf(rows)).toEqual({ endorses: 1, 'co-sponsors': 1, objects: 0, comments: 0, silent: 1 })
  })

  it('are told without comments and earlier answers to those who are not to read them', () => {
    const rows = resultOf(changed, members)
    const japan = (reader: Parameters<typeof resultFor>[1]) => resultFor(rows, reader)[1]
    expect(japan({ comments: false, earlier: false, own: ['Peru'] })).toMatchObject({ comment: null, earlier: [] })
    expect(japan({ comments: true, earlier: false, own: [] })).toMatchObject({ comment: 'Agreed.', earlier: [] })
    expect(japan({ comments: false, earlier: false, own: ['Japan'] })?.earlier).toHaveLength(1)
    expect(japan({ comments: true, earlier: true, own: [] })?.earlier).toHaveLength(1)
  })

  it('are taken until the deadline, in an open round', () => {
    const round = aRound()
    expect(mayAnswer(round, round.deadline).ok).toBe(true)
    expect(mayAnswer(round, '2027-03-15T16:00:00.000Z').ok).toBe(false)
    expect(mayAnswer({ ...round, closedAt: 'then' }, '2027-03-01T00:00:00.000Z').ok).toBe(false)
  })

  it('need words to object or to comment', () => {
    expect(checkAnswer('endorses', '').ok).toBe(true)
    expect(checkAnswer('objects', ' \n').ok).toBe(false)
    expect(checkAnswer('comments', '').ok).toBe(false)
    expect(checkAnswer('objects', 'Because.').ok).toBe(true)
  })

  it('call silence by its rule once the deadline has passed', () => {
    const { deadline } = aRound()
    expect(silenceWords(aRound(), deadline)).toBe('No answer yet')
    expect(silenceWords(aRound(), '2027-03-16T00:00:00.000Z')).toBe('Silent, taken as agreement')
    expect(silenceWords(aRound({}, { silence: 'nothing', closedAt: 'early' }), '2027-02-20')).toBe('Silent')
  })
})

describe('Co-sponsors', () => {
  const life = aLife().with({
    proposingEconomies: ['Russia'],
    coSponsoringEconomies: ['Peru', 'Viet Nam', 'Russia'],
  })

  it('answer where they are named and do not propose, until the forum has endorsed', () => {
    const facts = life.facts()
    expect(namedCoSponsors(facts)).toEqual(['Peru', 'Viet Nam'])
    expect(mayAnswerAsCoSponsor(facts, 'Peru').ok).toBe(true)
    expect(said(mayAnswerAsCoSponsor(facts, 'Japan'))).toContain('not named')
    expect(said(mayAnswerAsCoSponsor(facts, 'Russia'))).toContain('proposes this project')
    expect(mayAnswerAsCoSponsor(life.at('with-forum').facts(), 'Peru').ok).toBe(true)
    expect(said(mayAnswerAsCoSponsor(life.at('endorsed').facts(), 'Peru'))).toContain('settled')
    expect(mayAnswerAsCoSponsor(life.at(null).facts(), 'Peru').ok).toBe(false)
  })

  it('are asked where they have not answered, once a day', () => {
    const facts = life
      .at('concept-draft')
      .where({ coSponsorAnswers: [answerOf('Peru', 'declined', '2027-02-01T00:00:00.000Z')] })
      .facts()
    const asked = (at: string) => [{ economy: 'Viet Nam', at, by: 'The Overseer' }]
    expect(economiesToAsk(facts, [])).toEqual(['Viet Nam'])
    expect(economiesToAsk(facts, asked('2027-02-09T09:00:00.000Z'))).toEqual([])
    expect(economiesToAsk(facts, asked('2027-02-09T07:00:00.000Z'))).toEqual(['Viet Nam'])
  })

  it('stand in the order of the record, with their last answer and those before, then who is named no more', () => {
    const facts = life
      .where({
        coSponsorAnswers: [
          answerOf('Peru', 'declined', '1', 'Not yet.'),
          answerOf('Japan', 'confirmed', '2'),
          answerOf('Peru', 'confirmed', '3', 'Now.'),
        ],
      })
      .facts()
    const rows = coSponsorRows(facts, [{ economy: 'Viet Nam', at: '0', by: 'The Overseer' }])
    expect(rows.map(({ economy, named, askedAt, answer }) => [economy, named, askedAt, answer?.answer])).toEqual([
      ['Peru', true, null, 'confirmed'],
      ['Viet Nam', true, '0', undefined],
      ['Japan', false, null, 'confirmed'],
    ])
    expect(rows[0]?.earlier.map(one => one.remark)).toEqual(['Not yet.'])
    const [others] = coSponsorsFor(rows, { remarks: false, own: ['Japan'] })
    expect([others?.answer?.remark, others?.earlier]).toEqual(['', []])
    expect(coSponsorsFor(rows, { remarks: false, own: ['Peru'] })[0]).toEqual(rows[0])
  })
})

describe('The forms', () => {
  const long = 'x'.repeat(10_000)
  it('refuse what is too long, unknown or missing, and take what a person types', () => {
    expect(roundForm.safeParse({ day: '2027-03-15', silence: 'agreement' }).success).toBe(true)
    expect(roundForm.safeParse({ day: '15 March', silence: 'agreement' }).success).toBe(false)
    expect(roundForm.safeParse({ day: '2027-03-15', silence: 'objection' }).success).toBe(false)
    const answer = { economy: 'Peru', answer: 'endorses', comment: '' }
    expect(answerForm.safeParse(answer).success).toBe(true)
    for (const wrong of [{ comment: long }, { economy: '' }, { economy: long }, { answer: 'agrees' }])
      expect(answerForm.safeParse({ ...answer, ...wrong }).success).toBe(false)
    expect(coSponsorForm.safeParse({ economy: 'Peru', answer: 'confirmed', remark: long }).success).toBe(false)
  })
})
