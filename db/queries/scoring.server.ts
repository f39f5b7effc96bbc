import { and, asc, desc, eq, inArray, isNull, max, ne, or } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { FundingLine } from '~/domain/scoring/funding-line'
import type { Ranking } from '~/domain/scoring/ranking'
import type { Points } from '~/domain/scoring/template'
import type { Reader, Transaction } from '../database'

/** A scoring with the session it belongs to. */
export type Scoring = FundingLine & {
  seq: number
  sessionSeq: number
  year: number
  session: string
  forum: string
  edition: string
  openedAt: IsoMoment
  openedBy: string
  deadline: IsoMoment
  closedAt: IsoMoment | null
  closedBy: string | null
}

const columnsOf = ({ scoring: t, calendarSession: s }: Reader['tables']) => ({
  seq: t.seq,
  sessionSeq: t.session,
  year: s.year,
  session: s.session,
  fund: t.fund,
  subFund: t.subFund,
  forum: t.forum,
  edition: t.edition,
  openedAt: t.at,
  openedBy: t.by,
  deadline: t.deadline,
  closedAt: t.closedAt,
  closedBy: t.closedBy,
})

/** A scoring by its key, with its ranking where it is closed; null where there is none. */
export async function findScoring(
  source: Reader,
  seq: number,
): Promise<(Scoring & { ranking: Ranking | null }) | null> {
  const { scoring: t, calendarSession: s } = source.tables
  const [row] = await source
    .select({ ...columnsOf(source.tables), ranking: t.ranking })
    .from(t)
    .innerJoin(s, eq(s.seq, t.session))
    .where(eq(t.seq, seq))
    .limit(1)
  return row ?? null
}

/** The scorings of a session, by fund and sub-fund, without their rankings. */
export async function listScoringsOf(source: Reader, session: number): Promise<Scoring[]> {
  const { scoring: t, calendarSession: s } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(s, eq(s.seq, t.session))
    .where(eq(t.session, session))
    .orderBy(asc(t.fund), asc(t.subFund))
}

/** Opens a scoring; the database refuses a second one of the same session, fund and sub-fund. */
export async function insertScoring(
  tx: Transaction,
  scoring: FundingLine & {
    session: number
    forum: string
    edition: string
    deadline: IsoMoment
    at: IsoMoment
    person: string
    by: string
  },
): Promise<number> {
  const { scoring: t } = tx.tables
  const [row] = await tx.insert(t).values(scoring).returning({ seq: t.seq })
  if (!row) throw new Error('The scoring was not stored')
  return row.seq
}

/** Closes a scoring with its ranking as it is then. */
export async function writeClose(
  tx: Transaction,
  seq: number,
  close: { closedAt: IsoMoment; closedBy: string; ranking: Ranking },
): Promise<void> {
  const { scoring: t } = tx.tables
  await tx.update(t).set(close).where(eq(t.seq, seq))
}

/** A concept note that is being scored. */
export type Candidate = {
  seq: number
  number: string
  title: string
  asks: number
  /** The economies that propose it. */
  economies: string[]
  coSponsors: string[]
}

/** The eligible concept notes of a scoring: of its session, fund and sub-fund, by number. Two queries. */
export async function listEligible(
  source: Reader,
  { year, session, fund, subFund }: Pick<Scoring, 'year' | 'session' | 'fund' | 'subFund'>,
): Promise<Candidate[]> {
  const { project: t } = source.tables
  const rows = await source
    .select({ seq: t.seq, number: t.number, title: t.title, asks: t.apecFunding })
    .from(t)
    .where(
      and(
        eq(t.year, year),
        eq(t.session, session),
        eq(t.fundAccount, fund),
        subFund === '' ? isNull(t.subFund) : eq(t.subFund, subFund),
        eq(t.state, 'eligible'),
        or(isNull(t.type), ne(t.type, 'Self-funded')),
      ),
    )
    .orderBy(asc(t.number))
  const parts = await listParts(
    source,
    rows.map(row => row.seq),
  )
  return rows.map(({ asks, ...row }) => ({ ...row, asks: asks ?? 0, ...partsOf(parts, row.seq) }))
}

type Part = { project: number; part: 'proposing' | 'co-sponsoring'; economy: string }

async function listParts(source: Reader, projects: number[]): Promise<Part[]> {
  if (projects.length === 0) return []
  const { projectEconomy: t } = source.tables
  return source
    .select({ project: t.project, part: t.part, economy: t.economy })
    .from(t)
    .where(inArray(t.project, projects))
    .orderBy(asc(t.project), asc(t.part), asc(t.position))
}

const partsOf = (parts: readonly Part[], seq: number) => {
  const own = parts.filter(({ project }) => project === seq)
  const of = (which: Part['part']) => own.filter(({ part }) => part === which).map(({ economy }) => economy)
  return { economies: of('proposing'), coSponsors: of('co-sponsoring') }
}

/** Which economies have scored which concept notes, by number. Never what they gave. */
export async function listScored(source: Reader, scoring: number): Promise<{ number: string; economy: string }[]> {
  const { score: t, project } = source.tables
  return source
    .selectDistinct({ number: project.number, economy: t.economy })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(eq(t.scoring, scoring))
    .orderBy(asc(project.number), asc(t.economy))
}

/** An economy's score that counts; `seq` tells it from the ones before. */
export type Score = {
  seq: number
  project: number
  economy: string
  points: Points
  comment: string
  by: string
  at: IsoMoment
}

const latestOf = ({ score: t }: Reader['tables'], source: Reader, scoring: number) =>
  source
    .select({ seq: max(t.seq) })
    .from(t)
    .where(eq(t.scoring, scoring))
    .groupBy(t.project, t.economy)

/** The score of each economy for each concept note that counts: the last one it gave. */
export async function listScores(source: Reader, scoring: number): Promise<Score[]> {
  const { score: t } = source.tables
  return source
    .select(scoreColumns(source.tables))
    .from(t)
    .where(inArray(t.seq, latestOf(source.tables, source, scoring)))
    .orderBy(asc(t.project), asc(t.economy))
}

const scoreColumns = ({ score: t }: Reader['tables']) => ({
  seq: t.seq,
  project: t.project,
  economy: t.economy,
  points: t.points,
  comment: t.comment,
  by: t.by,
  at: t.at,
})

/** The last score of one economy for one concept note; null where it gave none. */
export async function findScore(
  source: Reader,
  { scoring, project, economy }: { scoring: number; project: number; economy: string },
): Promise<Score | null> {
  const { score: t } = source.tables
  const [row] = await source
    .select(scoreColumns(source.tables))
    .from(t)
    .where(and(eq(t.scoring, scoring), eq(t.project, project), eq(t.economy, economy)))
    .orderBy(desc(t.seq))
    .limit(1)
  return row ?? null
}

/** Adds an economy's score behind those it gave before. */
export async function insertScore(
  tx: Transaction,
  score: Omit<Score, 'seq'> & { scoring: number; person: string },
): Promise<void> {
  await tx.insert(tx.tables.score).values({ ...score, points: { ...score.points } })
}

/** Where projects stand now, and under which number. */
export async function listStates(source: Reader, projects: readonly number[]) {
  if (projects.length === 0) return []
  const { project: t } = source.tables
  return source
    .select({ seq: t.seq, number: t.number, state: t.state })
    .from(t)
    .where(inArray(t.seq, [...projects]))
}
