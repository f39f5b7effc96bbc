import { and, asc, eq, inArray, isNull, like, lte, notLike, or, type SQL, sql } from 'drizzle-orm'
import type { Person, Subject } from '~/domain/access/may'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import { isSecret, type LetterKind, nextDigest, timeFor } from '~/domain/letters/kinds'
import type { Reader, Transaction } from '../database'

export type NewLetter = {
  kind: LetterKind
  person: string | null
  project: number | null
  to: string
  subject: string
  text: string
  html: string
  at: string
}

/** Marks the kind of a letter that waits to be gathered into the daily one. */
export const dailyMark = 'daily/'

/** Writes a letter as its person wants it: at once, for the daily letter, or not at all. */
export async function insertLetter(tx: Transaction, { at, ...letter }: NewLetter): Promise<void> {
  const time = letter.person === null ? 'at-once' : timeFor(await choicesOf(tx, letter.person), letter.kind)
  if (time === 'never') return
  await tx.insert(tx.tables.letter).values({
    ...letter,
    kind: time === 'daily' ? `${dailyMark}${letter.kind}` : letter.kind,
    createdAt: at,
    dueAt: time === 'daily' ? nextDigest(at) : at,
    attempts: 0,
  })
}

/** When a person wants letters of each kind, as it was stored; null where they never chose. */
export async function choicesOf(source: Reader, id: string): Promise<Record<string, string> | null> {
  const { person } = source.tables
  const [row] = await source.select({ choices: person.letterChoices }).from(person).where(eq(person.id, id)).limit(1)
  return row?.choices ?? null
}

export async function writeChoices(tx: Transaction, id: string, choices: Record<string, string>): Promise<void> {
  const { person } = tx.tables
  await tx.update(person).set({ letterChoices: choices }).where(eq(person.id, id))
}

/** A letter as it is handed to the mail server; the claim runs out at `claimedUntil`. */
export type ClaimedLetter = {
  seq: number
  kind: string
  to: string
  subject: string
  text: string
  html: string
  createdAt: string
  claimedUntil: string
  /** This attempt included. */
  attempts: number
}

/** Transactions that take letters run one after the other over all server processes. */
export const lettersScope = 'letters'

/**
 * Takes some due letters for this process until a moment; nobody else takes them before. A process that ends meanwhile
 * leaves its claim to run out.
 */
export async function claimDueLetters(
  tx: Transaction,
  { now, until, atMost }: { now: string; until: string; atMost: number },
): Promise<ClaimedLetter[]> {
  const { letter: t } = tx.tables
  const due = await tx
    .select({ seq: t.seq })
    .from(t)
    .where(
      and(
        isNull(t.sentAt),
        isNull(t.failedAt),
        lte(t.dueAt, now),
        or(isNull(t.claimedUntil), lte(t.claimedUntil, now)),
        notLike(t.kind, `${dailyMark}%`),
      ),
    )
    .orderBy(asc(t.dueAt), asc(t.seq))
    .limit(atMost)
  if (due.length === 0) return []
  const claimed = await tx
    .update(t)
    .set({ claimedUntil: until, attempts: sql`${t.attempts} + 1` })
    .where(
      inArray(
        t.seq,
        due.map(row => row.seq),
      ),
    )
    .returning()
  return claimed.map(row => ({ ...row, claimedUntil: until })).sort((a, b) => a.seq - b.seq)
}

/** A letter went out. One that let its reader in is kept without its words. */
export async function markSent(tx: Transaction, { seq, kind }: ClaimedLetter, at: string): Promise<void> {
  const { letter: t } = tx.tables
  const forgotten = isSecret(kind) ? { text: '', html: '' } : {}
  await tx
    .update(t)
    .set({ sentAt: at, claimedUntil: null, problem: null, ...forgotten })
    .where(eq(t.seq, seq))
}

/** A letter could not be sent: it is due again at a moment, or has failed for good. Nothing where the claim is another's by now. */
export async function markProblem(
  tx: Transaction,
  { seq, kind, claimedUntil }: ClaimedLetter,
  problem: string,
  then: { dueAt: string } | { failedAt: string },
): Promise<void> {
  const { letter: t } = tx.tables
  const forgotten = 'failedAt' in then && isSecret(kind) ? { text: '', html: '' } : {}
  await tx
    .update(t)
    .set({ claimedUntil: null, problem, ...then, ...forgotten })
    .where(and(eq(t.seq, seq), eq(t.claimedUntil, claimedUntil), isNull(t.sentAt)))
}

/** Gives back letters that were taken and not tried. */
export async function releaseLetters(tx: Transaction, letters: readonly ClaimedLetter[]): Promise<void> {
  const { letter: t } = tx.tables
  for (const { seq, claimedUntil } of letters)
    await tx
      .update(t)
      .set({ claimedUntil: null, attempts: sql`${t.attempts} - 1` })
      .where(and(eq(t.seq, seq), eq(t.claimedUntil, claimedUntil), isNull(t.sentAt)))
}

/** Whether any letter waits to be sent. */
export async function anyLetterWaits(source: Reader): Promise<boolean> {
  const { letter: t } = source.tables
  const rows = await source
    .select({ seq: t.seq })
    .from(t)
    .where(and(isNull(t.sentAt), isNull(t.failedAt)))
    .limit(1)
  return rows.length > 0
}

/** The letters of persons who want them daily, whose hour has come, person by person. */
export async function listForDigests(
  tx: Transaction,
  now: string,
): Promise<{ seq: number; person: string; to: string; subject: string; text: string }[]> {
  const { letter: t } = tx.tables
  const rows = await tx
    .select({ seq: t.seq, person: t.person, to: t.to, subject: t.subject, text: t.text })
    .from(t)
    .where(and(isNull(t.sentAt), isNull(t.failedAt), lte(t.dueAt, now), like(t.kind, `${dailyMark}%`)))
    .orderBy(asc(t.seq))
  return rows.flatMap(({ person, ...row }) => (person === null ? [] : { ...row, person }))
}

/** Takes away letters whose words stand in a daily letter now. */
export async function deleteGathered(tx: Transaction, seqs: number[]): Promise<void> {
  const { letter: t } = tx.tables
  await tx.delete(t).where(inArray(t.seq, seqs))
}

/**
 * Everybody with an account and a grant, past or present, in a scope that the subject names or everywhere; the matrix
 * says what they may.
 */
export async function listPeopleAround(source: Reader, subject: Subject): Promise<Person[]> {
  const { roleGrant: t } = source.tables
  const { project, forum, committee, economies = [], scoring } = subject
  const scorings = scoring ? economies.map(economy => formatScoringScope({ ...scoring, economy })) : []
  const named = [project, forum, committee, ...economies, ...scorings].filter(scope => scope != null)
  return listPeople(source, or(eq(t.scopeKind, 'everywhere'), inArray(t.scope, named)))
}

/** Everybody whose account has not ended, with all their grants. */
export const listEverybody = (source: Reader): Promise<Person[]> => listPeople(source, undefined)

/** People with those of their grants that a condition names; who has none of them is left out. */
async function listPeople(source: Reader, condition: SQL | undefined): Promise<Person[]> {
  const { person, roleGrant: t } = source.tables
  const rows = await source
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      grant: { role: t.role, scopeKind: t.scopeKind, scope: t.scope, from: t.from, until: t.until },
    })
    .from(person)
    .innerJoin(t, eq(t.person, person.id))
    .where(and(isNull(person.endedAt), condition))
    .orderBy(asc(person.id), asc(t.seq))
  const people = new Map<string, Person>()
  for (const { grant, ...account } of rows) {
    const known = people.get(account.id) ?? { ...account, grants: [] }
    known.grants.push(grant)
    people.set(account.id, known)
  }
  return [...people.values()]
}
