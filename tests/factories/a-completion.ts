import type { Amendment } from '~/domain/amendment/amendment'
import type { BudgetLine } from '~/domain/budget/line'
import type { Payment } from '~/domain/budget/payment'
import type { Waiver } from '~/domain/budget/waiver'
import type { AssessmentText } from '~/domain/completion/decision-form'
import { type CompletionFacts, factsOf, type Person } from '~/domain/completion/facts'
import type { Override } from '~/domain/completion/review'
import type { AttendeeText } from '~/domain/event/attendee'
import type { ProjectEvent } from '~/domain/event/event'
import type { Measured } from '~/domain/indicator/measured'
import { emptyMonitoring, type MonitoringReport } from '~/domain/monitoring/monitoring-report'
import type { Dissemination, Output } from '~/domain/output/output'
import type { Indicator } from '~/domain/record/rows'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aProject } from './a-project'

export const number = 'CTI 32 2017A'
const at = '2018-09-30T08:00:00.000Z'
const by = 'The Project Overseer'
const kept = { number, at, by, revision: 0 }

export const anEvent = (changes: Partial<ProjectEvent> = {}): ProjectEvent => ({
  ...{ ...kept, seq: 1, title: 'Seminar', kind: 'seminar', mode: 'in-person', from: '2018-09-04', until: '2018-09-06' },
  ...{ place: 'Vladivostok', economy: 'Russia', seats: 60, description: '', series: '', feedback: null },
  ...changes,
})

let people = 0

/** Somebody who took part in the first event. */
export const aPerson = (changes: Partial<AttendeeText & Pick<Person, 'event'>> = {}): Person => {
  people += 1
  const { email: _, note: __, ...rest } = { email: '', note: '', ...changes }
  return {
    ...{ seq: people, event: 1, name: `Person ${people}`, economy: 'Peru', sex: 'woman', role: 'participant' },
    ...{ organisation: 'An office', organisationKind: 'government', position: 'Examiner', funding: 'apec' },
    standing: 'attended',
    ...rest,
  }
}

export const anOutput = (changes: Partial<Output> = {}): Output => ({
  ...{ ...kept, seq: 1, name: 'Best practices', kind: 'publication', source: { from: 'added' }, planned: 1 },
  ...{ plannedOn: '2018-12-01', delivered: 1, deliveredOn: '2018-12-03', link: '', file: null, use: '', note: '' },
  ...changes,
})

export const aDissemination = (changes: Partial<Dissemination> = {}): Dissemination => ({
  ...{ ...kept, seq: 1, output: 1, kind: 'web', where: 'Site of the group', link: 'https://www.apec.org/x' },
  ...{ forum: null, on: '2018-12-05', access: 'free', note: '' },
  hits: [
    { month: '2018-12', visits: 30, downloads: 4 },
    { month: '2019-01', visits: 8, downloads: null },
  ],
  ...changes,
})

export const anIndicator = (changes: Partial<Indicator> = {}): Indicator => ({
  ...{ id: 'firms', name: 'Firms that were advised', kind: 'count', unit: 'firms', scaleTop: null, baseline: 0 },
  ...{ target: 40, baselineText: '', targetText: '', baselineOn: null, targetOn: null, countsPeople: false },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
  ...changes,
})

export const aMeasured = (changes: Partial<Measured> = {}): Measured => ({
  ...{ ...kept, seq: 1, indicator: 'firms', from: '2018-01-01', until: '2018-06-30', value: 10, text: '' },
  ...{ women: null, men: null, byEconomy: [], note: '', evidence: null, state: 'approved', remark: '' },
  ...{ decidedAt: at, decidedBy: 'The Secretariat' },
  ...changes,
})

export const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  ...{ number, at, by, seq: 1, line: 'hosting', source: 'self', amount: 100_000, on: '2018-09-10', payee: 'A hotel' },
  ...{ reference: 'INV 1', note: '', voidedAt: null, voidedBy: null, voidReason: '' },
  ...changes,
})

/** An approved extension, or one with other lines. */
export const anAmendment = (changes: Partial<Amendment> = {}): Amendment => ({
  ...{ number, at: '2018-06-01T08:00:00.000Z', by, seq: 1, kind: 'extension', reason: 'The host asked for more time.' },
  before: { expectedCompletion: '2018-09-30', lines: null, design: '' },
  proposed: { expectedCompletion: '2018-12-31', lines: null, design: '' },
  ...{
    decider: 'secretariat',
    edition: 'ed-8',
    decision: 'approved',
    decisionReason: '',
    decidedBy: 'The Secretariat',
  },
  ...{ decidedAt: '2018-06-20T08:00:00.000Z', withdrawnAt: null, version: '5.0' },
  ...changes,
})

export const aWaiver = (changes: Partial<Waiver> = {}): Waiver => ({
  ...{ seq: 1, rule: 'honorarium', line: 'honoraria', finding: 'The honorarium is high.', excess: 100 },
  ...{ reason: 'The speaker is rare.', at, person: null, by, decision: 'granted', decisionReason: null },
  ...{ decidedAt: at, decidedBy: 'The Secretariat', withdrawnAt: null },
  ...changes,
})

export const aMonitoringReport = (changes: Partial<MonitoringReport> = {}): MonitoringReport => ({
  ...{ seq: 1, number, place: 1, from: '2018-01-01', until: '2018-06-30', dueOn: '2018-07-31', state: 'accepted' },
  ...{ answers: emptyMonitoring, acts: [], revision: 1 },
  ...changes,
})

export const anOverride = (changes: Partial<Override> = {}): Override => ({
  ...{ key: 'participants.Peru.women', value: 3, reason: 'One came without registration.', at, by },
  ...changes,
})

/** A project that kept facts of every kind; every text that somebody wrote is `text` where it is given. */
export function aRunProject(
  changes: Partial<CompletionFacts> = {},
  { text, lines = aBudget() }: { text?: string; lines?: BudgetLine[] } = {},
): CompletionFacts {
  const said = (otherwise: string) => text ?? otherwise
  const record = aProject()
    .with({
      ...(text === undefined ? {} : { title: text }),
      indicators: [
        anIndicator({ name: said('Firms that were advised') }),
        anIndicator({ id: 'income', name: said('Income'), kind: 'amount', target: 5_000_000, unit: '' }),
        anIndicator({ id: 'words', name: said('Awareness'), kind: 'text', target: null, targetText: said('More') }),
      ],
    })
    .record()
  const speaker = { role: 'speaker', economy: 'Japan' } as const
  return factsOf({
    ...{ record, lines, economies: referenceSeed.economies, people: 5 },
    events: [anEvent({ title: said('Seminar'), place: said('Vladivostok'), feedback: 2 })],
    agendas: [
      {
        event: 1,
        items: [
          {
            ...{ id: 'opening', day: '2018-09-04', from: '09:00', until: '09:30', title: said('Opening') },
            ...{ description: '', speakers: [9_001] },
          },
        ],
      },
    ],
    attendees: [
      aPerson({ name: said('Ana') }),
      aPerson({ name: said('Bo'), sex: 'man' }),
      aPerson({ name: said('Cleo'), economy: 'Hong Kong, China', sex: 'not-said' }),
      aPerson({ name: said('Dan'), economy: null, sex: 'man', organisation: said('A body') }),
      { ...aPerson({ name: said('Eri'), ...speaker }), seq: 9_001 },
      aPerson({ standing: 'absent' }),
    ],
    outputs: [
      anOutput({ name: said('Best practices'), use: said('Read by two other fora.') }),
      anOutput({ seq: 2, name: said('Recommendations'), kind: 'recommendations', planned: 2, note: said('Joined.') }),
    ],
    disseminations: [aDissemination({ where: said('Site of the group') })],
    measured: [
      aMeasured(),
      aMeasured({ seq: 2, from: '2018-07-01', until: '2018-12-31', value: 25 }),
      aMeasured({ seq: 3, indicator: 'income', value: 4_000_000 }),
      aMeasured({ seq: 4, indicator: 'words', value: null, text: said('Offices know more.') }),
    ],
    payments: [aPayment(), aPayment({ seq: 2, amount: 2_000_000 })],
    amendments: [anAmendment({ reason: said('The host asked for more time.') })],
    waivers: [aWaiver({ finding: said('The honorarium is high.'), reason: said('The speaker is rare.') })],
    monitoring: [
      aMonitoringReport(),
      aMonitoringReport({ seq: 2, place: 2, from: '2018-07-01', until: '2018-12-31', dueOn: '2019-01-31' }),
    ],
    results: [aResult(1, said), aResult(2, said)],
    files: [{ id: 'file-1', name: said('programme.pdf'), description: said('The programme') }],
    ...changes,
  })
}

const aResult = (place: number, said: (otherwise: string) => string): CompletionFacts['results'][number] => ({
  ...{ place, title: said(`Questionnaire ${place}`), audience: 'people', tooFew: null },
  questions: [
    {
      ...{ number: '1.1', ask: said('Was it useful?'), given: 4, asked: 6, mean: 4.25 },
      answers: [
        { label: said('4'), count: 3 },
        { label: said('5'), count: 1 },
      ],
    },
  ],
})

/** The Secretariat's own part of the report, filled in. */
export const anAssessment = (changes: Partial<AssessmentText> = {}): AssessmentText => ({
  ...{ guidelinesFollowed: 'yes', guidelinesNote: '', managedBetter: 'No.', lessons: '' },
  ...changes,
})
