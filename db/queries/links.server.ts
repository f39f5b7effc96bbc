import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { type LinkedByNumber, type LinkedFrom, numbersIn, valuesWithTitles } from '~/domain/linkage/links'
import type { ProjectRecord } from '~/domain/record/record'
import type { Link } from '~/domain/record/rows'
import type { Reader } from '../database'
import { given, prepared } from './prepared.server'

const columns = ({ project }: Reader['tables']) => ({
  number: project.number,
  title: project.title,
  status: project.status,
})

/** The public projects that have or had one of these numbers, by the number that was asked for. */
export async function listPublicNumbered(source: Reader, numbers: readonly string[]): Promise<LinkedByNumber> {
  if (numbers.length === 0) return new Map()
  const { project, formerNumber } = source.tables
  const isPublic = eq(project.visibility, 'public')
  const [present, former] = await Promise.all([
    source
      .select(columns(source.tables))
      .from(project)
      .where(and(inArray(project.number, [...numbers]), isPublic)),
    source
      .select({ asked: formerNumber.number, ...columns(source.tables) })
      .from(formerNumber)
      .innerJoin(project, eq(project.seq, formerNumber.project))
      .where(and(inArray(formerNumber.number, [...numbers]), isPublic)),
  ])
  return new Map([
    ...former.map(({ asked, ...found }) => [asked, found] as const),
    ...present.map(found => [found.number, found] as const),
  ])
}

/** A record whose links have the number and title of the register; no query where it has none. */
export async function withLinkedTitles(source: Reader, record: ProjectRecord): Promise<ProjectRecord> {
  const numbers = numbersIn(record.values.links)
  if (numbers.length === 0) return record
  return { ...record, values: valuesWithTitles(record.values, await listPublicNumbered(source, numbers)) }
}

/** The public projects that link to this one, by whichever of its numbers; one query. */
export async function listLinkedFrom(source: Reader, number: string): Promise<LinkedFrom[]> {
  const rows = await prepared(source, linkedFrom).execute({ number })
  return rows.map(({ row, ...linking }) => {
    const { kind, note } = row as Link
    return { ...linking, kind, note }
  })
}

const linkedFrom = (source: Reader) => {
  const { project, projectRow: t, formerNumber } = source.tables
  const asked = given(project.number, 'number')
  const former = sql`(select ${formerNumber.number} from ${formerNumber} where ${formerNumber.project} =
    (select seq from project as named where named.number = ${asked}))`
  return source
    .select({ ...columns(source.tables), row: t.row })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(
      and(
        eq(t.field, 'links'),
        or(eq(t.refers, asked), sql`${t.refers} in ${former}`),
        eq(project.visibility, 'public'),
      ),
    )
    .orderBy(asc(project.number), asc(t.position))
    .prepare()
}
