import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Confirmation, Discussion, Practice, PracticeText } from '~/domain/practice/practice'
import { practiceState } from '~/domain/practice/steps'
import type { PracticeChange } from '~/domain/practice/texts'
import type { WaitingPractice } from '~/domain/waiting/practices'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ practice: t, project: p }: Reader['tables']) => ({
  ...{ seq: t.seq, project: t.project, number: p.number, title: t.title, description: t.description, theme: t.theme },
  ...{ conditions: t.conditions, economies: t.economies, event: t.event, session: t.session, on: t.discussedOn },
  ...{ amendments: t.amendments, discussedAt: t.discussedAt, agreedAt: t.agreedAt, publishedAt: t.publishedAt },
  ...{ createdAt: t.at, by: t.by, revision: t.revision },
})

async function listWhere(source: Reader, where: SQL | undefined): Promise<Practice[]> {
  const { practice: t, project: p } = source.tables
  const rows = await source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.seq))
  return rows.map(row => ({ ...row, state: practiceState(row) }))
}

/** The practices of a project, by its number, in the order in which they were begun. */
export const listPracticesOf = (source: Reader, number: string): Promise<Practice[]> =>
  listWhere(source, eq(source.tables.project.number, number))

/** A practice of a project; null where the project has none of this key. */
export async function findPractice(source: Reader, number: string, seq: number): Promise<Practice | null> {
  const { practice: t, project: p } = source.tables
  const [found] = await listWhere(source, and(eq(p.number, number), eq(t.seq, seq)))
  return found ?? null
}

/** The practices of some keys. */
export const listPracticesBySeq = async (source: Reader, seqs: readonly number[]): Promise<Practice[]> =>
  seqs.length === 0 ? [] : listWhere(source, inArray(source.tables.practice.seq, [...seqs]))

/** Begins a practice of a project, by its key; gives its own. */
export async function insertPractice(
  tx: Transaction,
  { project, text, at, author }: { project: number; text: PracticeText; at: string; author: Author },
): Promise<number> {
  const { practice: t } = tx.tables
  const nothing = { event: '', session: '', amendments: '', revision: 0 }
  const [row] = await tx
    .insert(t)
    .values({ project, ...text, ...nothing, at, person: author.person, by: author.name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The practice was not kept')
  return row.seq
}

/** Sets the text, the discussion or the dates of a practice. */
export async function changePracticeRow(
  tx: Transaction,
  seq: number,
  changes: Partial<PracticeText & Discussion & Pick<Practice, 'discussedAt' | 'agreedAt' | 'publishedAt' | 'revision'>>,
): Promise<void> {
  const { practice: t } = tx.tables
  const { on, ...rest } = changes
  const set = on === undefined ? rest : { ...rest, discussedOn: on }
  await tx.update(t).set(set).where(eq(t.seq, seq))
}

/** Keeps what a practice was before a change or step, and why. */
export async function insertPracticeChange(
  tx: Transaction,
  change: { practice: number; revision: number; before: PracticeText; why: string; at: string; author: Author },
): Promise<void> {
  const { author, ...rest } = change
  await tx.insert(tx.tables.practiceChange).values({ ...rest, person: author.person, by: author.name })
}

/** What was done to a practice, the oldest first. */
export const listPracticeChanges = (source: Reader, practice: number): Promise<PracticeChange[]> => {
  const { practiceChange: t } = source.tables
  return source
    .select({ seq: t.seq, revision: t.revision, before: t.before, why: t.why, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.practice, practice))
    .orderBy(asc(t.seq))
}

/** A word of an economy with the practice that it is about. */
export type PracticeWord = Confirmation & { practice: number }

const wordColumns = ({ confirmation: t }: Reader['tables']) => ({
  ...{ practice: t.practice, economy: t.economy, state: t.state, remark: t.remark, revision: t.revision },
  ...{ by: t.by, at: t.at },
})

/** What was said to some practices, the last word of each economy. */
export async function listConfirmations(source: Reader, practices: readonly number[]): Promise<PracticeWord[]> {
  const { confirmation: t } = source.tables
  if (practices.length === 0) return []
  return source
    .select(wordColumns(source.tables))
    .from(t)
    .where(inArray(t.practice, [...practices]))
    .orderBy(asc(t.economy))
}

/** The practices of a project on which an economy was asked for its word, with that word. */
export async function listWordsOf(source: Reader, number: string, economy: string): Promise<PracticeWord[]> {
  const { confirmation: t, practice, project: p } = source.tables
  return source
    .select(wordColumns(source.tables))
    .from(t)
    .innerJoin(practice, eq(practice.seq, t.practice))
    .innerJoin(p, eq(p.seq, practice.project))
    .where(and(eq(p.number, number), eq(t.economy, economy)))
    .orderBy(asc(t.practice))
}

/** Keeps the word of an economy in the place of the one before. */
export async function putConfirmation(
  tx: Transaction,
  { author, ...word }: Omit<PracticeWord, 'by'> & { author: Author },
): Promise<void> {
  const { confirmation: t } = tx.tables
  const kept = { ...word, person: author.person, by: author.name }
  const { practice: _practice, economy: _economy, ...set } = kept
  await tx
    .insert(t)
    .values(kept)
    .onConflictDoUpdate({ target: [t.practice, t.economy], set })
}

/** The practices over all projects that are not published and on which economies were asked for their word. */
export async function listPracticesAsked(source: Reader): Promise<WaitingPractice[]> {
  const { confirmation: t, practice, project: p } = source.tables
  const rows = await source
    .select({ practice: columnsOf(source.tables), projectTitle: p.title, word: wordColumns(source.tables) })
    .from(t)
    .innerJoin(practice, eq(practice.seq, t.practice))
    .innerJoin(p, eq(p.seq, practice.project))
    .where(isNull(practice.publishedAt))
    .orderBy(asc(t.practice), asc(t.economy))
  const found = new Map<number, WaitingPractice>()
  for (const { practice: row, projectTitle, word } of rows) {
    const known = found.get(row.seq) ?? { ...row, state: practiceState(row), projectTitle, said: [] }
    known.said.push(word)
    found.set(row.seq, known)
  }
  return [...found.values()]
}

/** The key and title of a project, for its practices; null where there is no such number. */
export async function findProjectOfPractices(
  source: Reader,
  number: string,
): Promise<{ seq: number; title: string } | null> {
  const { project: t } = source.tables
  const [row] = await source.select({ seq: t.seq, title: t.title }).from(t).where(eq(t.number, number))
  return row ?? null
}

/** The responses of an economy to the questionnaires of a project, the latest first. */
export async function listResponsesOfEconomy(source: Reader, number: string, economy: string): Promise<number[]> {
  const { response: r, questionnaire: q, project: p } = source.tables
  const rows = await source
    .select({ seq: r.seq })
    .from(r)
    .innerJoin(q, eq(q.seq, r.questionnaire))
    .innerJoin(p, eq(p.seq, q.project))
    .where(and(eq(p.number, number), eq(r.economy, economy), eq(q.audience, 'economies')))
    .orderBy(desc(r.seq))
  return rows.map(row => row.seq)
}
