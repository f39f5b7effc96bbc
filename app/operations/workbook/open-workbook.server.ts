import type { Person } from '~/domain/access/may'
import { type Marker, mayLoad, readMarker, type WorkbookKind } from '~/domain/workbook/marker'
import type { ReadSheet } from '~/domain/workbook/sheet'
import type { Database } from '~db/connect.server'
import { findPresentNumber } from '~db/queries/numbers.server'
import { readWorkbook } from './read-workbook.server'

/** A workbook on its way back: who loads it, for which project. */
export type Load = { number: string; by: Person; now: Date; bytes: Buffer }

export type OpenedWorkbook = { ok: true; sheets: ReadSheet[]; marker: Marker } | { ok: false; reason: string }

/**
 * Opens a workbook that was filled in: its sheets and what it says it is. A workbook from
 * before the project got its present number is still its own. Refuses in words what is not a workbook of this kind and
 * project.
 */
export async function openWorkbook(db: Database, { number, bytes }: Load, kind: WorkbookKind): Promise<OpenedWorkbook> {
  const read = await readWorkbook(bytes)
  if (!read.ok) return read
  const marker = readMarker(read.sheets)
  const present = marker && marker.number !== number ? await findPresentNumber(db, marker.number) : null
  const isFormer = present?.number === number
  const fits = mayLoad(marker, kind, isFormer && marker ? [number, marker.number] : [number])
  if (!fits.ok) return fits
  return marker
    ? { ok: true, sheets: read.sheets, marker }
    : { ok: false, reason: 'This workbook was not made by Dossier.' }
}
