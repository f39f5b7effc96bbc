import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** Who asks: the title of the project, and the name under which the version was published. */
export async function findAsker(
  source: Reader,
  questionnaire: number,
  version: number,
): Promise<{ project: string | null; sender: string } | null> {
  const { questionnaire: t, questionnaireVersion: v, project: p } = source.tables
  const [row] = await source
    .select({ project: p.title, sender: v.by })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .innerJoin(v, and(eq(v.questionnaire, t.seq), eq(v.version, version)))
    .where(eq(t.seq, questionnaire))
  return row ?? null
}

/** A section that was called finished, by whom and when. */
export type SectionDone = { section: string; by: string; at: string }

export const listSectionsDone = (source: Reader, response: number): Promise<SectionDone[]> => {
  const { sectionDone: t } = source.tables
  return source.select({ section: t.section, by: t.by, at: t.at }).from(t).where(eq(t.response, response))
}

/** Calls a section finished; who said so first stays. */
export async function putSectionDone(
  tx: Transaction,
  { author, ...done }: { response: number; section: string; at: string; author: Author },
): Promise<void> {
  await tx
    .insert(tx.tables.sectionDone)
    .values({ ...done, person: author.person, by: author.name })
    .onConflictDoNothing()
}

export async function removeSectionDone(
  tx: Transaction,
  { response, section }: { response: number; section: string },
): Promise<void> {
  const { sectionDone: t } = tx.tables
  await tx.delete(t).where(and(eq(t.response, response), eq(t.section, section)))
}
