import { and, asc, count, countDistinct, desc, eq, gt, inArray, min, ne, type SQL, sql } from 'drizzle-orm'
import type { EventReach, ReachCell, SeriesReach } from '~/domain/portfolio/reach'
import type { PortfolioQuestionnaire } from '~/domain/portfolio/response-rates'
import type { ProjectFilter } from '~/domain/record/filter'
import type { Reader } from '../database'
import { whereOf } from './register.server'
import { rateColumns } from './response-rates.server'

type Tables = Reader['tables']

const howMany = (holds: SQL) => sql<number>`sum(case when ${holds} then 1 else 0 end)`.mapWith(Number)

/** One person, however often they came: the same name from the same economy. */
const personOf = ({ attendee: a }: Tables) => sql`lower(trim(${a.name})) || '|' || coalesce(${a.economy}, '')`

const isParticipant = ({ attendee: a }: Tables) => sql`${a.role} = 'participant'`
const participants = (tables: Tables, sex: 'woman' | 'man' | 'not-said') =>
  howMany(sql`${isParticipant(tables)} and ${tables.attendee.sex} = ${sex}`)

/** Those who took part in the events of a filter's projects; organisers are counted nowhere. */
const tookPartIn = (source: Reader, filter: ProjectFilter): SQL | undefined => {
  const { attendee: a } = source.tables
  const roles = inArray(a.role, ['participant', 'speaker', 'expert'])
  return and(whereOf(source, filter), eq(a.standing, 'attended'), roles)
}

/** Who took part, by economy, sex and part; places taken and different people, over all events. */
export async function reachCells(source: Reader, filter: ProjectFilter): Promise<ReachCell[]> {
  const { attendee: a, event: e, project: p } = source.tables
  const part = sql<ReachCell['part']>`case when ${isParticipant(source.tables)} then 'participant' else 'speaker' end`
  const people = sql<number>`count(distinct ${personOf(source.tables)})`.mapWith(Number)
  return source
    .select({ economy: a.economy, sex: a.sex, part: part.as('part'), places: count(), people })
    .from(a)
    .innerJoin(e, eq(e.seq, a.event))
    .innerJoin(p, eq(p.seq, e.project))
    .where(tookPartIn(source, filter))
    .groupBy(a.economy, a.sex, sql`part`)
}

/** The series of events of a filter's projects, each cumulated over its events; the largest first. */
export async function listSeriesReach(source: Reader, filter: ProjectFilter): Promise<SeriesReach[]> {
  const { attendee: a, event: e, project: p } = source.tables
  const rows = await source
    .select({
      series: e.series,
      events: countDistinct(e.seq),
      number: min(p.number),
      projects: countDistinct(p.seq),
      women: participants(source.tables, 'woman'),
      men: participants(source.tables, 'man'),
      notSaid: participants(source.tables, 'not-said'),
      speakers: howMany(sql`not ${isParticipant(source.tables)}`),
      places: count(),
      people: sql<number>`count(distinct ${personOf(source.tables)})`.mapWith(Number),
    })
    .from(a)
    .innerJoin(e, eq(e.seq, a.event))
    .innerJoin(p, eq(p.seq, e.project))
    .where(and(tookPartIn(source, filter), ne(e.series, '')))
    .groupBy(e.series)
    .orderBy(desc(count()), asc(e.series))
  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? '' }))
}

/** The events of a filter's projects in which somebody took part, the latest first; `all` says how many there are. */
export async function listEventReach(
  source: Reader,
  filter: ProjectFilter,
  limit: number,
): Promise<{ events: EventReach[]; all: number }> {
  const { attendee: a, event: e, project: p } = source.tables
  const rows = await source
    .select({
      ...{ event: e.seq, number: p.number, title: e.title, series: e.series, from: e.from, economy: e.economy },
      women: participants(source.tables, 'woman'),
      men: participants(source.tables, 'man'),
      notSaid: participants(source.tables, 'not-said'),
      speakers: howMany(sql`not ${isParticipant(source.tables)}`),
      all: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(a)
    .innerJoin(e, eq(e.seq, a.event))
    .innerJoin(p, eq(p.seq, e.project))
    .where(tookPartIn(source, filter))
    .groupBy(e.seq, p.number)
    .orderBy(sql`${e.from} desc nulls last`, desc(e.seq))
    .limit(limit)
  return { events: rows.map(({ all: _, ...row }) => row), all: rows[0]?.all ?? 0 }
}

/** The published questionnaires of a filter's projects with how many answered, the latest first. */
export async function listPortfolioQuestionnaires(
  source: Reader,
  filter: ProjectFilter,
): Promise<PortfolioQuestionnaire[]> {
  const { questionnaire: q, response: r, project: p } = source.tables
  return source
    .select({
      ...{ number: p.number, place: q.place, title: q.title, audience: q.audience, publishedAt: q.publishedAt },
      ...rateColumns(source),
    })
    .from(q)
    .innerJoin(p, eq(p.seq, q.project))
    .leftJoin(r, eq(r.questionnaire, q.seq))
    .where(and(whereOf(source, filter), gt(q.version, 0)))
    .groupBy(q.seq, p.number)
    .orderBy(desc(q.publishedAt), desc(q.seq))
}
