import { recordFor } from '~/domain/record/audience'
import type { Audience } from '~/domain/record/catalogue'
import { changedFields } from '~/domain/record/changed'
import type { Reading } from '~/domain/record/legacy/reading'
import type { Marks, ProjectRecord, RecordValues } from '~/domain/record/record'
import { afterReimport } from '~/domain/record/reimport'
import { type Database, database } from '~db/connect.server'
import { countNumber, findPresentNumber } from '~db/queries/numbers.server'
import { type Author, findRecord, getForChange, insertRecord, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { rememberAct } from './history'

export type Imported =
  | { ok: true; number: string; outcome: 'created' | 'changed' | 'unchanged' }
  | { ok: false; reason: string }

const everyone = ['public', 'contacts', 'secretariat'] as const

/** A legacy record that shows no version was never frozen: it begins at 1.0. */
const asRecord = (reading: Reading): ProjectRecord => ({
  values: reading.values,
  marks: reading.marks,
  keeping: { ...reading.keeping, version: reading.keeping.version ?? { major: 1, minor: 0 } },
})

const openDoubts = (reading: Reading): string =>
  reading.doubts.length === 0
    ? ''
    : `, with ${reading.doubts.length} ${reading.doubts.length === 1 ? 'doubt' : 'doubts'}`

/**
 * Saves a reading: a new number is added with its legacy version, a known one becomes its next minor version with what
 * the reading gives; of a known record, who does not decide on projects changes neither the status nor what is the
 * Secretariat's. Everything or nothing. Whoever calls has asked whether it is allowed.
 */
export async function saveReading(
  db: Database,
  input: { reading: Reading; author: Author; file: string; now: Date; decides?: boolean },
): Promise<Imported> {
  const { reading, author, file } = input
  const { number, title } = reading.values
  if (!number) return { ok: false, reason: 'The record has no project number. Enter it, then confirm again.' }
  if (!title) return { ok: false, reason: 'The record has no title. Enter it, then confirm again.' }
  const lists = await reference(db)
  const at = input.now.toISOString()
  return db.inTransaction(`project ${number}`, async (tx): Promise<Imported> => {
    const current = await getForChange(tx, number)
    if (!current) {
      if (await findPresentNumber(tx, number))
        return {
          ok: false,
          reason: `${number} was the number of a project that has another one now. Check the number.`,
        }
      const why = `Imported from a legacy record (${file})${openDoubts(reading)}`
      const record = asRecord(reading)
      await insertRecord(tx, record, { author, why, at }, lists)
      await countNumber(tx, number)
      await rememberAct(tx, { number, act: 'record imported', author, at, why, version: record.keeping.version })
      return { ok: true, number, outcome: 'created' }
    }
    if (current.state !== null)
      return {
        ok: false,
        reason: `${number} is kept in Dossier itself. Please change it there instead of importing it.`,
      }
    const why = `Imported again from a legacy record (${file})${openDoubts(reading)}`
    const next = afterReimport(current.record, reading, input.decides)
    const version = await saveRecord(tx, current, next, { author, why, at }, lists)
    if (!version) return { ok: true, number, outcome: 'unchanged' }
    const parts = changedFields(current.record, next)
    await rememberAct(tx, { number, act: 'record imported again', author, at, why, version, parts })
    return { ok: true, number, outcome: 'changed' }
  })
}

/**
 * What saving a reading would change in a known record, as these audiences may read it: who imports does not learn what
 * the register hides from them. Null where the number is new. Reads only.
 */
export async function changesOfReading(
  db: Database,
  reading: Reading,
  audiences: readonly Audience[],
): Promise<{
  before: ProjectRecord
  after: { values: RecordValues; marks: Marks }
  fields: ReturnType<typeof changedFields>
} | null> {
  const stored = reading.values.number ? await findRecord(db, reading.values.number, everyone) : null
  if (!stored) return null
  const before = recordFor(stored, audiences)
  const decides = audiences.includes('secretariat')
  const after = recordFor({ ...stored, ...afterReimport(stored, reading, decides) }, audiences)
  return { before, after, fields: changedFields(before, after) }
}

/** Saves a reading for the import command, which whoever has the machine may run. */
export const importRecord = (input: {
  reading: Reading
  by: { id: string; name: string } | 'command'
  sourceText: string
  file: string
}): Promise<Imported> =>
  saveReading(database(), {
    reading: input.reading,
    author:
      input.by === 'command' ? { person: null, name: 'Import command' } : { person: input.by.id, name: input.by.name },
    file: input.file,
    now: new Date(),
  })
