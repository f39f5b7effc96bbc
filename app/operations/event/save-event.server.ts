import type { EventText } from '~/domain/event/event'
import { eventTextOf } from '~/domain/event/event-form'
import { mayKeepFacts } from '~/domain/implementation/running'
import { same } from '~/domain/same'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { changeEvent, insertEvent } from '~db/queries/events.server'
import { insertFactChange, listFactChanges } from '~db/queries/fact-changes.server'
import { reference } from '~db/queries/reference.server'
import { rememberAct } from '../history'
import { type ProjectAsk, withProject } from '../implementation/with-project'
import { type EventAsk, type SavedMeanwhile, withEvent } from './with-event'

/** `field`: the part of the form that is wrong, where it is one. */
export type EventSaved =
  | { ok: true; seq: number }
  | { ok: false; reason: string; field?: string; meanwhile?: SavedMeanwhile<EventText> }

async function isMember(tx: Transaction, { economy }: EventText): Promise<Verdict> {
  if (economy === null) return yes
  const { economies } = await reference(tx)
  return economies.some(({ name }) => name === economy) ? yes : no(`“${economy.slice(0, 60)}” is no member economy.`)
}

/** Adds an event to a project that runs. Refuses who may not keep its facts, and a host that is no member economy. */
export const addEvent = (db: Database, { text, ...ask }: ProjectAsk & { text: EventText }): Promise<EventSaved> =>
  withProject<EventSaved>(db, ask, 'facts.write', async (tx, { seq: project, state, signed }) => {
    const open = mayKeepFacts(state)
    if (!open.ok) return open
    const known = await isMember(tx, text)
    if (!known.ok) return { ...known, field: 'economy' }
    const { author, at } = signed
    const seq = await insertEvent(tx, project, { ...text, at }, author)
    await insertFactChange(tx, { project, kind: 'event', key: seq, revision: 0, before: null, at }, author)
    await rememberAct(tx, { number: ask.number, act: 'Event added', author, at, why: text.title })
    return { ok: true, seq }
  })

type Change = EventAsk & {
  text: EventText
  /** The revision from which the form was filled. */
  base: number
}

/**
 * Changes what an event is, and keeps what it was. Refuses a text that was written over an older one than is kept now, and
 * then gives what was saved meanwhile.
 */
export const saveEvent = (db: Database, { text, base, ...ask }: Change): Promise<EventSaved> =>
  withEvent<EventSaved>(db, ask, { act: 'facts.write' }, async (tx, { event, projectSeq: project, signed }) => {
    const { seq: key, revision } = event
    const before = eventTextOf(event)
    if (same(before, text)) return { ok: true, seq: key }
    if (revision !== base) {
      const [last] = await listFactChanges(tx, { project, kind: 'event', key })
      const { by, at } = last ?? event
      return {
        ...no(`${by} has changed this event since you opened it. Nothing was overwritten.`),
        meanwhile: { text: before, revision, by, at },
      }
    }
    const known = await isMember(tx, text)
    if (!known.ok) return { ...known, field: 'economy' }
    const { author, at } = signed
    await changeEvent(tx, key, { ...text, revision: revision + 1 })
    await insertFactChange(tx, { project, kind: 'event', key, revision, before, at }, author)
    await rememberAct(tx, { number: ask.number, act: 'Event changed', author, at, why: text.title })
    return { ok: true, seq: key }
  })
