import { noStanding } from '~/domain/monitoring/monitoring-report'
import { periodsOf } from '~/domain/monitoring/periods'
import { looksOf } from '~/domain/monitoring/risks'
import type { Reference } from '~/domain/reference'
import { freezeCompletion } from '~/operations/completion/freeze-completion.server'
import { rememberAct } from '~/operations/history'
import type { Transaction } from '~db/connect.server'
import { findReportOf } from '~db/queries/completion.server'
import { changeMonitoringReport, insertMonitoringAct, insertMonitoringReport } from '~db/queries/monitoring.server'
import { getForChange, saveRecord } from '~db/queries/records.server'

async function projectOf(tx: Transaction, number: string) {
  const found = await getForChange(tx, number)
  if (!found) throw new Error(`The demo has no project ${number}`)
  return found
}

/** A project that has ended, with one monitoring report of three and without its completion report: it is on the late list. */
export async function seedOverdue(tx: Transaction, lists: Reference): Promise<void> {
  const number = 'SME 83 2023A'
  const project = await projectOf(tx, number)
  const { values, marks } = project.record
  const { expectedStart: start, expectedCompletion: end } = values
  const [first] = periodsOf({ start, end })
  if (!first) throw new Error(`${number} has no period to report on`)
  const overseer = { person: null, name: 'Project Overseer, Viet Nam' }
  const officer = { person: null, name: 'Secretariat Officer' }
  const onCourse = { ...noStanding, yes: true }
  const answers = {
    standing: { schedule: onCourse, budget: onCourse, target: onCourse },
    progress: 'The sheet was drawn with traders of three markets, and 22 managers were trained.',
    ...{ adjustments: '', outputsUsed: 'The sheet hangs in 140 stalls.', nextSteps: 'Visits after the first floods.' },
    risks: looksOf(values.risks, []).map(look => ({ ...look, happened: false })),
  }
  const at = '2024-10-14T03:20:00.000Z'
  const report = await insertMonitoringReport(tx, project.seq, { ...first, answers, at }, overseer)
  const said = { at, remark: '', points: [], answers }
  await insertMonitoringAct(tx, report, { act: 'submitted', by: overseer.name, ...said }, overseer)
  await insertMonitoringAct(tx, report, { act: 'accepted', by: officer.name, ...said }, officer)
  await changeMonitoringReport(tx, report, { state: 'accepted', revision: 2 })
  const ended = '2025-10-01T01:00:00.000Z'
  const step = { author: { person: null, name: 'Dossier' }, why: 'Completion report called for', at: ended } as const
  const life = { state: 'report-due', visibility: 'public' } as const
  const next = { values: { ...values, status: 'Completion Report Due' }, marks }
  const version = await saveRecord(tx, project, next, { ...step, kind: 'step', life }, lists)
  await rememberAct(tx, { number, act: step.why, ...step, why: '', ...(version && { version }) })
}

/** A report that was accepted, frozen as of that day with its files and its summary. */
export async function seedFrozen(tx: Transaction): Promise<void> {
  const number = 'TPT 81 2010A'
  const { seq: project } = await projectOf(tx, number)
  const accepted = (await findReportOf(tx, project))?.acts.findLast(({ act }) => act === 'accepted')
  if (!accepted) throw new Error(`The report of ${number} was not accepted`)
  await freezeCompletion(tx, { project, number, act: 'accepted', by: accepted.by, now: new Date(accepted.at) })
}
