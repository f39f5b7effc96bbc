import { describe, expect, it } from 'vitest'
import { aLife, aRound, ratingsOf } from '../../../tests/factories/a-life'
import { economyNames } from '../../../tests/factories/a-project'
import { qualityInWords, roundInWords, valuesAfter } from './effects'
import { type StepKey, stepOf, steps } from './lifecycle'

type Life = ReturnType<typeof aLife>
const by = 'The Officer'

const recordAfter = (
  key: StepKey,
  life: Life,
  more: { number?: string; rank?: { place: number | null; mean: number | null } } = {},
) => valuesAfter(stepOf(key), life.facts(), { by, reason: '', ...more }, economyNames)

/** The fields that a step changes, with what they hold then. */
function learned(key: StepKey, life: Life, more = {}) {
  const before: Record<string, unknown> = life.facts().record.values
  return Object.fromEntries(
    Object.entries(recordAfter(key, life, more)).filter(
      ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
    ),
  )
}

describe('what the record learns from a step', () => {
  it('is its number when it is submitted', () => {
    expect(learned('submit-concept', aLife(), { number: 'IPEG 01 2027A' })).toEqual({
      ...{ number: 'IPEG 01 2027A', declaration: 'The Officer' },
    })
  })

  it('is the endorsement of the forum and the co-sponsors that confirmed or joined, without the proposer', () => {
    const round = aRound({ Chile: 'co-sponsors', Russia: 'co-sponsors', Japan: 'objects', Canada: 'endorses' })
    const [, vietNam] = aLife().facts().coSponsorAnswers
    const life = aLife()
      .at('with-forum')
      .where({ round, coSponsorAnswers: vietNam ? [vietNam] : [] })
    expect(learned('endorse', life)).toEqual({
      coSponsoringEconomies: ['Viet Nam', 'Chile'],
      endorsementByFora: 'IPEG, 10 February 2027: 3 endorsed, objected: Japan, 17 silent, taken as agreement',
    })
  })

  it('is the batch when it is handed in', () => {
    expect(learned('hand-in', aLife().at('endorsed'))).toEqual({ batch: '2027 Session 1' })
  })

  it('is its place and points when the scoring closes', () => {
    expect(learned('close-scoring', aLife().at('eligible'), { rank: { place: 3, mean: 71.456 } })).toEqual({
      priorityWithinFundingCategory: '3',
      pdmPriority: '71.46',
    })
    expect(learned('close-scoring', aLife().at('eligible'), { rank: { place: null, mean: null } })).toEqual({
      priorityWithinFundingCategory: 'Not scored',
      pdmPriority: 'Not scored',
    })
    expect(learned('close-scoring', aLife().at('eligible'))).toEqual({})
  })

  it('is what the committee decided', () => {
    expect(learned('approve-in-principle', aLife().at('scored'))).toEqual({
      approvalStatus: 'Approved in principle, 10 February 2027',
    })
    expect(learned('not-approve', aLife().at('scored'))).toEqual({ approvalStatus: 'Not approved, 10 February 2027' })
    expect(learned('approve', aLife().at('satisfactory'))).toEqual({
      approvalStatus: 'Approved, 10 February 2027',
      status: 'Approved Project',
    })
  })

  it('is how the assessment goes and ends, signed', () => {
    expect(learned('return-proposal', aLife().at('in-assessment'))).toEqual({
      proposalStatus: 'Returned for revision, 10 February 2027',
    })
    const rated = aLife()
      .at('in-assessment')
      .where({ ratings: ratingsOf(2, 3, 4, 5, 2) })
    expect(learned('rate-satisfactory', rated)).toEqual({
      consolidatedQaf: 'Relevance: 2\nEffectiveness: 3\nEfficiency: 4\nImpact: 5\nSustainability: 2',
      pdSignOff: 'The Officer, 10 February 2027',
      proposalStatus: 'Rated satisfactory, 10 February 2027',
    })
  })

  it('is that the completion report came in', () => {
    const running = aLife().at('in-implementation').with({ status: 'Project in Implementation' })
    expect(learned('submit-report', running)).toEqual({
      status: 'Completion Report Due',
      completionReportReceived: '10 February 2027',
    })
  })

  it('is never more than these fields: no step touches the text of a proposal', () => {
    const texts = [
      'title',
      'summary',
      'objectives',
      'apecFunding',
      'proponents',
      'workPlan',
      'sponsoringForum',
    ] as const
    const life = aLife().where({ round: aRound(), ratings: ratingsOf(3, 3, 3, 3, 3) })
    for (const { key } of steps)
      for (const field of texts) expect(recordAfter(key, life)[field]).toEqual(life.facts().record.values[field])
  })
})

describe('the status of a project', () => {
  it('follows its public steps', () => {
    expect(recordAfter('start', aLife().with({ status: 'Approved Project' })).status).toBe('Project in Implementation')
    expect(recordAfter('accept-report', aLife().with({ status: 'Completion Report Due' })).status).toBe(
      'Completed Project',
    )
    expect(recordAfter('cancel', aLife().with({ status: 'Project in Implementation' })).status).toBe(
      'Cancelled Project',
    )
  })

  it('stays away where a project ends before it was public', () => {
    expect(recordAfter('withdraw', aLife()).status).toBeNull()
    expect(recordAfter('lapse', aLife()).status).toBeNull()
    expect(recordAfter('withdraw', aLife().with({ status: 'Approved Project' })).status).toBe('Withdrawn Project')
  })
})

describe('in words', () => {
  it('a round counts the last answer of each economy', () => {
    const round = aRound({ Chile: 'endorses', Peru: 'comments' }, { silence: 'nothing' })
    expect(roundInWords(round, ['Chile', 'Peru', 'Japan'])).toBe('1 endorsed, 1 silent')
    expect(roundInWords(round, ['Chile', 'Peru'])).toBe('1 endorsed')
  })

  it('an assessment keeps the comment beside its rating', () => {
    const [first] = ratingsOf(4)
    if (!first) throw new Error('one rating')
    expect(qualityInWords([{ ...first, comment: 'Well founded' }])).toBe('Relevance: 4. Well founded')
  })
})
