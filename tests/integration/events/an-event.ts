import type { Grant, Person } from '~/domain/access/may'
import type { AttendeeText } from '~/domain/event/attendee'
import { newAttendee } from '~/domain/event/attendee-form'
import type { EventText } from '~/domain/event/event'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { addEvent } from '~/operations/event/save-event.server'
import type { Database } from '~db/database'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

export { now, number }

const grantFor = (scope: string): Grant => ({
  ...{ role: 'economy-focal-point', scopeKind: 'economy', scope, from: '2020-01-01', until: null },
})
const focal = (scope: string): Person => ({
  ...{ id: `focal-${scope}`, name: `Focal of ${scope}`, email: `focal@${scope.toLowerCase()}.example` },
  grants: [grantFor(scope)],
})

/** Two focal points with accounts; Chile is travel-eligible, Japan is not. */
export const focalPoints = { chile: focal('Chile'), japan: focal('Japan') } as const

export const eventText: EventText = {
  ...{ title: 'Seminar on licensing', kind: 'seminar', mode: 'in-person', from: '2027-08-20', until: '2027-08-22' },
  ...{ place: 'Santiago', economy: 'Chile', seats: 60, description: '', series: '' },
}

export const somebody = (name: string, over: Partial<AttendeeText> = {}): AttendeeText => ({
  ...{ ...newAttendee('accepted'), name, economy: 'Chile', sex: 'woman', organisation: 'INAPI' },
  ...over,
})

/** A project that runs and is public, with one event. */
export async function anEvent(
  open: () => Promise<Database>,
  { state = 'in-implementation', text = eventText }: { state?: StateKey; text?: EventText } = {},
) {
  const db = await aWorld(open)
  await storeDraft(db, number, { state: 'in-implementation', visibility: 'public' })
  await db.inTransaction('people', async tx => {
    for (const { grants, ...account } of Object.values(focalPoints)) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
    }
  })
  const added = await addEvent(db, { number, by: people.overseer, now, text })
  if (!added.ok) throw new Error(added.reason)
  if (state !== 'in-implementation')
    await db.inTransaction('state', async tx => void (await tx.update(tx.tables.project).set({ state })))
  return { db, seq: added.seq, ask: { number, seq: added.seq, by: people.overseer as Person, now } }
}

export async function lettersOf(db: Database) {
  const { letter: t } = db.tables
  return db.select({ to: t.to, kind: t.kind, subject: t.subject, text: t.text }).from(t)
}
