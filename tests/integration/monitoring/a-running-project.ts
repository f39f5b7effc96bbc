import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { MonitoringAnswers } from '~/domain/monitoring/monitoring-report'
import type { RecordValues } from '~/domain/record/record'
import { beginMonitoring } from '~/operations/monitoring/begin-monitoring.server'
import { saveMonitoring } from '~/operations/monitoring/save-monitoring.server'
import { submitMonitoring } from '~/operations/monitoring/submit-monitoring.server'
import type { Database } from '~db/database'
import { findMonitoringReport } from '~db/queries/monitoring.server'
import { aWorld, draft as number, people, storeDraft } from '../lifecycle/world'

export { number, people }

/** The project runs for the year 2027: periods until 30 June and 31 December, due on 31 July and 31 January. */
export const july = new Date('2027-07-10T08:00:00.000Z')
export const days = { expectedStart: '2027-01-01', expectedCompletion: '2027-12-31' }

/** A project in implementation without milestones, so that nothing contradicts a yes. */
export async function aRunningProject(
  open: () => Promise<Database>,
  { state = 'in-implementation', values = {} }: { state?: StateKey | null; values?: Partial<RecordValues> } = {},
) {
  const db = await aWorld(open)
  const seq = await storeDraft(db, number, {
    ...{ state, visibility: 'public' },
    values: { ...days, workPlan: [], indicators: [], status: 'Project in Implementation', ...values },
  })
  return { db, seq }
}

const fine = { yes: true, howFar: '', actions: '', support: '' }

/** Answers with nothing to mend; risks are those of the record. */
export const complete = (risks: readonly string[], changes: Partial<MonitoringAnswers> = {}): MonitoringAnswers => ({
  standing: { schedule: fine, budget: fine, target: fine },
  ...{ progress: 'The questionnaire went out.', adjustments: '', outputsUsed: '', nextSteps: 'The seminar.' },
  risks: risks.map(risk => ({ risk, happened: false, done: '' })),
  ...changes,
})

/** A report of the first period, written and submitted; throws where that is refused. */
export async function submittedReport(db: Database, now = july, place = 1): Promise<void> {
  const ask = { number, place, by: people.overseer, now }
  const steps: { ok: boolean; reason?: string }[] = [await beginMonitoring(db, ask)]
  const report = await findMonitoringReport(db, number, place)
  const answers = complete((report?.answers.risks ?? []).map(({ risk }) => risk))
  steps.push(await saveMonitoring(db, { ...ask, revision: 0, answers }))
  steps.push(await submitMonitoring(db, { ...ask, revision: 1, confirmed: [] }))
  for (const step of steps) if (!step.ok) throw new Error(step.reason)
}

export async function lettersOf(db: Database) {
  const { letter: t } = db.tables
  const letters = await db.select({ kind: t.kind, to: t.to, text: t.text, subject: t.subject }).from(t).orderBy(t.seq)
  return letters.map(({ kind, to, ...words }) => ({ who: `${kind} to ${to.split('@')[0]}`, ...words }))
}
