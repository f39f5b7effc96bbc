import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../database'

/** The draft that was begun with one showing of the form, and by whom; null where none was. */
export async function findBegun(
  source: Reader,
  form: string,
): Promise<{ number: string; title: string; person: string | null } | null> {
  const { begunDraft: t, project } = source.tables
  const [row] = await source
    .select({ number: project.number, title: project.title, person: t.person })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(eq(t.form, form))
    .limit(1)
  return row ?? null
}

/** Remembers with which showing of the form a draft was begun. */
export async function insertBegun(
  tx: Transaction,
  begun: { form: string; project: number; person: string },
): Promise<void> {
  await tx.insert(tx.tables.begunDraft).values(begun)
}
