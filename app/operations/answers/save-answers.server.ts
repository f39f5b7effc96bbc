import {
  type AnswerClash,
  type AnswerEntry,
  type AnswerSince,
  besideAnswer,
  isJoinedAnswer,
  markOf,
} from '~/domain/questionnaire/answer-clash'
import { type Definition, questionOf, questionsIn } from '~/domain/questionnaire/definition'
import { authorKeyOf, mayAnswer, nameOf } from '~/domain/questionnaire/respondent'
import { responseState } from '~/domain/questionnaire/response'
import { same } from '~/domain/record/changed'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import {
  type AnswerChange,
  insertAnswerChange,
  listAnswerChanges,
  listAnswers,
  putAnswer,
  type StoredAnswer,
} from '~db/queries/answers.server'
import { changeResponse } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'
import { withAnswer } from './with-answer.server'

export type SaveAnswers = {
  answer: OpenedAnswer
  /** The revision of the response from which the form or workbook was filled. */
  base: number
  entries: readonly AnswerEntry[]
  now: Date
}

export type SavedAnswers =
  /**
   * `revision` is what the form holds from now on; `changed` are the questions that were written, `theirs` those that the
   * form left as it knew them and others have changed: it does not know what is there now.
   */
  | { ok: true; revision: number; changed: string[]; theirs: string[] }
  /** After clashes nothing was written; `revision` is what to save from once they are settled. */
  | { ok: false; reason: string; clashes?: AnswerClash[]; revision?: number }

/** Whether answers may be written now, in the words for who tries. */
export function mayWriteNow(
  response: Parameters<typeof responseState>[0],
  { closedAt }: { closedAt: string | null },
): Verdict {
  const state = responseState(response, closedAt !== null)
  if (state === 'submitted')
    return no('This answer was cleared and submitted. To change it, please ask the sender to return it to you.')
  if (state === 'declined')
    return no('Your economy declined to answer. To answer after all, please write to the sender.')
  return closedAt === null ? yes : no('This questionnaire is closed and takes no more answers.')
}

/**
 * Saves answers, complete or not, in one transaction: each change keeps what was there before, and what one author writes
 * within half an hour is one change. Refuses what the respondent may not write (any more), and a save over an answer that
 * somebody else has changed since, unless the form left it as it was (then theirs stays).
 */
export const saveAnswers = (db: Database, { answer, base, entries, now }: SaveAnswers): Promise<SavedAnswers> =>
  withAnswer<SavedAnswers>(db, { answer, act: 'write', now }, async (tx, current, { at }) => {
    // Read against the questions of one version, an answer must not be kept under those of another.
    if (current.response.version !== answer.response.version)
      return no('The questionnaire was corrected in this moment. Please save once more.')
    const allowed = mayWriteAll(current, entries, at)
    if (!allowed.ok) return allowed
    const { response, definition } = current
    const before = await readBefore(tx, response.seq, entries)
    const said = entries.filter(entry => !bringsFile(definition, entry, before))
    const { clashes, written, theirs } = weigh(said, { ...before, base })
    if (clashes.length > 0) return { ...no(clashWords(clashes)), clashes, revision: response.revision }
    if (written.length === 0) return { ok: true, revision: response.revision, changed: [], theirs }
    const revision = await writeAnswers(tx, current, written, { ...before, at })
    return { ok: true, revision, changed: written.map(({ question }) => question), theirs }
  })

/** What is kept of some questions, and how it came to be. */
export async function readBefore(tx: Transaction, response: number, entries: readonly AnswerEntry[]): Promise<Before> {
  const keys = entries.map(({ question }) => question)
  const kept = new Map((await listAnswers(tx, response, keys)).map(one => [one.question, one]))
  return { kept, changes: await listAnswerChanges(tx, response, keys) }
}

/** Files come in by themselves: a form keeps the one that is there, or takes it back, but names no other. */
const bringsFile = (definition: Definition, { question, given }: AnswerEntry, { kept }: Before): boolean =>
  given?.is === 'given' &&
  questionOf(definition, question)?.kind === 'file' &&
  !same(given, kept.get(question)?.given ?? null)

type Before = { kept: ReadonlyMap<string, StoredAnswer>; changes: readonly AnswerChange[] }

/** Whether a form knew what is there now: by the mark of it, else by its revision. */
const isKnown = ({ was }: AnswerEntry, there: StoredAnswer | undefined, base: number): boolean =>
  was === undefined ? !there || there.revision <= base : was === markOf(there?.given ?? null, there?.permission ?? null)

/** Which entries say something new, and which of them meet what was saved since the form was filled. */
function weigh(entries: readonly AnswerEntry[], { kept, changes, base }: Before & { base: number }) {
  const clashes: AnswerClash[] = []
  const theirs: string[] = []
  const written = entries.filter(entry => {
    const there = kept.get(entry.question)
    if (same(there?.given ?? null, entry.given) && (there?.permission ?? null) === entry.permission) return false
    if (!there || isKnown(entry, there, base)) return true
    const beside = besideAnswer(entry, sinceOf(there, changes, { entry, base }))
    if (typeof beside === 'object') clashes.push(beside)
    if (beside === 'keep') theirs.push(entry.question)
    return beside === 'write'
  })
  return { clashes, written, theirs }
}

type Form = { entry: AnswerEntry; base: number }

/** What became of an answer since the form knew it; the answer that it knew, where a change has kept that. */
function sinceOf(there: StoredAnswer, changes: readonly AnswerChange[], { entry, base }: Form): AnswerSince {
  const own = changes.filter(({ question }) => question === there.question)
  const first =
    entry.was === undefined
      ? own.filter(({ revision }) => revision > base).at(-1)
      : own.find(({ before, beforePermission }) => markOf(before, beforePermission) === entry.was)
  const { given, permission, by, at } = there
  return { given, permission, before: first?.before ?? null, isBeforeKept: first !== undefined, by, at }
}

/** Writes what is new with the next revision of the response, and gives that. */
export async function writeAnswers(
  tx: Transaction,
  { response, respondent }: OpenedAnswer,
  entries: readonly AnswerEntry[],
  { kept, changes, at }: Before & { at: string },
): Promise<number> {
  const revision = response.revision + 1
  const author = authorKeyOf(respondent)
  const signed = { person: respondent.with === 'account' ? respondent.person.id : null, name: nameOf(respondent) }
  const writing = { response: response.seq, revision, author, at, signed }
  for (const entry of entries) {
    const { question } = entry
    const { given = null, permission = null } = kept.get(question) ?? {}
    const latest = changes.find(change => change.question === question) ?? null
    if (!isJoinedAnswer(latest, author, at)) await insertAnswerChange(tx, writing, { question, given, permission })
    await putAnswer(tx, writing, entry)
  }
  await changeResponse(tx, response.seq, { revision, begunAt: response.begunAt ?? at })
  return revision
}

function mayWriteAll(
  { definition, respondent, response, questionnaire, subject }: OpenedAnswer,
  entries: readonly AnswerEntry[],
  at: string,
): Verdict {
  const open = mayWriteNow(response, questionnaire)
  if (!open.ok) return open
  const places = new Map(questionsIn(definition).map(({ section, question }) => [question.key, section.key]))
  for (const { question } of entries) {
    const section = places.get(question)
    if (section === undefined) return no('The questionnaire was corrected meanwhile. Please reload the page.')
    const allowed = mayAnswer(respondent, 'write', { seq: response.seq, subject }, at, section)
    if (!allowed.ok) return allowed
  }
  return yes
}

const clashWords = (clashes: readonly AnswerClash[]): string => {
  const names = [...new Set(clashes.map(({ by }) => by))].join(' and ')
  const what = clashes.length === 1 ? 'an answer' : `${clashes.length} answers`
  return `${names} changed ${what} since you opened this page. Nothing was overwritten.`
}
