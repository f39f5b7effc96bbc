import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Evidence } from '~/domain/practice/practice'
import type { Cleared } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

export async function insertEvidence(
  tx: Transaction,
  evidence: Pick<Evidence, 'practice' | 'response' | 'question' | 'passage' | 'at'> & { author: Author },
): Promise<void> {
  const { author, ...rest } = evidence
  await tx.insert(tx.tables.evidence).values({ ...rest, person: author.person, by: author.name })
}

/** Takes a passage away from a practice. */
export async function deleteEvidence(tx: Transaction, { seq }: Pick<Evidence, 'seq'>): Promise<void> {
  const { evidence: t } = tx.tables
  await tx.delete(t).where(eq(t.seq, seq))
}

/** The economy for which an answer speaks: that of a person speaks for nobody else, wherever they come from. */
const spokenFor = (audience: QuestionnaireAudience, economy: string | null): string | null =>
  audience === 'economies' ? economy : null

/** The passages behind some practices, in the order in which they were added. `economy` is "" for a person. */
export async function listEvidence(source: Reader, practices: readonly number[]): Promise<Evidence[]> {
  const { evidence: t, response: r, questionnaire: q } = source.tables
  if (practices.length === 0) return []
  const rows = await source
    .select({
      ...{ seq: t.seq, practice: t.practice, response: t.response, questionnaire: r.questionnaire },
      ...{ economy: r.economy, audience: q.audience, question: t.question, passage: t.passage, by: t.by, at: t.at },
    })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .innerJoin(q, eq(q.seq, r.questionnaire))
    .where(inArray(t.practice, [...practices]))
    .orderBy(asc(t.seq))
  return rows.map(({ audience, ...row }) => ({ ...row, economy: spokenFor(audience, row.economy) ?? '' }))
}

/** How many passages stand behind each practice of a project, by its number. */
export async function countEvidence(source: Reader, number: string): Promise<Map<number, number>> {
  const { evidence: t, practice, project: p } = source.tables
  const rows = await source
    .select({ practice: t.practice, passages: count() })
    .from(t)
    .innerJoin(practice, eq(practice.seq, t.practice))
    .innerJoin(p, eq(p.seq, practice.project))
    .where(eq(p.number, number))
    .groupBy(t.practice)
  return new Map(rows.map(row => [row.practice, row.passages]))
}

/** An official answer in the words of the questionnaire that it answers. */
export type ClearedAnswer = Cleared & {
  response: number
  questionnaire: number
  /** The place of the questionnaire in its project, and the number of that. */
  place: number
  number: string
  economy: string | null
  definition: Definition
  at: string
  by: string
}

/** Of some responses those that are cleared now, with what was frozen last; what was returned or declined is left out. */
export async function listClearedAnswers(source: Reader, responses: readonly number[]): Promise<ClearedAnswer[]> {
  const { clearance: t, response: r, questionnaire: q, questionnaireVersion: v, project: p } = source.tables
  if (responses.length === 0) return []
  const rows = await source
    .select({
      ...{ response: t.response, economy: r.economy, audience: q.audience, at: t.at, by: t.by },
      ...{ questionnaire: r.questionnaire, place: q.place, number: p.number, definition: v.definition },
      ...{ answers: t.answers, permissions: t.permissions, permission: t.permission },
      ...{ clearedAt: r.clearedAt, returnedAt: r.returnedAt, declinedAt: r.declinedAt },
    })
    .from(t)
    .innerJoin(r, eq(r.seq, t.response))
    .innerJoin(q, eq(q.seq, r.questionnaire))
    .innerJoin(p, eq(p.seq, q.project))
    .innerJoin(v, and(eq(v.questionnaire, r.questionnaire), eq(v.version, t.version)))
    .where(inArray(t.response, [...new Set(responses)]))
    .orderBy(desc(t.seq))
  const latest = new Map<number, ClearedAnswer>()
  for (const { clearedAt, returnedAt, declinedAt, audience, ...row } of rows) {
    const isOpenAgain = [returnedAt, declinedAt].some(at => at !== null && at >= (clearedAt ?? ''))
    if (clearedAt !== null && !isOpenAgain && !latest.has(row.response))
      latest.set(row.response, { ...row, economy: spokenFor(audience, row.economy) })
  }
  return [...latest.values()]
}
