import { randomUUID } from 'node:crypto'
import { agendaPrint } from '~/domain/event/agenda-form'
import type { AgendaItem } from '~/domain/event/event'
import { same } from '~/domain/same'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listAttendees } from '~db/queries/attendees.server'
import { changeEvent, readAgenda } from '~db/queries/events.server'
import { insertFactChange, listFactChanges } from '~db/queries/fact-changes.server'
import { rememberAct } from '../history'
import { type EventAsk, withEvent } from './with-event'

export type AgendaSaved =
  | { ok: true }
  | { ok: false; reason: string; meanwhile?: { agenda: AgendaItem[]; base: string; by: string } }

type Save = EventAsk & {
  agenda: readonly AgendaItem[]
  /** The print of the programme from which the form was filled. */
  base: string
}

/**
 * Saves the programme of an event, and keeps what it was. New points get a key. Refuses speakers who are not on the list
 * of the event, and a programme that was written over an older one than is kept now.
 */
export const saveAgenda = (db: Database, { agenda, base, ...ask }: Save): Promise<AgendaSaved> =>
  withEvent<AgendaSaved>(db, ask, { act: 'facts.write' }, async (tx, { event, projectSeq: project, signed }) => {
    const { seq: key, revision, title } = event
    const before = await readAgenda(tx, key)
    if (agendaPrint(before) !== base) {
      const [last] = await listFactChanges(tx, { project, kind: 'agenda', key })
      const by = last?.by ?? event.by
      return {
        ...no(`${by} has changed this programme since you opened it. Nothing was overwritten.`),
        meanwhile: { agenda: before, base: agendaPrint(before), by },
      }
    }
    const people = new Set((await listAttendees(tx, key)).map(({ seq }) => seq))
    if (agenda.some(({ speakers }) => speakers.some(one => !people.has(one))))
      return no('A speaker was taken off the list of people meanwhile. Please choose the speakers again.')
    const after = agenda.map(item => ({ ...item, id: item.id === '' ? randomUUID() : item.id }))
    if (same(before, after)) return { ok: true }
    const { author, at } = signed
    await changeEvent(tx, key, { agenda: after, revision })
    await insertFactChange(tx, { project, kind: 'agenda', key, revision, before, at }, author)
    await rememberAct(tx, { number: ask.number, act: 'Programme of an event changed', author, at, why: title })
    return { ok: true }
  })
