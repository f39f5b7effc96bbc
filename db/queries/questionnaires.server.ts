import { and, asc, eq, max } from 'drizzle-orm'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ questionnaire: t, project: p }: Reader['tables']) => ({
  ...{ seq: t.seq, project: t.project, number: p.number, place: t.place, title: t.title, audience: t.audience },
  ...{ isAnonymous: t.isAnonymous, version: t.version, publishedAt: t.publishedAt },
  ...{ dueOn: t.dueOn, closedAt: t.closedAt },
})

const listWhere = (source: Reader, where: ReturnType<typeof and>): Promise<Questionnaire[]> => {
  const { questionnaire: t, project: p } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.place))
}

/** The questionnaires of a project, by its number, in the order in which they were begun. */
export const listQuestionnaires = (source: Reader, number: string): Promise<Questionnaire[]> =>
  listWhere(source, eq(source.tables.project.number, number))

export async function findQuestionnaire(source: Reader, number: string, place: number): Promise<Questionnaire | null> {
  const { questionnaire: t, project: p } = source.tables
  const [found] = await listWhere(source, and(eq(p.number, number), eq(t.place, place)))
  return found ?? null
}

export async function findQuestionnaireBySeq(source: Reader, seq: number): Promise<Questionnaire | null> {
  const [found] = await listWhere(source, eq(source.tables.questionnaire.seq, seq))
  return found ?? null
}

/** The questionnaire whose open address has a token with this hash. */
export async function findQuestionnaireByOpenLink(source: Reader, hash: string): Promise<Questionnaire | null> {
  const [found] = await listWhere(source, eq(source.tables.questionnaire.openLink, hash))
  return found ?? null
}

/** A published version, as it was frozen; null where there is none. */
export async function findDefinition(
  source: Reader,
  questionnaire: number,
  version: number,
): Promise<Definition | null> {
  const { questionnaireVersion: t } = source.tables
  const [row] = await source
    .select({ definition: t.definition })
    .from(t)
    .where(and(eq(t.questionnaire, questionnaire), eq(t.version, version)))
  return row?.definition ?? null
}

/** Every published version, by its number. */
export async function listDefinitions(source: Reader, questionnaire: number): Promise<Map<number, Definition>> {
  const { questionnaireVersion: t } = source.tables
  const rows = await source
    .select({ version: t.version, definition: t.definition })
    .from(t)
    .where(eq(t.questionnaire, questionnaire))
  return new Map(rows.map(({ version, definition }) => [version, definition]))
}

/** What is being drafted, and the count of its saves. */
export async function findDraft(
  source: Reader,
  questionnaire: number,
): Promise<{ draft: Definition; revision: number } | null> {
  const { questionnaire: t } = source.tables
  const [row] = await source
    .select({ draft: t.draft, revision: t.draftRevision })
    .from(t)
    .where(eq(t.seq, questionnaire))
  return row ?? null
}

/** Begins a questionnaire of a project (by its key); gives its key and its place among those of the project. */
export async function insertQuestionnaire(
  tx: Transaction,
  begun: {
    project: number
    audience: Questionnaire['audience']
    isAnonymous: boolean
    draft: Definition
    at: string
  } & Partial<Pick<Questionnaire, 'dueOn' | 'closedAt'>>,
): Promise<{ seq: number; place: number }> {
  const { questionnaire: t } = tx.tables
  const [last] = await tx
    .select({ place: max(t.place) })
    .from(t)
    .where(eq(t.project, begun.project))
  const { at: createdAt, ...rest } = begun
  const [row] = await tx
    .insert(t)
    .values({
      ...rest,
      ...{ place: (last?.place ?? 0) + 1, title: begun.draft.title, draftRevision: 0, version: 0, createdAt },
    })
    .returning({ seq: t.seq, place: t.place })
  if (!row) throw new Error('The questionnaire was not kept')
  return row
}

/** Freezes a version and puts it in force. The first one opens the questionnaire. */
export async function insertVersion(
  tx: Transaction,
  published: {
    questionnaire: number
    version: number
    definition: Definition
    why: string
    changes: string[]
    at: string
    author: Author
  },
): Promise<void> {
  const { author, questionnaire, version, definition, at, ...rest } = published
  const { questionnaire: t, questionnaireVersion: v } = tx.tables
  await tx.insert(v).values({ questionnaire, version, definition, at, ...rest, person: author.person, by: author.name })
  const opened = version === 1 ? { publishedAt: at } : {}
  await tx
    .update(t)
    .set({ version, title: definition.title, ...opened })
    .where(eq(t.seq, questionnaire))
}
