import type { AmendedValues } from '~/domain/amendment/amendment'
import type { BudgetLine } from '~/domain/budget/line'
import { amountBySource } from '~/domain/budget/line'
import type { IsoMoment } from '~/domain/calendar'
import { periodsOf } from '~/domain/monitoring/periods'
import { looksOf } from '~/domain/monitoring/risks'
import type { Indicator } from '~/domain/record/rows'
import type { Reference } from '~/domain/reference'
import { rememberAct } from '~/operations/history'
import type { Transaction } from '~db/connect.server'
import { changeAmendment, insertAmendment } from '~db/queries/amendments.server'
import { insertAttendees } from '~db/queries/attendees.server'
import { listLinesOf, writeBudgetLines } from '~db/queries/budget.server'
import { changeEvent, insertEvent } from '~db/queries/events.server'
import { changeMeasured, insertMeasured } from '~db/queries/measured.server'
import { changeMonitoringReport, insertMonitoringAct, insertMonitoringReport } from '~db/queries/monitoring.server'
import { insertDissemination, insertOutput } from '~db/queries/outputs.server'
import { insertPayment } from '~db/queries/payments.server'
import { findSeq, getForChange, insertChanges, saveRecord, saveVersion } from '~db/queries/records.server'
import {
  disseminationsOfCti32,
  indicatorsOfCti32,
  measuredOfCti32,
  outputsOfCti32,
  spendingOfCti32,
} from '~db/seed/demo/running/facts'
import { monitoringOfCti32 } from '~db/seed/demo/running/monitoring'
import { seminar, seminarAgenda, seminarPeople } from '~db/seed/demo/running/seminar'
import { nominees, workshop } from '~db/seed/demo/running/workshop'
import type { When } from '~db/seed/demo/under-way/when'

const number = 'CTI 32 2017A'
const overseer = { person: null, name: 'Project Overseer, Russia' }
const officer = { person: null, name: 'Secretariat Officer' }
const committee = { person: null, name: 'Decision Maker, BMC' }
const untouched: AmendedValues = { expectedCompletion: null, lines: null, design: '' }

async function projectIn(tx: Transaction) {
  const found = await getForChange(tx, number)
  if (!found) throw new Error(`The demo has no project ${number}`)
  return found
}

/**
 * What happened in CTI 32 2017A while it ran: how success is measured, changes, the seminar, outputs, payments and reports;
 * and an event of another project that is still to come.
 */
export async function seedRunning(tx: Transaction, when: When, lists: Reference): Promise<void> {
  await measureBy(tx, indicatorsOfCti32, lists)
  await extend(tx, lists)
  await reprogram(tx)
  const { seq } = await projectIn(tx)
  await holdSeminar(tx, seq)
  await deliver(tx, seq)
  await measure(tx, seq)
  await pay(tx, seq)
  await report(tx)
  await planWorkshop(tx, when)
}

async function measureBy(tx: Transaction, indicators: Indicator[], lists: Reference): Promise<void> {
  const project = await projectIn(tx)
  const { values, marks } = project.record
  const why = 'Indicators made of the section on monitoring'
  const save = { author: overseer, why, at: '2018-10-02T05:10:00.000Z', kind: 'save' as const }
  await saveRecord(tx, project, { values: { ...values, indicators }, marks }, save, lists)
}

/** A year and a half more, which the committee decides on. */
async function extend(tx: Transaction, lists: Reference): Promise<void> {
  const project = await projectIn(tx)
  const { values, marks } = project.record
  const until = '2020-06-30'
  const amendment = await insertAmendment(
    tx,
    project.seq,
    {
      ...{ kind: 'extension', decider: 'committee', edition: 'ed-8', at: '2018-11-19T06:20:00.000Z' },
      before: { ...untouched, expectedCompletion: values.expectedCompletion },
      proposed: { ...untouched, expectedCompletion: until },
      reason:
        'The tender for the contractor was held twice, so that the analysis of the questionnaire comes a year later. The seminar needs the analysis.',
    },
    overseer,
  )
  const at = '2018-12-12T07:45:00.000Z'
  const save = { author: committee, why: 'Extended to 30 June 2020', at, kind: 'step' as const }
  await saveRecord(tx, project, { values: { ...values, expectedCompletion: until }, marks }, save, lists)
  await decided(tx, amendment, at, 'The results stay useful, and no more money is asked for.')
  await rememberAct(tx, { number, act: 'Extension approved', author: committee, at, why: 'Until 30 June 2020' })
}

async function decided(tx: Transaction, amendment: number, decidedAt: IsoMoment, decisionReason: string) {
  const { major, minor } = (await projectIn(tx)).record.keeping.version
  const version = `${major}.${minor}`
  const by = { decision: 'approved', decisionReason, decidedAt, decidedBy: committee.name } as const
  await changeAmendment(tx, amendment, { ...by, decidedPerson: null, version })
}

/** Fewer photocopies, and as much more for the layout of the report. */
const reprogrammed = (line: BudgetLine): BudgetLine => {
  if (line.item === 'Photocopying') return { ...line, factors: [{ count: 800, unit: 'copies' }] }
  return line.item === 'Publication and distribution of report' ? { ...line, rate: 3_300 } : line
}

async function reprogram(tx: Transaction): Promise<void> {
  const project = await projectIn(tx)
  const before = await listLinesOf(tx, project.seq)
  const lines = before.map(reprogrammed)
  const amendment = await insertAmendment(
    tx,
    project.seq,
    {
      ...{ kind: 'reprogramming', decider: 'committee', edition: 'ed-8', at: '2019-02-20T03:30:00.000Z' },
      before: { ...untouched, lines: before },
      proposed: {
        ...untouched,
        lines,
        design: 'Hand-outs are read on screens; the report gets a layout with figures.',
      },
      reason: 'Participants asked for files and not for paper. What is saved on copies pays the layout of the report.',
    },
    overseer,
  )
  const at = '2019-03-14T08:15:00.000Z'
  await writeBudgetLines(tx, project.seq, lines)
  const saved = await saveVersion(tx, project, { author: committee, why: 'Budget reprogrammed', at, kind: 'step' })
  await insertChanges(tx, project.seq, saved.seq, [{ part: 'budget', before: { value: before } }])
  await decided(tx, amendment, at, 'The total stays as it was approved.')
  await rememberAct(tx, { number, act: 'Reprogramming approved', author: committee, at, why: '' })
}

async function holdSeminar(tx: Transaction, project: number): Promise<void> {
  const at = '2019-06-03T04:00:00.000Z'
  const event = await insertEvent(tx, project, { ...seminar, at }, overseer)
  const keys = await insertAttendees(tx, event, seminarPeople, { at: '2019-09-13T05:00:00.000Z', author: overseer })
  const speakers = keys.filter((_, index) => seminarPeople[index]?.role === 'speaker')
  const agenda = seminarAgenda.map(item => ({ ...item, speakers: item.speakers.flatMap(one => speakers[one] ?? []) }))
  await changeEvent(tx, event, { agenda, feedback: 2, revision: 1 })
}

async function deliver(tx: Transaction, project: number): Promise<void> {
  const at = '2020-06-15T06:00:00.000Z'
  const outputs: number[] = []
  for (const output of outputsOfCti32) outputs.push(await insertOutput(tx, project, { ...output, at }, overseer))
  for (const { output, ...one } of disseminationsOfCti32)
    await insertDissemination(
      tx,
      project,
      { ...one, output: output === null ? null : (outputs[output] ?? null), at },
      overseer,
    )
}

async function measure(tx: Transaction, project: number): Promise<void> {
  for (const value of measuredOfCti32) {
    const at = `${value.until}T08:00:00.000Z`
    const nothing = { text: '', byEconomy: [], note: '', evidence: null }
    const seq = await insertMeasured(tx, project, { ...nothing, ...value, at }, overseer)
    await changeMeasured(tx, seq, { state: 'approved', decidedAt: at, decidedBy: officer.name, revision: 1 })
  }
}

/** The share of its plan that was spent on a line; most lines keep close to it. */
const shareOf = (index: number) => spendingOfCti32[index % spendingOfCti32.length] ?? { share: 1 }

const payees: Record<BudgetLine['category'], string> = {
  directLabour: 'Contractor',
  travelSpeakers: 'Travel agency',
  travelParticipants: 'Travel agency',
  other: 'Supplier',
}

/** Each line is paid at once, to the cent of what its share comes to, and the line knows what was paid. */
async function pay(tx: Transaction, project: number): Promise<void> {
  const lines = await listLinesOf(tx, project)
  const spent = lines.map((line, index) => {
    const { share, explanation = '' } = shareOf(index)
    const { apec, self } = amountBySource(line)
    return { ...line, actualApec: Math.round(apec * share), actualSelf: Math.round(self * share), explanation }
  })
  await writeBudgetLines(tx, project, spent)
  for (const [index, line] of spent.entries())
    for (const source of ['apec', 'self'] as const) {
      const amount = (source === 'apec' ? line.actualApec : line.actualSelf) ?? 0
      if (amount === 0) continue
      const on = line.category.startsWith('travel') ? '2019-09-30' : '2019-10-18'
      const reference = `V-${String(index + 1).padStart(3, '0')}${source === 'apec' ? 'A' : 'S'}`
      const note = 'Illustrative.'
      const payment = {
        line: line.id,
        source,
        amount,
        on,
        payee: payees[line.category],
        reference,
        note,
        at: `${on}T09:00:00.000Z`,
      }
      await insertPayment(tx, project, payment, source === 'apec' ? officer : overseer)
    }
}

/** The reports that came, each accepted; the later periods have none. */
async function report(tx: Transaction): Promise<void> {
  const { seq, record } = await projectIn(tx)
  const { expectedStart: start, expectedCompletion: end } = record.values
  const periods = periodsOf({ start, end })
  for (const { place, submitted, accepted, answers } of monitoringOfCti32) {
    const period = periods.find(one => one.place === place)
    if (!period) throw new Error(`${number} has no period ${place}`)
    const looked = { ...answers, risks: looksOf(record.values.risks, answers.risks) }
    const kept = await insertMonitoringReport(tx, seq, { ...period, answers: looked, at: submitted }, overseer)
    const said = { remark: '', points: [], answers: looked }
    await insertMonitoringAct(tx, kept, { act: 'submitted', at: submitted, by: overseer.name, ...said }, overseer)
    await insertMonitoringAct(tx, kept, { act: 'accepted', at: accepted, by: officer.name, ...said }, officer)
    await changeMonitoringReport(tx, kept, { state: 'accepted', revision: 2 })
    await rememberAct(tx, { number, act: 'Monitoring report accepted', author: officer, at: accepted, why: '' })
  }
}

/** An event that is still to come, in another project. */
async function planWorkshop(tx: Transaction, when: When): Promise<void> {
  const project = await findSeq(tx, 'SME 83 2023A')
  if (project === null) throw new Error('The demo has no project SME 83 2023A')
  const author = { person: null, name: 'Project Overseer, Viet Nam' }
  const event = await insertEvent(tx, project, { ...workshop(when), at: when.moment(20) }, author)
  await insertAttendees(tx, event, nominees, { at: when.moment(6), author })
}
