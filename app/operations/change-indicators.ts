import { randomUUID } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import { identified } from '~/domain/indicator/identified'
import { mayChange } from '~/domain/lifecycle/editing'
import type { RecordValues, VersionNumber } from '~/domain/record/record'
import type { Indicator } from '~/domain/record/rows'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { getForChange } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { keepSection } from './keep-section'

export type OnProject = { number: string; by: Person; now: Date }
export type Changed = { ok: true; version: VersionNumber | null } | { ok: false; reason: string }

/**
 * Gives a record the indicators that `change` makes of what it holds, as its next version; `change` may refuse in words.
 * Refuses who may not write the record, and where it cannot be changed any more.
 */
export async function changeIndicators(
  db: Database,
  { number, by, now }: OnProject,
  change: (values: RecordValues) => { indicators: Indicator[]; why: string } | { ok: false; reason: string },
): Promise<Changed> {
  const allowed = may(by, 'record.edit', { project: number }, dayOf(now))
  if (!allowed.ok) return allowed
  const lists = await reference(db)
  return db.inTransaction(`project ${number}`, async tx => {
    const current = await getForChange(tx, number)
    if (!current) return no(`There is no project ${number}.`)
    const standing = { ...(await findEditing(tx, number)), now: now.toISOString() }
    const isOfficer = may(by, 'record.edit-secretariat', { project: number }, dayOf(now)).ok
    const open = mayChange(standing, ['indicators'], isOfficer)
    if (!open.ok) return open
    const { values, marks } = current.record
    const made = change(values)
    if (!('indicators' in made)) return made
    const next = { values: { ...values, indicators: identified(made.indicators, randomUUID) }, marks }
    const author = { author: authorOf(by), at: now.toISOString(), why: made.why, isTyped: false }
    return keepSection(tx, { number, ...current }, next, author, lists)
  })
}
