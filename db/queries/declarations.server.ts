import { and, asc, eq, sql } from 'drizzle-orm'
import { isStepKey, type StepKey } from '~/domain/lifecycle/lifecycle'
import type { VersionNumber } from '~/domain/record/record'
import type { Reader, Transaction } from '../database'
import { prepared } from './prepared.server'

/** A declaration that was signed with a step: which words of which edition, for which version, when and by whom. */
export type SignedDeclaration = {
  seq: number
  step: StepKey
  edition: string
  words: string
  version: VersionNumber
  at: string
  by: string
}

/** The declarations of a project, in their order, without their words. */
export const listDeclarations = async (source: Reader, project: number) =>
  prepared(source, declarations).execute({ project })

const declarations = (source: Reader) => {
  const { declaration: t } = source.tables
  return source
    .select({ seq: t.seq, step: t.step, major: t.major, at: t.at, by: t.by })
    .from(t)
    .where(eq(t.project, sql.placeholder('project')))
    .orderBy(asc(t.seq))
    .prepare()
}

/** A declaration of a project by its key; null where the project has none such. */
export async function findDeclaration(source: Reader, project: number, seq: number): Promise<SignedDeclaration | null> {
  const { declaration: t } = source.tables
  const [row] = await source
    .select()
    .from(t)
    .where(and(eq(t.project, project), eq(t.seq, seq)))
  if (!row || !isStepKey(row.step)) return null
  const { step, edition, words, major, minor, at, by } = row
  return { seq, step, edition, words, version: { major, minor }, at, by }
}

/** Keeps a declaration as it was signed. */
export async function insertDeclaration(
  tx: Transaction,
  project: number,
  { version, ...signed }: Omit<SignedDeclaration, 'seq'> & { person: string },
): Promise<void> {
  await tx.insert(tx.tables.declaration).values({ project, ...signed, ...version })
}
