import type { Attendee, AttendeeText } from '~/domain/event/attendee'
import { attendeeTextOf } from '~/domain/event/attendee-form'
import { duplicatesIn } from '~/domain/event/same-person'
import { same } from '~/domain/same'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import {
  changeAttendee,
  findAttendee,
  insertAttendees,
  listAttendees,
  removeAttendee,
} from '~db/queries/attendees.server'
import { changeEvent, readAgenda } from '~db/queries/events.server'
import { insertFactChange, listFactChanges } from '~db/queries/fact-changes.server'
import { reference } from '~db/queries/reference.server'
import { rememberAct } from '../history'
import { type EventAsk, type EventFound, type SavedMeanwhile, withEvent } from './with-event'

/** `field`: the part of the form that is wrong, where it is one. */
export type AttendeeSaved =
  | { ok: true; seq: number }
  | { ok: false; reason: string; field?: string; meanwhile?: SavedMeanwhile<AttendeeText> }

/** Refuses an economy that is no member, and a person who stands on the list already. */
export async function checkPerson(
  tx: Transaction,
  text: AttendeeText,
  others: readonly Attendee[],
): Promise<Verdict & { field?: string }> {
  const { economies } = await reference(tx)
  if (text.economy !== null && !economies.some(({ name }) => name === text.economy))
    return {
      ...no(`“${text.economy.slice(0, 60)}” is no member economy. Leave it empty for others.`),
      field: 'economy',
    }
  const isThere = duplicatesIn<Pick<AttendeeText, 'name' | 'economy' | 'email'>>([text, ...others]).some(entries =>
    entries.includes(text),
  )
  return isThere
    ? {
        ...no('This person stands on the list already: the same name and economy, or the same e-mail address.'),
        field: 'name',
      }
    : yes
}

/** Keeps what somebody was before a change, with who changed it. */
export const keepBefore = (
  tx: Transaction,
  { projectSeq: project, signed: { author, at } }: Pick<EventFound, 'projectSeq' | 'signed'>,
  { key, revision, before }: { key: number; revision: number; before: AttendeeText | null },
): Promise<void> => insertFactChange(tx, { project, kind: 'attendee', key, revision, before, at }, author)

/** The history of a project is read by many: it names the event, never the person. */
export const rememberPeople = (tx: Transaction, { event, signed }: Pick<EventFound, 'event' | 'signed'>, act: string) =>
  rememberAct(tx, { number: event.number, act, ...signed, why: event.title })

/** Names somebody for an event. Refuses who may not keep facts, and a person who stands on the list already. */
export const addAttendee = (
  db: Database,
  { text, ...ask }: EventAsk & { text: AttendeeText },
): Promise<AttendeeSaved> =>
  withEvent<AttendeeSaved>(db, ask, { act: 'facts.write' }, async (tx, found) => {
    const { event, signed } = found
    const fits = await checkPerson(tx, text, await listAttendees(tx, event.seq))
    if (!fits.ok) return fits
    const [seq] = await insertAttendees(tx, event.seq, [text], signed)
    if (seq === undefined) throw new Error('The person was not kept')
    await keepBefore(tx, found, { key: seq, revision: 0, before: null })
    await rememberPeople(tx, found, 'Person added to an event')
    return { ok: true, seq }
  })

type Change = EventAsk & {
  who: number
  text: AttendeeText
  /** The revision from which the form was filled. */
  base: number
  /** The e-mail address stays as it is: for who may not read it. */
  keepEmail?: boolean
}

/** Who saved last, for words on a stale form. */
export async function lastSaver(
  tx: Transaction,
  { projectSeq: project }: Pick<EventFound, 'projectSeq'>,
  one: Attendee,
) {
  const [last] = await listFactChanges(tx, { project, kind: 'attendee', key: one.seq })
  return { by: last?.by ?? one.by, at: last?.at ?? one.at }
}

/** Changes what is kept of somebody, and keeps what it was. Refuses a text written over an older one than is kept now. */
export const saveAttendee = (
  db: Database,
  { who, text: typed, base, keepEmail, ...ask }: Change,
): Promise<AttendeeSaved> =>
  withEvent<AttendeeSaved>(db, ask, { act: 'facts.write' }, async (tx, found) => {
    const one = await findAttendee(tx, ask.seq, who)
    if (!one) return no('This person is not on the list any more.')
    const text = keepEmail ? { ...typed, email: one.email } : typed
    const before = attendeeTextOf(one)
    if (same(before, text)) return { ok: true, seq: who }
    if (one.revision !== base) {
      const last = await lastSaver(tx, found, one)
      const reason = `${last.by} has changed this person since you opened the form. Nothing was overwritten.`
      return { ...no(reason), meanwhile: { text: before, revision: one.revision, ...last } }
    }
    const others = (await listAttendees(tx, ask.seq)).filter(({ seq }) => seq !== who)
    const fits = await checkPerson(tx, text, others)
    if (!fits.ok) return fits
    await changeAttendee(tx, who, { ...text, revision: one.revision + 1 })
    await keepBefore(tx, found, { key: who, revision: one.revision, before })
    await rememberPeople(tx, found, 'Person at an event changed')
    return { ok: true, seq: who }
  })

/** Takes somebody off the list of an event, and out of its programme; what was kept of them stays among the changes. */
export const dropAttendee = (
  db: Database,
  { who, base, ...ask }: EventAsk & { who: number; base: number },
): Promise<Verdict> =>
  withEvent<Verdict>(db, ask, { act: 'facts.write' }, async (tx, found) => {
    const one = await findAttendee(tx, ask.seq, who)
    if (!one) return yes
    if (one.revision !== base)
      return no('Somebody has changed this person since you opened the form. Please look again.')
    const { event, projectSeq: project, signed } = found
    const agenda = await readAgenda(tx, ask.seq)
    if (agenda.some(({ speakers }) => speakers.includes(who))) {
      const without = agenda.map(item => ({ ...item, speakers: item.speakers.filter(seq => seq !== who) }))
      const { author, at } = signed
      await changeEvent(tx, ask.seq, { agenda: without, revision: event.revision })
      const kept = { project, kind: 'agenda', key: ask.seq, revision: event.revision, before: agenda, at } as const
      await insertFactChange(tx, kept, author)
    }
    await removeAttendee(tx, who)
    await keepBefore(tx, found, { key: who, revision: one.revision, before: attendeeTextOf(one) })
    await rememberPeople(tx, found, 'Person taken off an event')
    return yes
  })
