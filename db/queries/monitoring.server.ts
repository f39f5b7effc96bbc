import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type {
  MonitoringAct,
  MonitoringAnswers,
  MonitoringReport,
  ReportNotice,
} from '~/domain/monitoring/monitoring-report'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

async function reportsWhere(source: Reader, where: SQL | undefined): Promise<MonitoringReport[]> {
  const { monitoringReport: t, monitoringAct: a, project: p } = source.tables
  const rows = await source
    .select({
      ...{ seq: t.seq, number: p.number, place: t.place, from: t.from, until: t.until, dueOn: t.dueOn },
      ...{ state: t.state, answers: t.answers, revision: t.revision },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.seq))
  if (rows.length === 0) return []
  const keys = rows.map(({ seq }) => seq)
  const acts = await source
    .select({ report: a.report, act: a.act, at: a.at, by: a.by, remark: a.remark, points: a.points })
    .from(a)
    .where(inArray(a.report, keys))
    .orderBy(asc(a.seq))
  return rows.map(row => ({
    ...row,
    acts: acts.filter(({ report }) => report === row.seq).map(({ report: _, ...act }) => act),
  }))
}

/** The monitoring reports of a project by its number, with their acts, the first period first. */
export const listMonitoringReports = (source: Reader, number: string): Promise<MonitoringReport[]> =>
  reportsWhere(source, eq(source.tables.project.number, number))

/** A monitoring report of a project by its place; null where it has none there. */
export async function findMonitoringReport(
  source: Reader,
  number: string,
  place: number,
): Promise<MonitoringReport | null> {
  const { monitoringReport: t, project: p } = source.tables
  const [found] = await reportsWhere(source, and(eq(p.number, number), eq(t.place, place)))
  return found ?? null
}

/** Begins a monitoring report of a project, by its key; gives its own. */
export async function insertMonitoringReport(
  tx: Transaction,
  project: number,
  report: Pick<MonitoringReport, 'place' | 'from' | 'until' | 'dueOn' | 'answers'> & { at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { monitoringReport: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...report, state: 'draft', revision: 0, person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The monitoring report was not kept')
  return row.seq
}

/** Writes the answers or the state of a monitoring report, as a revision. */
export async function changeMonitoringReport(
  tx: Transaction,
  seq: number,
  changes: Partial<Pick<MonitoringReport, 'answers' | 'state'>> & { revision: number },
): Promise<void> {
  const { monitoringReport: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

/** Adds a dated act on a report, with the answers as they stood at it. */
export async function insertMonitoringAct(
  tx: Transaction,
  report: number,
  { by: _, ...act }: MonitoringAct & { answers: MonitoringAnswers },
  { person, name }: Author,
): Promise<void> {
  await tx.insert(tx.tables.monitoringAct).values({ report, ...act, person, by: name })
}

/** The keys of projects of which a monitoring report waits for a decision, for a condition. */
export function submittedMonitoringOf(source: Reader) {
  const { monitoringReport: t } = source.tables
  return source.select({ project: t.project }).from(t).where(eq(t.state, 'submitted'))
}

/** The monitoring reports of all projects that run, and those that wait for a decision, by the key of their project. */
export function listMonitoringWaiting(source: Reader) {
  const { monitoringReport: t, project: p } = source.tables
  return source
    .select({ project: t.project, place: t.place, from: t.from, until: t.until, dueOn: t.dueOn, state: t.state })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(or(inArray(p.state, ['in-implementation', 'report-due']), eq(t.state, 'submitted')))
    .orderBy(asc(t.project), asc(t.place))
}

/** The notices on late reports, of one project or of all. */
export function listReportNotices(source: Reader, number?: string): Promise<ReportNotice[]> {
  const { reportNotice: t, project: p } = source.tables
  return source
    .select({ number: p.number, report: t.report, dueOn: t.dueOn, act: t.act, at: t.at, by: t.by })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(number === undefined ? undefined : eq(p.number, number))
    .orderBy(asc(t.at))
}

/** Keeps a notice; false where this one was kept before, by whatever server. */
export async function insertReportNotice(
  tx: Transaction,
  project: number,
  { number: _, by: __, ...notice }: ReportNotice,
  { person, name }: Author,
): Promise<boolean> {
  const { reportNotice: t } = tx.tables
  const kept = await tx
    .insert(t)
    .values({ project, ...notice, person, by: name })
    .onConflictDoNothing()
    .returning({ act: t.act })
  return kept.length > 0
}

/** A monitoring report as it was frozen when it was submitted last, as JSON text; null where it was not. */
export async function findFrozenMonitoring(
  source: Reader,
  number: string,
  place: number,
  edition: 'full' | 'summary',
): Promise<string | null> {
  const { frozenReport: t, project: p } = source.tables
  const [row] = await source
    .select({ model: t.model })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(eq(p.number, number), eq(t.report, 'monitoring'), eq(t.place, place), eq(t.edition, edition)))
    .orderBy(desc(t.seq))
    .limit(1)
  return row?.model ?? null
}
