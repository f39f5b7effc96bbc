import { type OverdueKey, type OverdueReport, overdueReports } from '~/domain/lateness/overdue'
import type { Reader } from '~db/connect.server'
import { isOfNumber, listReportingProjects } from '~db/queries/lateness.server'
import { listReportNotices } from '~db/queries/monitoring.server'

/** A report that is late on a day; null where it is not, or was submitted meanwhile. */
export async function findOverdue(source: Reader, key: OverdueKey, today: string): Promise<OverdueReport | null> {
  const projects = await listReportingProjects(source, isOfNumber(source, key.number))
  const notices = await listReportNotices(source, key.number)
  const late = overdueReports(projects, notices, today)
  return late.find(({ report, dueOn }) => report === key.report && dueOn === key.dueOn) ?? null
}

/** Every report that is late on a day, in four queries. */
export async function listOverdue(source: Reader, today: string): Promise<OverdueReport[]> {
  const [projects, notices] = await Promise.all([listReportingProjects(source), listReportNotices(source)])
  return overdueReports(projects, notices, today)
}
