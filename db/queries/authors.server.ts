import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Author } from '~/domain/access/authors'
import type { Reader } from '../database'

/** Everybody with an account who writes on a project, or did, in the order in which they came to it. */
export async function listAuthors(source: Reader, number: string): Promise<Author[]> {
  const { person, roleGrant: t, project, version } = source.tables
  const [grants, written] = await Promise.all([
    source
      .select({
        ...{ seq: t.seq, person: t.person, name: person.name, email: person.email, grantedBy: t.grantedBy },
        ...{ role: t.role, scopeKind: t.scopeKind, scope: t.scope, from: t.from, until: t.until },
      })
      .from(t)
      .innerJoin(person, eq(person.id, t.person))
      .where(
        and(
          eq(t.scopeKind, 'project'),
          eq(t.scope, number),
          inArray(t.role, ['overseer', 'co-author']),
          isNull(person.endedAt),
        ),
      )
      .orderBy(asc(t.seq)),
    source
      .select({ person: version.person, at: max(version.at) })
      .from(version)
      .innerJoin(project, eq(project.seq, version.project))
      .where(eq(project.number, number))
      .groupBy(version.person),
  ])
  const wroteAt = new Map(written.map(row => [row.person, row.at]))
  return grants.map(grant => ({ ...grant, wroteAt: wroteAt.get(grant.person) ?? null }))
}
