import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { readChangedSince } from '~/operations/read-changed-since.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { getForChange } from '~db/queries/records.server'
import { recordAt } from '~db/queries/versions.server'
import { onEachEngine } from '../../setup/databases'
import { asOfNow, aWorld, now, numbered, people, untilApproved } from '../lifecycle/world'

/** Whom submitted papers reach. */
const forum = ['public', 'submitted'] as const
const { overseer, chair, otherChair, unit, stranger } = people

/** The Secretariat, which may do so in every state, writes a summary. */
async function write(db: Database, summary: string): Promise<void> {
  const base = (await getForChange(db, numbered))?.record.keeping.version
  if (!base) throw new Error('There is no project')
  const save = { number: numbered, keys: ['summary' as const], values: { summary }, marks: {}, base, why: '', now }
  const saved = await saveSection(db, { ...save, by: await asOfNow(db, unit) })
  if (!saved.ok) throw new Error(saved.reason)
}

const seenBy = async (db: Database, who: Person) => {
  const read = await readChangedSince(db, { number: numbered, by: await asOfNow(db, who), now })
  return read && { from: read.from, to: read.to, summary: read.after.values.summary, was: read.before.values.summary }
}

onEachEngine('What changed since the endorsement', open => {
  it('is told to the forum by the papers it was given, to authors up to their draft, to nobody else', async () => {
    const db = await aWorld(open)
    let steps = 0
    await untilApproved(db, async () => {
      steps += 1
      if (steps === 8) {
        await write(db, 'In the proposal.')
        expect(await seenBy(db, overseer)).toMatchObject({ from: '2.0', to: '7.1', summary: 'In the proposal.' })
        expect(await seenBy(db, chair)).toBeNull()
      }
      if (steps === 9) {
        await write(db, 'Not laid before the forum yet.')
        expect(await seenBy(db, overseer)).toMatchObject({ to: '8.1', summary: 'Not laid before the forum yet.' })
        expect(await seenBy(db, chair)).toMatchObject({ from: '2.0', to: '8.0', summary: 'In the proposal.' })
        expect(await recordAt(db, numbered, { major: 8, minor: 0 }, forum)).not.toBeNull()
        expect(await recordAt(db, numbered, { major: 8, minor: 1 }, forum)).toBeNull()
      }
    })
    const paper = await seenBy(db, chair)
    expect(paper).toMatchObject({ from: '2.0', to: '10.0', summary: 'Not laid before the forum yet.' })
    expect(paper?.was).not.toBe(paper?.summary)
    expect(await seenBy(db, overseer)).toMatchObject({ from: '2.0', to: '10.0' })
    for (const who of [otherChair, stranger]) expect(await seenBy(db, who)).toBeNull()
  })
})
