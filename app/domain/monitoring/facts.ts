import { type Amendment, type AmendmentState, amendmentState } from '../amendment/amendment'
import { type BudgetLine, lineName } from '../budget/line'
import { type Payment, paidByLine } from '../budget/payment'
import { type Parts, plannedOf } from '../budget/totals'
import type { IsoDate } from '../calendar'
import { type Attendee, countsAs, tookPart } from '../event/attendee'
import type { ProjectEvent } from '../event/event'
import { measureInWords, numberInWords } from '../indicator/measure'
import type { Measured } from '../indicator/measured'
import type { Output } from '../output/output'
import type { RecordValues, RiskRow } from '../record/record'
import type { Indicator } from '../record/rows'

/** All that is kept of a project from which a monitoring report is drafted. */
export type FactsOfProject = {
  values: Pick<RecordValues, 'workPlan' | 'indicators' | 'risks' | 'expectedCompletion'>
  outputs: readonly Output[]
  events: readonly ProjectEvent[]
  attendees: readonly Attendee[]
  payments: readonly Payment[]
  lines: readonly BudgetLine[]
  measured: readonly Measured[]
  amendments: readonly Amendment[]
}

type Days = { from: IsoDate; until: IsoDate }

/**
 * Where a row of the work plan stands: `done` where every output registered for it was delivered, `open` where one was
 * not, `not-shown` where the register of outputs says nothing of it.
 */
export type MilestoneStanding = 'done' | 'open' | 'not-shown'
export type Milestone = {
  activity: string
  output: string
  end: IsoDate
  standing: MilestoneStanding
  inPeriod: boolean
}

/** People are counted, never named. `others`: of no said sex. */
export type HeldEvent = {
  seq: number
  title: string
  from: IsoDate
  until: IsoDate
  women: number
  men: number
  others: number
  speakersWomen: number
  speakersMen: number
  speakersOthers: number
}

/** Of a budget line: what was planned, paid in the period, and paid by its end; whole cents. */
export type PaidLine = {
  id: string
  item: string
  planned: number
  inPeriod: number
  sofar: number
  explanation: string
}

/** What an indicator was last found to be by the end of the period. */
export type IndicatorStanding = {
  id: string
  name: string
  target: string
  targetOn: IsoDate | null
  value: string
  until: IsoDate | null
  isApproved: boolean
  inPeriod: boolean
  /** Null where it cannot be told: no target, a text, or nothing measured. */
  isReached: boolean | null
}

export type PeriodAmendment = {
  kind: Amendment['kind']
  state: AmendmentState
  askedOn: IsoDate
  decidedOn: IsoDate | null
  newEnd: IsoDate | null
  changesBudget: boolean
}

/** What happened in a period, drafted from what is kept of the project. */
export type MonitoringFacts = {
  milestones: Milestone[]
  outputs: Pick<Output, 'seq' | 'name' | 'planned' | 'delivered' | 'deliveredOn' | 'use' | 'link'>[]
  events: HeldEvent[]
  /** By who pays, in the period; and all that was paid by its end against the plan. */
  money: { inPeriod: Parts; sofar: Parts; planned: Parts; lines: PaidLine[] }
  indicators: IndicatorStanding[]
  amendments: PeriodAmendment[]
  risks: Pick<RiskRow, 'risk' | 'prevention'>[]
}

const within = (day: IsoDate | null, { from, until }: Days): boolean => day !== null && from <= day && day <= until

const isDelivered = ({ delivered, deliveredOn, planned }: Output): boolean =>
  delivered === null ? deliveredOn !== null : delivered > 0 && delivered >= (planned ?? 1)

function milestones({ values, outputs }: FactsOfProject, days: Days): Milestone[] {
  return values.workPlan.flatMap(({ activity, output, end }, row) => {
    if (end === null || end > days.until) return []
    const promised = outputs.filter(({ source }) => source.from === 'work-plan' && source.row === row)
    const standing = promised.length === 0 ? 'not-shown' : promised.every(isDelivered) ? 'done' : 'open'
    const inPeriod = within(end, days)
    return inPeriod || standing !== 'done' ? [{ activity, output, end, standing, inPeriod }] : []
  })
}

function held(event: Omit<ProjectEvent, 'from'> & { from: IsoDate }, attendees: readonly Attendee[]): HeldEvent {
  const came = attendees.filter(one => one.event === event.seq && tookPart(one))
  const counted = (as: 'participant' | 'speaker', sex: Attendee['sex']) =>
    came.filter(one => countsAs(one) === as && one.sex === sex).length
  return {
    ...{ seq: event.seq, title: event.title, from: event.from, until: event.until ?? event.from },
    ...{ women: counted('participant', 'woman'), men: counted('participant', 'man') },
    ...{ others: counted('participant', 'not-said'), speakersWomen: counted('speaker', 'woman') },
    ...{ speakersMen: counted('speaker', 'man'), speakersOthers: counted('speaker', 'not-said') },
  }
}

const events = ({ events: all, attendees }: FactsOfProject, days: Days): HeldEvent[] =>
  all.flatMap(({ from, ...event }) =>
    from !== null && within(from, days) ? [held({ ...event, from }, attendees)] : [],
  )

const partsOf = (apec: number, self: number): Parts => ({ apec, self, total: apec + self })
const sumOf = (all: readonly { apec: number; self: number }[]): Parts =>
  partsOf(
    all.reduce((sum, one) => sum + one.apec, 0),
    all.reduce((sum, one) => sum + one.self, 0),
  )

/** What was paid on lines that a change of the budget took away, so that the lines add up to what was paid. */
const gone = 'Lines that the budget has no more'

function money({ payments, lines }: FactsOfProject, days: Days): MonitoringFacts['money'] {
  const sofar = paidByLine(payments.filter(({ on }) => on <= days.until))
  const inPeriod = paidByLine(payments.filter(({ on }) => within(on, days)))
  const total = (paid: typeof sofar, ids: readonly string[]) => sumOf(ids.flatMap(id => paid.get(id) ?? [])).total
  const paidOn = (...ids: string[]) => ({ inPeriod: total(inPeriod, ids), sofar: total(sofar, ids) })
  const lost = [...sofar.keys()].filter(id => lines.every(line => line.id !== id))
  const named = lines.map(line => ({
    ...{ id: line.id, item: lineName(line), planned: plannedOf(line).total, explanation: line.explanation },
    ...paidOn(line.id),
  }))
  return {
    inPeriod: sumOf([...inPeriod.values()]),
    sofar: sumOf([...sofar.values()]),
    planned: sumOf(lines.map(plannedOf)),
    lines: [
      ...named,
      ...(lost.length === 0 ? [] : [{ id: '', item: gone, planned: 0, explanation: '', ...paidOn(...lost) }]),
    ],
  }
}

/** Whether a value reaches the target; an indicator that is to fall reaches it from above. */
function reaches({ kind, target, baseline }: Indicator, value: number | null): boolean | null {
  if (kind === 'text' || target === null || value === null) return null
  return baseline !== null && target < baseline ? value <= target : value >= target
}

function standingOf(indicator: Indicator, measured: readonly Measured[], days: Days): IndicatorStanding {
  const last = measured
    .filter(one => one.indicator === indicator.id && one.until <= days.until)
    .reduce<Measured | null>((latest, one) => (latest === null || one.until >= latest.until ? one : latest), null)
  const value = last === null ? '' : last.value === null ? last.text : numberInWords(indicator, last.value)
  return {
    ...{ id: indicator.id, name: indicator.name, value, until: last?.until ?? null },
    ...{ target: measureInWords(indicator, 'target'), targetOn: indicator.targetOn },
    isApproved: last?.state === 'approved',
    inPeriod: within(last?.until ?? null, days),
    isReached: reaches(indicator, last?.value ?? null),
  }
}

const amendmentOf = (one: Amendment): PeriodAmendment => ({
  ...{ kind: one.kind, state: amendmentState(one), askedOn: one.at.slice(0, 10) },
  decidedOn: one.decidedAt?.slice(0, 10) ?? null,
  newEnd: one.proposed.expectedCompletion,
  changesBudget: one.proposed.lines !== null,
})

/** Asked for or decided in the period, or still undecided when it ended. */
const amendments = ({ amendments: all }: FactsOfProject, days: Days): PeriodAmendment[] =>
  all
    .map(amendmentOf)
    .filter(
      ({ state, askedOn, decidedOn }) =>
        within(askedOn, days) || within(decidedOn, days) || (state === 'asked' && askedOn <= days.until),
    )

/** What happened in a period, from what is kept of the project: the overseer writes the judgement, not the numbers. */
export const draftMonitoring = (facts: FactsOfProject, days: Days): MonitoringFacts => ({
  milestones: milestones(facts, days),
  outputs: facts.outputs
    .filter(({ deliveredOn }) => within(deliveredOn, days))
    .map(({ seq, name, planned, delivered, deliveredOn, use, link }) => ({
      ...{ seq, name, planned, delivered, deliveredOn, use, link },
    })),
  events: events(facts, days),
  money: money(facts, days),
  indicators: facts.values.indicators.map(indicator => standingOf(indicator, facts.measured, days)),
  amendments: amendments(facts, days),
  risks: facts.values.risks.map(({ risk, prevention }) => ({ risk, prevention })),
})
