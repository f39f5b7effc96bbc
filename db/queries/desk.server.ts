import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../database'

/** A person's own projects, newest first, and, for those who decide, the completion reports that wait for review. */
export async function listDesk(source: Reader, person: { own: string[]; allReports: boolean }) {
  const { project, completionReport } = source.tables
  const projects =
    person.own.length === 0
      ? []
      : await source
          .select({
            number: project.number,
            title: project.title,
            status: project.status,
            end: project.expectedCompletion,
            report: completionReport.state,
          })
          .from(project)
          .leftJoin(completionReport, eq(completionReport.project, project.seq))
          .where(inArray(project.number, person.own))
          .orderBy(desc(project.year), desc(project.number))
  const reports = person.allReports
    ? await source
        .select({ number: project.number, title: project.title })
        .from(completionReport)
        .innerJoin(project, eq(completionReport.project, project.seq))
        .where(eq(completionReport.state, 'submitted'))
        .orderBy(asc(project.number))
    : []
  return { projects, reports }
}
