import { describe, expect, it } from 'vitest'
import { aLife, aRound } from '../../../tests/factories/a-life'
import { canTake, openSteps } from './take'

describe('the steps from where a project stands', () => {
  it('are those of its state, each with what is missing', () => {
    const open = openSteps(aLife().with({ summary: null }).facts(), 21)
    expect(open.map(({ step }) => step.key)).toEqual(['submit-concept', 'withdraw', 'lapse'])
    expect(open[0]?.problems).toEqual([{ text: 'Fill in “Project Summary”.', field: 'summary' }])
    expect(open[0]?.reasonAsked).toBeNull()
    expect(open[1]?.reasonAsked).toMatch(/Say why/)
  })

  it('are none where it has ended, and where nobody knows where it stands', () => {
    for (const state of ['completed', 'withdrawn', 'cancelled', null] as const)
      expect(openSteps(aLife().at(state).facts(), 21)).toEqual([])
  })
})

describe('taking a step', () => {
  it('is possible where all holds', () => {
    expect(canTake('submit-concept', aLife().facts(), '', 21)).toEqual({ ok: true })
  })

  it('from another state is refused in words that say where the project is', () => {
    const late = canTake('submit-concept', aLife().at('with-forum').facts(), '', 21)
    expect(late).toMatchObject({ ok: false, reason: expect.stringContaining('“With the forum”') })
    expect(late).toMatchObject({ reason: expect.stringContaining('somebody else has just taken a step') })
  })

  it('of a record that nobody can place is refused', () => {
    expect(canTake('cancel', aLife().at(null).facts(), 'Because', 21)).toMatchObject({
      reason: expect.stringContaining('enter its status'),
    })
  })

  it('is refused with everything that is missing at once', () => {
    const facts = aLife().with({ summary: null, coSponsoringEconomies: [] }).on('2027-03-02T00:00:00.000Z').facts()
    const refused = canTake('submit-concept', facts, '', 21)
    for (const words of ['Project Summary', 'at least 2', 'internal deadline'])
      expect(refused).toMatchObject({ reason: expect.stringContaining(words) })
  })

  it('asks for a reason of more than blanks', () => {
    expect(canTake('withdraw', aLife().facts(), ' \n ', 21)).toMatchObject({ ok: false })
    expect(canTake('withdraw', aLife().facts(), 'No money', 21)).toEqual({ ok: true })
    const objected = aLife()
      .at('with-forum')
      .where({ round: aRound({ Chile: 'objects' }) })
    expect(canTake('endorse', objected.facts(), '', 21)).toMatchObject({ reason: expect.stringContaining('Chile') })
    expect(canTake('endorse', objected.facts(), 'Settled on 3 March', 21)).toEqual({ ok: true })
  })

  it('to the Secretariat needs a concept note that is still whole', () => {
    const emptied = aLife().at('endorsed').with({ year: null, session: null }).where({ session: null })
    expect(canTake('hand-in', emptied.facts(), '', 21)).toMatchObject({ ok: false })
    expect(canTake('hand-in', aLife().at('endorsed').facts(), '', 21)).toEqual({ ok: true })
  })

  it('to approval needs an amount that stayed within what was approved in principle', () => {
    const raised = aLife().at('satisfactory').where({ approvedInPrinciple: 1 })
    expect(canTake('approve', raised.facts(), '', 21)).toMatchObject({ ok: false })
  })
})
