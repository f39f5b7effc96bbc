import { desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../database'

/** The projects of these numbers, newest first, each with where it and its completion report stand. */
export async function listOwnProjects(source: Reader, numbers: readonly string[]) {
  if (numbers.length === 0) return []
  const { project, completionReport } = source.tables
  return source
    .select({
      number: project.number,
      title: project.title,
      status: project.status,
      state: project.state,
      end: project.expectedCompletion,
      report: completionReport.state,
    })
    .from(project)
    .leftJoin(completionReport, eq(completionReport.project, project.seq))
    .where(inArray(project.number, [...numbers]))
    .orderBy(desc(project.year), desc(project.number))
}
