import { and, asc, between, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { IsoDate } from '~/domain/calendar'
import { type StateKey, stateOfStatus, states } from '~/domain/lifecycle/lifecycle'
import { sessionName } from '~/domain/lifecycle/sessions'
import { stateOfPoint } from '~/domain/quality/points'
import type { ProjectStatus } from '~/domain/record/catalogue'
import type { WaitingFacts, WaitingProject, WaitingScoring, WaitingSession } from '~/domain/waiting/facts'
import type { Reader } from '../database'
import { listOpenAmendments, openAmendmentsOf } from './amendments.server'
import { countMeasuredWaiting, hasMeasuredWaiting } from './measured.server'
import { listWaitingQuestionnaires } from './monitor.server'
import { listMonitoringWaiting, submittedMonitoringOf } from './monitoring.server'
import { listPracticesAsked } from './practices.server'
import { reference } from './reference.server'
import { decidingCommittee } from './subjects.server'

const waitingStates: StateKey[] = states.filter(state => state.waitsFor !== null).map(state => state.key)
const inTheseStates = ({ tables: { project } }: Reader, ...keys: StateKey[]) => inArray(project.state, keys)

/**
 * Projects in implementation wait for nobody but at their end: those of somebody (the numbers they write on), and those
 * that ended between two days, are looked at as well.
 */
type Besides = { own: readonly string[]; ended?: { from: IsoDate; until: IsoDate } }

/**
 * All that can wait for somebody, in a dozen queries whatever the number of projects: those that have ended are not
 * looked at. A record of the old database that took no step here waits for its own overseers alone, since its status
 * is a copy; and for the Secretariat once its completion report is submitted.
 */
export async function readWaitingFacts(source: Reader, besides: Besides): Promise<WaitingFacts> {
  const [projects, sessions, scorings, practices, questionnaires, lists] = await Promise.all([
    readProjects(source, besides),
    listDeadlines(source),
    listScorings(source),
    listPracticesAsked(source),
    listWaitingQuestionnaires(source),
    reference(source),
  ])
  return {
    projects,
    sessions,
    scorings,
    practices,
    questionnaires,
    economies: lists.economies.map(economy => economy.name),
    committee: decidingCommittee,
  }
}

async function readProjects(source: Reader, { own, ended }: Besides): Promise<WaitingProject[]> {
  const { project, completionReport } = source.tables
  const running = or(isNull(project.state), inTheseStates(source, 'in-implementation'))
  const [living, mine, past, submitted, asked, measured, amended, monitored] = await Promise.all([
    listRows(source, inTheseStates(source, ...waitingStates)),
    own.length === 0 ? [] : listRows(source, and(inArray(project.number, [...own]), running)),
    ended ? listRows(source, and(endedBetween(source, ended), running)) : [],
    listRows(source, eq(completionReport.state, 'submitted')),
    listRows(source, and(hasOpenWaivers(source), or(running, inTheseStates(source, ...waitingStates)))),
    listRows(source, hasMeasuredWaiting(source)),
    listRows(source, inArray(project.seq, openAmendmentsOf(source))),
    listRows(source, inArray(project.seq, submittedMonitoringOf(source))),
  ])
  const [economies, reopenings, coSponsors, requests, rounds, points, waivers, values] = await Promise.all([
    listEconomies(source),
    listReopenings(source),
    listEconomiesOf(source, source.tables.coSponsorAnswer),
    listEconomiesOf(source, source.tables.coSponsorRequest),
    listOpenRounds(source),
    countPoints(source),
    countWaivers(source),
    countMeasuredWaiting(source),
  ])
  const [amendments, monitoring] = await Promise.all([listOpenAmendments(source), listMonitoringWaiting(source)])
  const looked = [...living, ...mine, ...past, ...submitted, ...asked, ...measured, ...amended, ...monitored]
  const rows = new Map(looked.map(row => [row.seq, row]))
  return [...rows.values()].flatMap(row => {
    const state = row.state ?? stateOfStatus(row.status)
    if (state === null) return []
    const of = <Row extends { project: number }>(all: readonly Row[]) => all.filter(one => one.project === row.seq)
    const isSelfFunded = row.type === 'Self-funded' || row.fund === 'Self-funded'
    const named = economies.get(row.seq) ?? []
    return [
      {
        ...{ number: row.number, title: row.title, state, forum: row.forum, isSelfFunded },
        ...{ end: row.end, report: row.report },
        proposing: named.filter(one => one.part === 'proposing').map(one => one.economy),
        coSponsoring: named.filter(one => one.part === 'co-sponsoring').map(one => one.economy),
        session:
          row.year === null || row.session === null ? null : sessionName({ year: row.year, session: row.session }),
        line: row.fund === null || isSelfFunded ? null : { fund: row.fund, subFund: row.subFund ?? '' },
        reopenings: of(reopenings),
        coSponsorsAnswered: of(coSponsors).map(one => one.economy),
        coSponsorsAsked: of(requests).map(one => one.economy),
        round: rounds.get(row.seq) ?? null,
        points: points.get(row.seq) ?? { toAnswer: 0, answered: 0 },
        waivers: waivers.get(row.seq) ?? 0,
        measured: values.get(row.seq) ?? 0,
        amendments: of(amendments).map(({ seq, kind, decider }) => ({ seq, kind, decider })),
        monitoring: row.state === null ? null : { start: row.start, reports: of(monitoring) },
        monitoringSubmitted: of(monitoring).filter(report => report.state === 'submitted'),
      },
    ]
  })
}

const unfinished: ProjectStatus[] = ['Project in Implementation', 'Completion Report Due']

const endedBetween = ({ tables: { project: t } }: Reader, { from, until }: { from: IsoDate; until: IsoDate }) =>
  and(inArray(t.status, unfinished), between(t.expectedCompletion, from, until))

function listRows(source: Reader, condition: SQL | undefined) {
  const { project: t, completionReport } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: t.number, title: t.title, type: t.type, status: t.status, state: t.state },
      ...{ forum: t.sponsoringForum, year: t.year, session: t.session, fund: t.fundAccount, subFund: t.subFund },
      ...{ start: t.expectedStart, end: t.expectedCompletion, report: completionReport.state },
    })
    .from(t)
    .leftJoin(completionReport, eq(completionReport.project, t.seq))
    .where(condition)
    .orderBy(asc(t.seq))
}

/** The economies behind the projects that can wait for somebody, by the key of the project. */
async function listEconomies(source: Reader) {
  const { project, projectEconomy: t } = source.tables
  const rows = await source
    .select({ project: t.project, part: t.part, economy: t.economy })
    .from(project)
    .innerJoin(t, eq(t.project, project.seq))
    .where(inTheseStates(source, ...waitingStates))
    .orderBy(asc(t.project), asc(t.part), asc(t.position))
  return grouped(rows)
}

/** Rows by the key of their project. */
function grouped<Row extends { project: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const known = groups.get(row.project)
    if (known) known.push(row)
    else groups.set(row.project, [row])
  }
  return groups
}

async function listReopenings(source: Reader) {
  const { project, reopening: t } = source.tables
  return source
    .select({ project: t.project, deadline: t.deadline, until: t.until })
    .from(project)
    .innerJoin(t, eq(t.project, project.seq))
    .where(inTheseStates(source, 'concept-draft', 'with-forum', 'endorsed'))
}

/** The economies of these rows, for projects whose co-sponsors are still open. */
async function listEconomiesOf(source: Reader, t: Reader['tables']['coSponsorAnswer' | 'coSponsorRequest']) {
  const { project } = source.tables
  return source
    .selectDistinct({ project: t.project, economy: t.economy })
    .from(project)
    .innerJoin(t, eq(t.project, project.seq))
    .where(inTheseStates(source, 'concept-draft', 'with-forum'))
}

async function listOpenRounds(source: Reader) {
  const { project, endorsementRound: t, endorsementAnswer: a } = source.tables
  const rows = await source
    .selectDistinct({ project: t.project, seq: t.seq, deadline: t.deadline, economy: a.economy })
    .from(project)
    .innerJoin(t, eq(t.project, project.seq))
    .leftJoin(a, eq(a.round, t.seq))
    .where(and(inTheseStates(source, 'with-forum'), isNull(t.closedAt)))
    .orderBy(asc(t.seq))
  return new Map(
    [...grouped(rows)].map(([project, ofOne]) => {
      const newest = ofOne.filter(row => row.seq === ofOne.at(-1)?.seq)
      return [project, { deadline: newest[0]?.deadline ?? '', answered: newest.flatMap(row => row.economy ?? []) }]
    }),
  )
}

/** How many points of each proposal are to be answered, and how many answers wait for the assessor. */
async function countPoints(source: Reader) {
  const { project, point: t, pointAct: a } = source.tables
  const rows = await source
    .select({ project: t.project, seq: t.seq, sentAt: t.sentAt, act: a.act })
    .from(project)
    .innerJoin(t, eq(t.project, project.seq))
    .leftJoin(a, eq(a.point, t.seq))
    .where(inTheseStates(source, 'returned', 'in-assessment'))
    .orderBy(asc(t.seq), asc(a.seq))
  const last = new Map(rows.map(row => [row.seq, row]))
  const counts = new Map<number, WaitingProject['points']>()
  for (const row of last.values()) {
    const acts = row.act === null ? [] : [{ act: row.act, text: '', at: '', by: '' }]
    const state = stateOfPoint({ sentAt: row.sentAt, acts })
    const known = counts.get(row.project) ?? { toAnswer: 0, answered: 0 }
    if (state === 'to-answer') known.toAnswer += 1
    if (state === 'answered') known.answered += 1
    counts.set(row.project, known)
  }
  return counts
}

const isOpen = ({ tables: { waiver: t } }: Reader) => and(isNull(t.decision), isNull(t.withdrawnAt))

/** Projects on which a waiver waits for a decision. */
function hasOpenWaivers(source: Reader): SQL {
  const { project, waiver: t } = source.tables
  return inArray(project.seq, source.select({ project: t.project }).from(t).where(isOpen(source)))
}

/** How many waivers of each project wait for a decision. */
async function countWaivers(source: Reader): Promise<Map<number, number>> {
  const { waiver: t } = source.tables
  const rows = await source
    .select({ project: t.project, waivers: count() })
    .from(t)
    .where(isOpen(source))
    .groupBy(t.project)
  return new Map(rows.map(row => [row.project, row.waivers]))
}

/** The sessions of the calendar with their deadlines, the earliest first. */
export async function listDeadlines(source: Reader): Promise<WaitingSession[]> {
  const { calendarSession: t } = source.tables
  return source
    .select({
      year: t.year,
      session: t.session,
      internalDeadline: t.internalDeadline,
      finalDeadline: t.finalDeadline,
    })
    .from(t)
    .orderBy(asc(t.year), asc(t.session))
}

/** Every scoring without its ranking; the open ones with who has scored what. */
export async function listScorings(source: Reader): Promise<WaitingScoring[]> {
  const { scoring: t, calendarSession: s, score, project } = source.tables
  const [scorings, scored] = await Promise.all([
    source
      .select({
        ...{ seq: t.seq, year: s.year, session: s.session, fund: t.fund, subFund: t.subFund, forum: t.forum },
        ...{ deadline: t.deadline, closedAt: t.closedAt },
      })
      .from(t)
      .innerJoin(s, eq(s.seq, t.session))
      .orderBy(asc(t.seq)),
    source
      .selectDistinct({ scoring: score.scoring, number: project.number, economy: score.economy })
      .from(t)
      .innerJoin(score, eq(score.scoring, t.seq))
      .innerJoin(project, eq(project.seq, score.project))
      .where(isNull(t.closedAt)),
  ])
  return scorings.map(one => ({
    ...one,
    scored: scored.filter(row => row.scoring === one.seq).map(({ number, economy }) => ({ number, economy })),
  }))
}
