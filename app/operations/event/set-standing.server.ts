import { type Standing, standingTitles } from '~/domain/event/attendee'
import { attendeeTextOf } from '~/domain/event/attendee-form'
import type { Database } from '~db/connect.server'
import { changeAttendee, listAttendees } from '~db/queries/attendees.server'
import { rememberAct } from '../history'
import { keepBefore } from './save-attendee.server'
import { type EventAsk, withEvent } from './with-event'

export type StandingSet = { ok: true; changed: number } | { ok: false; reason: string }

/**
 * Gives many people of an event one standing, such as "took part" after it was held; what they were is kept. Those who
 * have it already, and keys that are not on the list, change nothing.
 */
export const setStanding = (
  db: Database,
  { who, standing, ...ask }: EventAsk & { who: readonly number[]; standing: Standing },
): Promise<StandingSet> =>
  withEvent<StandingSet>(db, ask, { act: 'facts.write' }, async (tx, found) => {
    const { event, signed } = found
    const asked = new Set(who)
    const people = (await listAttendees(tx, event.seq)).filter(one => asked.has(one.seq) && one.standing !== standing)
    for (const one of people) {
      await changeAttendee(tx, one.seq, { standing, revision: one.revision + 1 })
      await keepBefore(tx, found, { key: one.seq, revision: one.revision, before: attendeeTextOf(one) })
    }
    if (people.length > 0) {
      const why = `${event.title}: ${people.length} × ${standingTitles[standing]}`
      await rememberAct(tx, { number: ask.number, act: 'Standing of people at an event set', ...signed, why })
    }
    return { ok: true, changed: people.length }
  })
