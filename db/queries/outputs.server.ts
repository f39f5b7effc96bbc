import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type {
  Dissemination,
  DisseminationText,
  MonthOfHits,
  Output,
  OutputSource,
  OutputText,
} from '~/domain/output/output'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

function outputsWhere(source: Reader, where: SQL | undefined): Promise<Output[]> {
  const { output: t, project: p } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: p.number, name: t.name, kind: t.kind, source: t.source, planned: t.planned },
      ...{ plannedOn: t.plannedOn, delivered: t.delivered, deliveredOn: t.deliveredOn, link: t.link, file: t.file },
      ...{ use: t.use, note: t.note, revision: t.revision, at: t.at, by: t.by },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.seq))
}

/** The outputs of a project by its number, in the order in which they were registered. */
export const listOutputs = (source: Reader, number: string): Promise<Output[]> =>
  outputsWhere(source, eq(source.tables.project.number, number))

/** An output of a project; null where it has none of this key. */
export async function findOutput(source: Reader, number: string, seq: number): Promise<Output | null> {
  const { output: t, project: p } = source.tables
  const [found] = await outputsWhere(source, and(eq(p.number, number), eq(t.seq, seq)))
  return found ?? null
}

/** Registers an output of a project, by its key; gives its own. */
export async function insertOutput(
  tx: Transaction,
  project: number,
  output: OutputText & { source: OutputSource; at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { output: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...output, revision: 0, person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The output was not kept')
  return row.seq
}

/** Writes what is kept of an output, as a revision. */
export async function changeOutput(
  tx: Transaction,
  seq: number,
  changes: Partial<OutputText> & { revision: number },
): Promise<void> {
  const { output: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

function disseminationsWhere(source: Reader, where: SQL | undefined): Promise<Dissemination[]> {
  const { dissemination: t, project: p } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: p.number, output: t.output, kind: t.kind, where: t.where, link: t.link },
      ...{ forum: t.forum, on: t.on, access: t.access, note: t.note, hits: t.hits, revision: t.revision },
      ...{ at: t.at, by: t.by },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.on), asc(t.seq))
}

/** Takes an output out of the register; nothing may refer to it. */
export async function deleteOutput(tx: Transaction, seq: number): Promise<void> {
  await tx.delete(tx.tables.output).where(eq(tx.tables.output.seq, seq))
}

/** Takes a dissemination away. */
export async function deleteDissemination(tx: Transaction, seq: number): Promise<void> {
  await tx.delete(tx.tables.dissemination).where(eq(tx.tables.dissemination.seq, seq))
}

/** Where the outputs of a project were published and sent, the earliest first. */
export const listDisseminations = (source: Reader, number: string): Promise<Dissemination[]> =>
  disseminationsWhere(source, eq(source.tables.project.number, number))

/** Where something of a project was published or sent; null where it has none of this key. */
export async function findDissemination(source: Reader, number: string, seq: number): Promise<Dissemination | null> {
  const { dissemination: t, project: p } = source.tables
  const [found] = await disseminationsWhere(source, and(eq(p.number, number), eq(t.seq, seq)))
  return found ?? null
}

/** Keeps where something was published or sent; gives its key. */
export async function insertDissemination(
  tx: Transaction,
  project: number,
  one: DisseminationText & { hits: MonthOfHits[]; at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { dissemination: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...one, revision: 0, person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The dissemination was not kept')
  return row.seq
}

/** Writes where something was published or sent and its hits, as a revision. */
export async function changeDissemination(
  tx: Transaction,
  seq: number,
  changes: Partial<DisseminationText & { hits: MonthOfHits[] }> & { revision: number },
): Promise<void> {
  const { dissemination: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}
