import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMeasured, anAmendment, anEvent, anIndicator, anOutput, aPayment } from '../../../tests/factories/a-completion'
import { aBudget } from '../../../tests/factories/a-project'
import { addDays } from '../calendar'
import type { Attendee } from '../event/attendee'
import { draftMonitoring, type FactsOfProject } from './facts'
import { firstWords } from './first-words'

const days = { from: '2018-07-01', until: '2018-12-31' }
const nothing: FactsOfProject = {
  values: { workPlan: [], indicators: [], risks: [], expectedCompletion: '2018-12-31' },
  ...{ outputs: [], events: [], attendees: [], payments: [], measured: [], amendments: [] },
  lines: aBudget(),
}
const somebody = (changes: Partial<Attendee>): Attendee => ({
  ...{ seq: 1, event: 1, name: 'Somebody', economy: 'Peru', sex: 'woman', role: 'participant', organisation: '' },
  ...{ organisationKind: 'government', position: '', email: '', funding: 'apec', standing: 'attended', note: '' },
  ...{ revision: 0, at: '2018-09-01T08:00:00.000Z', by: 'Test' },
  ...changes,
})

describe('what happened in a period', () => {
  it('milestones due by its end: those of the period, and earlier ones that are open', () => {
    const row = (activity: string, end: string | null) => ({
      ...{ timeline: '', start: null, end, activity, output: '', responsible: '' },
    })
    const workPlan = [row('Before, done', '2018-03-31'), row('Before, silent', '2018-04-30')]
    const later = [row('Now', '2018-08-31'), row('Later', '2019-01-31'), row('Some day', null)]
    const outputs = [
      anOutput({ source: { from: 'work-plan', row: 0 }, delivered: 1 }),
      anOutput({ source: { from: 'work-plan', row: 2 }, planned: 2, delivered: 1 }),
    ]
    const values = { ...nothing.values, workPlan: [...workPlan, ...later] }
    expect(draftMonitoring({ ...nothing, values, outputs }, days).milestones).toMatchObject([
      { activity: 'Before, silent', standing: 'not-shown', inPeriod: false },
      { activity: 'Now', standing: 'open', inPeriod: true },
    ])
  })

  it('events with those who took part, by sex; nobody is named, and organisers are not counted', () => {
    const attendees = [
      somebody({}),
      somebody({ sex: 'man' }),
      somebody({ sex: 'not-said' }),
      somebody({ role: 'speaker', sex: 'man' }),
      somebody({ role: 'organiser' }),
      somebody({ standing: 'absent' }),
      somebody({ event: 2 }),
    ]
    const events = [anEvent({}), anEvent({ seq: 2, from: '2019-02-01' }), anEvent({ seq: 3, from: null })]
    const drafted = draftMonitoring({ ...nothing, events, attendees }, days)
    expect(drafted.events).toMatchObject([
      { seq: 1, women: 1, men: 1, others: 1, speakersWomen: 0, speakersMen: 1, speakersOthers: 0 },
    ])
    expect(JSON.stringify(drafted)).not.toContain('Somebody')
  })

  it('outputs delivered in it, and indicators as they were measured last by its end', () => {
    const outputs = [anOutput({ deliveredOn: '2018-12-31' }), anOutput({ deliveredOn: '2019-01-01' })]
    const measured = [
      aMeasured({ until: '2018-06-30', value: 10 }),
      aMeasured({ from: '2018-07-01', until: '2018-11-30', value: 40, state: 'draft' }),
      aMeasured({ from: '2019-01-01', until: '2019-06-30', value: 99 }),
    ]
    const values = { ...nothing.values, indicators: [anIndicator({})] }
    const drafted = draftMonitoring({ ...nothing, values, outputs, measured }, days)
    expect(drafted.outputs.map(({ deliveredOn }) => deliveredOn)).toEqual(['2018-12-31'])
    expect(drafted.indicators).toMatchObject([
      { value: '40 firms', target: '40 firms', isApproved: false, inPeriod: true, isReached: true },
    ])
  })

  it('amendments asked for or decided in it, or undecided at its end', () => {
    const asked = { decision: null, decidedAt: null, decidedBy: null, version: null } as const
    const amendments = [
      anAmendment({ at: '2018-05-01T08:00:00.000Z', decidedAt: '2018-05-20T08:00:00.000Z' }),
      anAmendment({ at: '2018-05-02T08:00:00.000Z', decidedAt: '2018-07-20T08:00:00.000Z' }),
      anAmendment({ at: '2018-05-03T08:00:00.000Z', ...asked }),
      anAmendment({ at: '2019-02-01T08:00:00.000Z', ...asked }),
    ]
    const drafted = draftMonitoring({ ...nothing, amendments }, days)
    expect(drafted.amendments.map(({ askedOn, state }) => `${askedOn} ${state}`)).toEqual([
      ...['2018-05-02 approved', '2018-05-03 asked'],
    ])
    expect(firstWords(drafted).adjustments.split('\n')).toEqual([
      'Extension (new last day 31 December 2018), asked for on 2 May 2018: approved on 20 July 2018.',
      'Extension (new last day 31 December 2018), asked for on 3 May 2018: not decided yet.',
    ])
  })

  it('payments add up: line by line, by who pays, and in the period with those before it', () => {
    const lines = aBudget()
    const payment = fc
      .record({
        line: fc.constantFrom('a line that is gone', ...lines.map(({ id }) => id)),
        source: fc.constantFrom('apec' as const, 'self' as const),
        amount: fc.integer({ min: -500_000, max: 5_000_000 }).filter(amount => amount !== 0),
        on: fc.integer({ min: 0, max: 700 }).map(day => addDays('2018-01-01', day)),
        voidedAt: fc.constantFrom(null, '2018-12-01T08:00:00.000Z'),
      })
      .map(aPayment)
    const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 40 }), payments => {
        const { money } = draftMonitoring({ ...nothing, lines, payments }, days)
        const valid = payments.filter(({ voidedAt, on }) => voidedAt === null && on <= days.until)
        expect(money.sofar.total).toBe(sum(valid.map(({ amount }) => amount)))
        expect(money.inPeriod.total).toBe(sum(valid.filter(({ on }) => on >= days.from).map(({ amount }) => amount)))
        expect(sum(money.lines.map(({ sofar }) => sofar))).toBe(money.sofar.total)
        expect(sum(money.lines.map(({ inPeriod }) => inPeriod))).toBe(money.inPeriod.total)
        expect(sum(money.lines.map(one => one.planned))).toBe(money.planned.total)
        expect(money.sofar.apec + money.sofar.self).toBe(money.sofar.total)
      }),
    )
  })
})
