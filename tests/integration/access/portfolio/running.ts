import type { AttendeeText } from '~/domain/event/attendee'
import type { EventText } from '~/domain/event/event'
import { emptyMonitoring, type MonitoringAnswers } from '~/domain/monitoring/monitoring-report'
import type { Database, Transaction } from '~db/connect.server'
import { insertAmendment } from '~db/queries/amendments.server'
import { insertAttendees } from '~db/queries/attendees.server'
import { insertCompletionPoint, insertOverride } from '~db/queries/completion.server'
import { changeEvent, insertEvent } from '~db/queries/events.server'
import { changeMeasured, insertMeasured } from '~db/queries/measured.server'
import { changeMonitoringReport, insertMonitoringReport } from '~db/queries/monitoring.server'
import { insertDissemination, insertOutput } from '~db/queries/outputs.server'
import { insertPayment } from '~db/queries/payments.server'
import { findSeq } from '~db/queries/records.server'
import { economies, type ProjectName, projects } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'

/** What is kept of the running projects, by keys: the overseer's own first, then the other overseer's. */
export const running = {
  events: { own: 1, foreign: 2 },
  /** Of the own event: who took part, a speaker, and somebody nominated by the focal point's economy. */
  attendees: { participant: 1, speaker: 2, nominated: 3, foreign: 4 },
  outputs: { own: 1, foreign: 2 },
  disseminations: { own: 1, foreign: 2 },
  /** Of one indicator: a draft, and one that the Secretariat approved. */
  measured: { draft: 1, approved: 2 },
  /** Its id, in the record of the own project. */
  indicator: 'indicator-of-own',
  payments: { own: 1, foreign: 2 },
  /** An extension that waits for the Secretariat, and a reprogramming that waits for the committee. */
  amendments: { secretariat: 1, committee: 2, foreign: 3 },
  /** The places of monitoring reports: a draft and one that waits; the other overseer's has a draft at 1. */
  monitoring: { draft: 1, submitted: 2 },
  points: { own: 1 },
} as const

const author = { person: null, name: 'Test' }

const monitoringOf = (of: ProjectName, where: string): MonitoringAnswers => ({
  ...emptyMonitoring,
  progress: plant('monitoring', of, where),
})

async function seqOf(tx: Transaction, name: ProjectName): Promise<number> {
  const seq = await findSeq(tx, projects[name])
  if (seq === null) throw new Error(`There is no project ${projects[name]}`)
  return seq
}

async function writeEvent(tx: Transaction, project: number, of: 'own' | 'foreign'): Promise<void> {
  const text: EventText = {
    ...{ title: `Seminar of ${of}`, kind: 'seminar', mode: 'in-person', from: '2018-08-20', until: '2018-08-22' },
    ...{ place: 'Vladivostok', economy: economies.own, seats: 60, description: 'Three days.', series: '' },
  }
  const event = await insertEvent(tx, project, { ...text, at }, author)
  const person = (where: string): AttendeeText => ({
    ...{ name: plant('attendee', of, `name${where}`), economy: economies.own, sex: 'woman', role: 'participant' },
    ...{ organisation: 'Office of Examples', organisationKind: 'government', position: 'Examiner' },
    ...{ email: `${plant('contact', of, `attendee${where}`)}@canary.example`, funding: 'apec', standing: 'attended' },
    note: plant('attendee', of, `note${where}`),
  })
  const people: AttendeeText[] = [
    person('one'),
    ...(of === 'own' ? [{ ...person('two'), role: 'speaker' as const, economy: economies.apart }] : []),
    ...(of === 'own' ? [{ ...person('three'), standing: 'nominated' as const }] : []),
  ]
  const [, speaker] = await insertAttendees(tx, event, people, { at, author })
  if (speaker === undefined) return
  const item = { id: 'opening', day: '2018-08-20', from: '09:00', until: '09:30', title: 'Opening', description: '' }
  await changeEvent(tx, event, { agenda: [{ ...item, speakers: [speaker] }], revision: 0 })
}

async function writeFacts(tx: Transaction, project: number, of: 'own' | 'foreign'): Promise<void> {
  const output = await insertOutput(
    tx,
    project,
    {
      ...{ name: `Report of ${of}`, kind: 'publication', planned: 1, plannedOn: '2018-12-01', delivered: null },
      ...{ deliveredOn: null, link: '', file: null, use: '', note: '', source: { from: 'added' }, at },
    },
    author,
  )
  const spread = { output, kind: 'web', where: 'Web site of IPEG', link: '', forum: null, on: '2018-12-02' } as const
  await insertDissemination(tx, project, { ...spread, access: 'free', note: '', hits: [], at }, author)
  await insertPayment(
    tx,
    project,
    {
      ...{ line: `line-of-${of}`, source: 'apec', amount: 150_000, on: '2018-05-04' },
      ...{ payee: plant('budget', of, 'payee'), reference: plant('budget', of, 'reference') },
      ...{ note: plant('budget', of, 'paymentnote'), at },
    },
    author,
  )
}

async function writeMeasured(tx: Transaction, project: number): Promise<void> {
  const value = { indicator: running.indicator, women: null, men: null, byEconomy: [], note: '', evidence: null }
  const drafted = { ...value, from: '2018-01-01', until: '2018-06-30', value: 10, at }
  await insertMeasured(tx, project, { ...drafted, text: plant('measured', 'own', 'text') }, author)
  const later = { ...value, from: '2018-07-01', until: '2018-12-31', value: 30, text: '', at }
  const approved = await insertMeasured(tx, project, later, author)
  await changeMeasured(tx, approved, { state: 'approved', decidedAt: at, decidedBy: 'Test', revision: 1 })
}

async function writeAmendments(tx: Transaction, project: number, of: 'own' | 'foreign'): Promise<void> {
  const nothing = { expectedCompletion: null, lines: null, design: '' }
  const asked = { at, edition: 'ed-14', before: nothing }
  const longer = {
    ...asked,
    kind: 'extension',
    before: { ...nothing, expectedCompletion: '2018-12-31' },
    proposed: { ...nothing, expectedCompletion: '2019-03-31' },
    reason: plant('amendment', of, 'extension'),
    decider: 'secretariat',
  } as const
  await insertAmendment(tx, project, longer, author)
  if (of === 'foreign') return
  const design = plant('amendment', of, 'design')
  await insertAmendment(
    tx,
    project,
    {
      ...asked,
      ...{ kind: 'reprogramming', proposed: { ...nothing, design }, reason: plant('amendment', of, 'why') },
      decider: 'committee',
    },
    author,
  )
}

/** What happened in the projects that run: who came, what was delivered, measured, paid, changed and reported. */
export async function writeRunning(db: Database): Promise<void> {
  for (const of of ['own', 'foreign'] as const)
    await db.inTransaction(`project ${projects[of]}`, async tx => {
      const project = await seqOf(tx, of)
      await writeEvent(tx, project, of)
      await writeFacts(tx, project, of)
      await writeAmendments(tx, project, of)
      const period = { from: '2018-01-01', until: '2018-06-30', dueOn: '2018-07-31', at }
      await insertMonitoringReport(tx, project, { ...period, place: 1, answers: monitoringOf(of, 'draft') }, author)
      if (of === 'foreign') return
      await writeMeasured(tx, project)
      const next = { from: '2018-07-01', until: '2018-12-31', dueOn: '2019-01-31', place: 2, at }
      const waiting = await insertMonitoringReport(tx, project, { ...next, answers: monitoringOf(of, 'waits') }, author)
      await changeMonitoringReport(tx, waiting, { state: 'submitted', revision: 1 })
      const override = { key: 'participants.Russia.women', value: 7, reason: plant('draft', of, 'override'), at }
      await insertOverride(tx, project, { ...override, by: 'Test' }, author)
      await insertCompletionPoint(tx, project, { part: 'outcomes', text: plant('draft', of, 'point'), at }, author)
    })
}
