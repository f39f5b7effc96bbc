import { and, asc, count, eq } from 'drizzle-orm'
import type { Initiative } from '~/domain/reference'
import type { Reader } from '../database'

/** The initiatives by name, each with the number of its public projects; one query. */
export async function listInitiatives(source: Reader): Promise<(Initiative & { projects: number })[]> {
  const { initiative: t, project } = source.tables
  return source
    .select({ name: t.name, about: t.about, from: t.from, until: t.until, projects: count(project.seq) })
    .from(t)
    .leftJoin(project, and(eq(project.initiative, t.name), eq(project.visibility, 'public')))
    .groupBy(t.name, t.about, t.from, t.until)
    .orderBy(asc(t.name))
}
