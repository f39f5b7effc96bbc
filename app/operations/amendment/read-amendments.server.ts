import { audiencesOf, may, type Person, type Subject } from '~/domain/access/may'
import {
  type Amendment,
  type AmendmentKind,
  amendmentKinds,
  amendmentState,
  originalCompletion,
  originalLines,
} from '~/domain/amendment/amendment'
import { mayAskFor } from '~/domain/amendment/asking'
import { decidingActs } from '~/domain/amendment/deciding'
import { revisedBudget } from '~/domain/amendment/revised-budget'
import { type AmendmentReader, type AmendmentView, amendmentView } from '~/domain/amendment/view'
import type { Parts } from '~/domain/budget/totals'
import type { IsoDate } from '~/domain/calendar'
import type { ProjectRecord } from '~/domain/record/record'
import type { Verdict } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { findAmendment, listAmendments } from '~db/queries/amendments.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'
import { findEditing, subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { stateOfProject } from './state-of-project'

type Ask = { number: string; by: Person | null; now: Date }

/** A project as a reader may see it, with what of its amendments is theirs to read. */
type ReadFor = { record: ProjectRecord; subject: Subject; reader: AmendmentReader; mayAsk: boolean }

const insiders = ['facts.read', 'amendments.ask', 'amendments.decide', 'funding.decide'] as const

async function readFor(source: Reader, { number, by, now }: Ask): Promise<ReadFor | null> {
  const today = dayOf(now)
  const subject = await subjectOf(source, number)
  const record = await findRecord(source, number, audiencesOf(by, subject, today))
  if (!record) return null
  const can = (act: Parameters<typeof may>[1]) => may(by, act, subject, today).ok
  const reader = { inside: insiders.some(can), lines: can('budget.read-lines') }
  return { record, subject, reader, mayAsk: can('amendments.ask') }
}

export type ReadAmendments = {
  title: string
  lastDay: { original: IsoDate | null; current: IsoDate | null }
  /** The budget as it was approved first and as it is now; the same where no reprogramming changed it. */
  money: { planned: Parts; revised: Parts; differs: boolean }
  /** Those that the reader may know of, in the order in which they were asked for. */
  amendments: AmendmentView[]
  /** Whether each kind may be asked for now; null for who asks for none. */
  asking: Record<AmendmentKind, Verdict> | null
}

/** The amendments of a project with its original and current values; null where it is not theirs to see. */
export async function readAmendments(source: Reader, ask: Ask): Promise<ReadAmendments | null> {
  const { number } = ask
  const found = await readFor(source, ask)
  if (!found) return null
  const { record, reader, mayAsk } = found
  const [all, current, { state }] = await Promise.all([
    listAmendments(source, number),
    listBudgetLines(source, number),
    findEditing(source, number),
  ])
  const { title, expectedCompletion } = record.values
  const original = originalLines(all)
  const { planned, revised } = revisedBudget(original, current)
  const stands = { state: stateOfProject({ state, record }), amendments: all }
  const verdictOf = (kind: AmendmentKind) => [kind, mayAskFor(kind, stands)] as const
  return {
    title: title ?? number,
    lastDay: { original: originalCompletion(all) ?? expectedCompletion, current: expectedCompletion },
    money: { planned, revised, differs: original !== null },
    amendments: all.flatMap(one => amendmentView(one, reader, expectedCompletion) ?? []),
    asking: mayAsk ? (Object.fromEntries(amendmentKinds.map(verdictOf)) as Record<AmendmentKind, Verdict>) : null,
  }
}

export type ReadAmendment = { title: string; amendment: AmendmentView; mayDecide: boolean; mayWithdraw: boolean }

/** One amendment for a reader, with what they may do with it; null where there is none that is theirs to know of. */
export async function readAmendment(
  source: Reader,
  { seq, ...ask }: Ask & { seq: number },
): Promise<ReadAmendment | null> {
  const [found, amendment] = await Promise.all([readFor(source, ask), findAmendment(source, ask.number, seq)])
  if (!found || !amendment) return null
  const { record, reader, mayAsk } = found
  const view = amendmentView(amendment, reader, record.values.expectedCompletion)
  if (!view) return null
  return {
    title: record.values.title ?? ask.number,
    amendment: view,
    mayDecide: mayDecideOn(amendment, found, ask),
    mayWithdraw: mayAsk && view.state === 'asked',
  }
}

const mayDecideOn = (
  amendment: Amendment & { person: string | null },
  { subject }: ReadFor,
  { by, now }: Ask,
): boolean =>
  amendmentState(amendment) === 'asked' &&
  by !== null &&
  amendment.person !== by.id &&
  may(by, decidingActs[amendment.decider], subject, dayOf(now)).ok
