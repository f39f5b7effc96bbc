import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { ReportingProject } from '~/domain/lateness/overdue'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { ProjectStatus } from '~/domain/record/catalogue'
import type { Reader } from '../database'

const monitored: StateKey[] = ['in-implementation', 'report-due']
const unfinished: ProjectStatus[] = ['Project in Implementation', 'Completion Report Due']

/** What reports are asked of: projects that run here, and records of the old database that say they do. */
const isReporting = ({ tables: { project: p } }: Reader) =>
  or(inArray(p.state, monitored), and(isNull(p.state), inArray(p.status, unfinished)))

/** Rows by the key of their project. */
function byProject<Row extends { project: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) groups.set(row.project, [...(groups.get(row.project) ?? []), row])
  return groups
}

/** The condition under which a project is of this number. */
export const isOfNumber = ({ tables: { project: p } }: Reader, number: string): SQL => eq(p.number, number)

/**
 * The projects of which reports are asked, with their reports and overseers, in three queries whatever their number.
 * `more` narrows them.
 */
export async function listReportingProjects(source: Reader, more?: SQL): Promise<ReportingProject[]> {
  const { project: p, completionReport: c, monitoringReport: m, proponent: o } = source.tables
  const where = and(isReporting(source), more)
  const [projects, reports, overseers] = await Promise.all([
    source
      .select({
        ...{ seq: p.seq, number: p.number, title: p.title, forum: p.sponsoringForum, state: p.state },
        ...{ start: p.expectedStart, end: p.expectedCompletion, completion: c.state },
        secretariat: p.secretariat,
      })
      .from(p)
      .leftJoin(c, eq(c.project, p.seq))
      .where(where)
      .orderBy(asc(p.seq)),
    source
      .select({
        ...{ project: m.project, place: m.place, from: m.from, until: m.until, dueOn: m.dueOn, state: m.state },
      })
      .from(m)
      .innerJoin(p, eq(p.seq, m.project))
      .where(where)
      .orderBy(asc(m.project), asc(m.place)),
    source
      .select({ project: o.project, name: o.name })
      .from(o)
      .innerJoin(p, eq(p.seq, o.project))
      .where(and(where, isNull(o.until)))
      .orderBy(asc(o.project), asc(o.position)),
  ])
  const reportsOf = byProject(reports)
  const overseersOf = byProject(overseers)
  return projects.map(({ seq, secretariat, ...project }) => ({
    ...project,
    received: secretariat.completionReportReceived ?? '',
    monitoring: (reportsOf.get(seq) ?? []).map(({ project: _, ...report }) => report),
    overseers: (overseersOf.get(seq) ?? []).map(({ name }) => name),
  }))
}
