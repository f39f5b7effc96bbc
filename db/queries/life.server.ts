import { and, asc, eq, lt, ne, notInArray } from 'drizzle-orm'
import type { IsoDate } from '~/domain/calendar'
import type { LifeFacts, Reopening } from '~/domain/lifecycle/facts'
import { type StateKey, stateOfStatus, stepOf, type Visibility } from '~/domain/lifecycle/lifecycle'
import { sessionName } from '~/domain/lifecycle/sessions'
import { type Standing, wasEnded } from '~/domain/lifecycle/standing'
import { editionOf } from '~/domain/record/form-editions'
import type { RecordValues } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import type { Reader, Transaction } from '../database'
import { countAttachments } from './attachments.server'
import { listLinesOf, listTravellersOf } from './budget.server'
import { findSessionOf } from './calendar.server'
import { approvalsIn, listLinked } from './check-facts.server'
import { findReportOf } from './completion.server'
import { listDecisions } from './decisions.server'
import { given, prepared } from './prepared.server'
import { listPoints, listRatings } from './quality.server'
import { foldedTitle } from './record-rows.server'
import { everyone, getForChange } from './records.server'
import { reference } from './reference.server'
import { findRound, listCoSponsorAnswers } from './rounds.server'
import { listWaiversOf } from './waivers.server'

/** A project as its steps look at it, with its key and how visible it is now. */
export type LifeOfProject = { seq: number; visibility: Visibility; facts: LifeFacts }

/**
 * Everything that the steps of a project look at, whoever asks; null where there is no such number. `lists` where they are
 * read already.
 */
export async function readLife(
  source: Reader,
  number: string,
  now: Date,
  lists: Reference | null = null,
): Promise<LifeOfProject | null> {
  const current = await getForChange(source, number)
  if (!current) return null
  const { seq, record, visibility } = current
  const { values } = record
  const [session, decisions, reopenings, coSponsorAnswers, round, points, ratings, alike] = await Promise.all([
    findSessionOf(source, values.year, values.session),
    listDecisions(source, seq),
    listReopenings(source, seq),
    listCoSponsorAnswers(source, seq),
    findRound(source, seq),
    listPoints(source, seq),
    listRatings(source, seq),
    listAlike(source, seq, values),
  ])
  const [lines, travellers, waivers, attachments, linked, known] = await Promise.all([
    listLinesOf(source, seq),
    listTravellersOf(source, seq),
    listWaiversOf(source, seq),
    countAttachments(source, seq),
    listLinked(source, values.links),
    lists ?? reference(source),
  ])
  const submitted = decisions.findLast(({ step }) => step === 'submit-concept')
  const lost = decisions.findLast(
    ({ step }) => step === 'find-ineligible' || step === 'not-approve' || step === 'lapse',
  )
  return {
    seq,
    visibility,
    facts: {
      state: current.state ?? (await stateOfLegacy(source, seq, values.status)),
      ...{ record, lines, travellers, waivers, attachments, linked, lists: known, session },
      audiences: everyone,
      edition: editionOf(current.formEdition),
      ...approvalsIn(decisions),
      reopenings,
      coSponsorAnswers,
      // A round belongs to the submission that it answered.
      round: round && submitted && round.openedAt >= submitted.at ? round : null,
      points,
      ratings,
      scoringClosedAt: session ? await findScoringClose(source, session.seq, values) : null,
      lostIn: lost ? readSessionName(lost.session) : null,
      alike,
      now: now.toISOString(),
    },
  }
}

/** Where a record stands that no step of Dossier has moved yet. */
async function stateOfLegacy(source: Reader, seq: number, status: string | null): Promise<StateKey | null> {
  const report = await findReportOf(source, seq)
  return stateOfStatus(status, report?.state === 'submitted')
}

/** The parts of "2026 Session 1". */
function readSessionName(name: string | null): { year: number; session: string } | null {
  const match = /^(\d{4}) (.+)$/.exec(name ?? '')
  return match?.[2] ? { year: Number(match[1]), session: match[2] } : null
}

/** The session that a record names, whether or not the calendar knows it. */
export const sessionNameOf = ({ year, session }: Pick<RecordValues, 'year' | 'session'>): string | null =>
  year === null || session === null ? null : sessionName({ year, session })

async function listReopenings(source: Reader, project: number): Promise<Reopening[]> {
  const { reopening: t } = source.tables
  return source
    .select({ deadline: t.deadline, until: t.until, reason: t.reason, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
}

/** Keeps one project's submission open after a deadline. */
export async function insertReopening(
  tx: Transaction,
  project: number,
  reopening: Reopening & { person: string | null },
): Promise<void> {
  await tx.insert(tx.tables.reopening).values({ project, ...reopening })
}

async function findScoringClose(
  source: Reader,
  session: number,
  { fundAccount, subFund }: Pick<RecordValues, 'fundAccount' | 'subFund'>,
): Promise<string | null> {
  if (fundAccount === null) return null
  const { scoring: t } = source.tables
  const [row] = await source
    .select({ closedAt: t.closedAt })
    .from(t)
    .where(and(eq(t.session, session), eq(t.fund, fundAccount), eq(t.subFund, subFund ?? '')))
    .limit(1)
  return row?.closedAt ?? null
}

/** States in which a concept note is in no session any more, or not yet. */
const outside = ['concept-draft', 'withdrawn', 'cancelled', 'lapsed'] as const

/** Concept notes of the same title that are in the same session. */
async function listAlike(
  source: Reader,
  seq: number,
  { title, year, session }: Pick<RecordValues, 'title' | 'year' | 'session'>,
): Promise<{ number: string; fund: string | null }[]> {
  if (title === null || year === null || session === null) return []
  const { project: t } = source.tables
  const rows = await source
    .select({ number: t.number, fund: t.fundAccount })
    .from(t)
    .where(
      and(
        ne(t.seq, seq),
        eq(t.titleFolded, foldedTitle(title)),
        eq(t.year, year),
        eq(t.session, session),
        notInArray(t.state, [...outside]),
      ),
    )
    .orderBy(asc(t.number))
  return rows
}

/** The projects in implementation whose last day lies before a day, by their numbers. */
export async function listEndedBefore(source: Reader, day: IsoDate): Promise<string[]> {
  const { project: t } = source.tables
  const rows = await source
    .select({ number: t.number })
    .from(t)
    .where(and(eq(t.state, 'in-implementation'), lt(t.expectedCompletion, day)))
    .orderBy(asc(t.expectedCompletion), asc(t.seq))
  return rows.map(row => row.number)
}

const stateQuery = (source: Reader) => {
  const { project: t } = source.tables
  return source
    .select({ seq: t.seq, state: t.state })
    .from(t)
    .where(eq(t.number, given(t.number, 'number')))
    .limit(1)
    .prepare()
}

/** Where a project stands, and of one that has ended from where. Whoever calls has found that it may be read. */
export async function findStanding(source: Reader, number: string): Promise<Standing> {
  const [row] = await prepared(source, stateQuery).execute({ number })
  const state = row?.state ?? null
  if (!row || state === null || !wasEnded(state)) return { state, before: null }
  const earlier = (await listDecisions(source, row.seq)).at(-2)
  return { state, before: earlier ? stepOf(earlier.step).to : null }
}
