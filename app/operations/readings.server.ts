import { randomUUID } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import { corrected } from '~/domain/record/legacy/correct'
import { readLegacy } from '~/domain/record/legacy/read-legacy'
import type { Reading } from '~/domain/record/legacy/reading'
import type { RecordValues } from '~/domain/record/record'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import {
  deleteReading,
  findReading,
  insertReading,
  confirmReading as markConfirmed,
  type StoredReading,
  updateCorrections,
} from '~db/queries/readings.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from './author'
import { type Imported, saveReading } from './import-record.server'

type By = { by: Person; now: Date }

const mayImport = ({ by, now }: By) => may(by, 'record.import', {}, dayOf(now))

/**
 * Keeps a text to be read, one reading for each record in it. Refuses a text that holds none. Nothing enters the
 * register before it is confirmed.
 */
export async function beginReadings(
  db: Database,
  input: By & { sources: { file: string; text: string }[] },
): Promise<{ ok: true; ids: string[] } | { ok: false; reason: string }> {
  const allowed = mayImport(input)
  if (!allowed.ok) return allowed
  const lists = await reference(db)
  const ids: string[] = []
  const rows: { file: string; text: string }[] = []
  for (const { file, text } of input.sources) {
    const read = readLegacy(text, lists)
    if (!read.ok) return { ok: false, reason: input.sources.length > 1 ? `${file}: ${read.reason}` : read.reason }
    for (const [index, reading] of read.readings.entries()) {
      const part = read.readings.length === 1 ? text : textOf(text, reading)
      rows.push({ file: read.readings.length === 1 ? file : `${file}, record ${index + 1}`, text: part })
    }
  }
  await db.inTransaction(`person ${input.by.id}`, async tx => {
    for (const row of rows) {
      const id = randomUUID()
      ids.push(id)
      await insertReading(tx, { id, person: input.by.id, at: input.now.toISOString(), ...row })
    }
  })
  return { ok: true, ids }
}

/** The lines of one record in a text that holds several. */
const textOf = (text: string, { span }: Reading): string =>
  text
    .split(/\r\n|\r|\n/)
    .slice(span.from - 1, span.to)
    .join('\n')

/** A person's stored reading, read anew with their corrections; null where they have no such reading. */
export async function openReading(
  db: Database,
  person: Person,
  id: string,
): Promise<{ stored: StoredReading; read: Reading; reading: Reading } | null> {
  const stored = await findReading(db, person.id, id)
  if (!stored) return null
  const text = readLegacy(stored.text, await reference(db))
  const read = text.ok ? text.readings[0] : undefined
  return read ? { stored, read, reading: corrected(read, stored.corrections) } : null
}

/** Keeps corrections of a reading beside those made before. */
export async function correctReading(
  db: Database,
  input: By & { id: string; values: Partial<RecordValues> },
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const allowed = mayImport(input)
  if (!allowed.ok) return allowed
  return db.inTransaction(`person ${input.by.id}`, async tx => {
    const stored = await findReading(tx, input.by.id, input.id)
    if (!stored) return { ok: false, reason: 'This reading is not there any more. Please paste the record again.' }
    if (stored.confirmedAt) return { ok: false, reason: `This reading was saved already as ${stored.number}.` }
    await updateCorrections(tx, input.id, { ...stored.corrections, ...input.values })
    return { ok: true }
  })
}

/** Saves a reading into the register, once. */
export async function confirmReading(db: Database, input: By & { id: string }): Promise<Imported> {
  const allowed = mayImport(input)
  if (!allowed.ok) return allowed
  const opened = await openReading(db, input.by, input.id)
  if (!opened) return { ok: false, reason: 'This reading is not there any more. Please paste the record again.' }
  if (opened.stored.confirmedAt)
    return { ok: false, reason: `This reading was saved already as ${opened.stored.number}.` }
  const saved = await saveReading(db, {
    reading: opened.reading,
    author: { person: input.by.id, name: input.by.name },
    file: opened.stored.file,
    now: input.now,
    decides: may(input.by, 'record.edit-secretariat', {}, dayOf(input.now)).ok,
  })
  if (saved.ok)
    await db.inTransaction(`person ${input.by.id}`, tx =>
      markConfirmed(tx, input.id, saved.number, input.now.toISOString()),
    )
  return saved
}

/** Throws away a reading that was not confirmed. */
export async function discardReading(db: Database, input: By & { id: string }): Promise<Verdict> {
  const allowed = mayImport(input)
  if (!allowed.ok) return allowed
  await db.inTransaction(`person ${input.by.id}`, tx => deleteReading(tx, input.by.id, input.id))
  return yes
}
