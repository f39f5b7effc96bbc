import { and, asc, desc, eq } from 'drizzle-orm'
import type { FrozenFileFacts as FrozenFile, FrozenFormat, FrozenName } from '~/domain/frozen/frozen'
import type { Reader, Transaction } from '../database'

/** A report as it was at an act; `model` is its data as JSON text. */
export type FrozenReport = FrozenName & { by: string; model: string; sha256: string }

/** Keeps a report with its files; gives its key. */
export async function insertFrozenReport(
  tx: Transaction,
  project: number,
  report: FrozenReport,
  files: readonly (FrozenFile & { bytes: Uint8Array })[],
): Promise<number> {
  const { frozenReport: t, frozenFile: f } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...report })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The report was not kept')
  if (files.length > 0) await tx.insert(f).values(files.map(file => ({ frozen: row.seq, ...file })))
  return row.seq
}

/** What was frozen of a project, by its key, with the files but without their content, the oldest first. */
export async function listFrozenReports(
  source: Reader,
  project: number,
): Promise<(Omit<FrozenReport, 'model'> & { seq: number; files: FrozenFile[] })[]> {
  const { frozenReport: t, frozenFile: f } = source.tables
  const rows = await source
    .select({
      ...{ seq: t.seq, report: t.report, place: t.place, act: t.act, edition: t.edition, at: t.at, by: t.by },
      ...{ sha256: t.sha256 },
    })
    .from(t)
    .where(eq(t.project, project))
    .orderBy(asc(t.seq))
  const files = await source
    .select({ frozen: f.frozen, format: f.format, name: f.name, size: f.size, sha256: f.sha256 })
    .from(f)
    .innerJoin(t, eq(t.seq, f.frozen))
    .where(eq(t.project, project))
    .orderBy(asc(f.frozen), asc(f.format))
  return rows.map(row => ({
    ...row,
    files: files.filter(({ frozen }) => frozen === row.seq).map(({ frozen: _, ...file }) => file),
  }))
}

/** A frozen report of a project with its data; null where the project has none of this key. */
export async function findFrozenReport(
  source: Reader,
  project: number,
  seq: number,
): Promise<(FrozenReport & { seq: number }) | null> {
  const { frozenReport: t } = source.tables
  const [row] = await source
    .select()
    .from(t)
    .where(and(eq(t.project, project), eq(t.seq, seq)))
    .limit(1)
  return row ?? null
}

/** The data of the summary that was accepted last, by the number of its project; null where none was. */
export async function findFrozenSummary(source: Reader, number: string): Promise<string | null> {
  const { frozenReport: t, project: p } = source.tables
  const [row] = await source
    .select({ model: t.model })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(eq(p.number, number), eq(t.edition, 'summary'), eq(t.act, 'accepted')))
    .orderBy(desc(t.seq))
    .limit(1)
  return row?.model ?? null
}

/** The content of a frozen file; null where there is none. */
export async function readFrozenFile(
  source: Reader,
  frozen: number,
  format: FrozenFormat,
): Promise<(FrozenFile & { bytes: Uint8Array }) | null> {
  const { frozenFile: f } = source.tables
  const [row] = await source
    .select({ format: f.format, name: f.name, size: f.size, sha256: f.sha256, bytes: f.bytes })
    .from(f)
    .where(and(eq(f.frozen, frozen), eq(f.format, format)))
    .limit(1)
  return row ?? null
}
