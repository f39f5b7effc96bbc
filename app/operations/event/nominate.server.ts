import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { Attendee } from '~/domain/event/attendee'
import { attendeeTextOf, type NominationText, newAttendee } from '~/domain/event/attendee-form'
import { isOver } from '~/domain/event/event-form'
import { mayKeepFacts } from '~/domain/implementation/running'
import { same } from '~/domain/same'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { changeAttendee, findAttendee, insertAttendees, listAttendees } from '~db/queries/attendees.server'
import { findEvent } from '~db/queries/events.server'
import { isVisible } from '~db/queries/record-rows.server'
import { getForChange } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import { rememberAct } from '../history'
import { checkPerson, keepBefore } from './save-attendee.server'
import { tellOfNomination } from './tell-of-nomination'
import type { EventAsk, EventFound } from './with-event'

export type Nominated = { ok: true } | { ok: false; reason: string; field?: string }

/** Whether somebody may nominate for an economy today. */
export const mayNominate = (by: Person, economy: string, now: Date): Verdict => {
  const allowed = may(by, 'events.nominate', { economies: [economy] }, dayOf(now))
  return allowed.ok ? yes : no(`You may nominate for your own economy only, and not for ${economy.slice(0, 60)}.`)
}

/** The event within the transaction of a nomination; its project must be there for the person, and open. */
async function openedFor(tx: Transaction, { number, seq, by, now }: EventAsk): Promise<EventFound | Verdict> {
  const subject = await subjectOf(tx, number)
  const project = await getForChange(tx, number)
  if (!project || !isVisible(project.visibility, audiencesOf(by, subject, dayOf(now))))
    return no(`There is no project ${number}.`)
  const event = await findEvent(tx, number, seq)
  if (!event) return no('This project has no such event.')
  const open = mayKeepFacts(project.state)
  if (!open.ok) return open
  if (isOver(event, dayOf(now))) return no('This event is over. Nobody can be nominated for it any more.')
  const signed = { author: authorOf(by), at: now.toISOString() }
  return { ...project, subject, signed, event, projectSeq: project.seq }
}

const changeable = ({ standing, role }: Attendee): boolean =>
  role === 'participant' && (standing === 'nominated' || standing === 'alternate')

type Nominate = EventAsk & {
  text: NominationText
  /** Who is changed; null for somebody new. */
  who: number | null
  base: number
}

async function writeNomination(
  tx: Transaction,
  found: EventFound,
  { text, who, base, by, now }: Nominate,
): Promise<Nominated> {
  const people = await listAttendees(tx, found.event.seq)
  if (who === null) {
    const fresh = { ...newAttendee(text.standing), ...text }
    const fits = await checkPerson(tx, fresh, people)
    if (!fits.ok) return fits
    const [seq] = await insertAttendees(tx, found.event.seq, [fresh], found.signed)
    if (seq === undefined) throw new Error('The nomination was not kept')
    await keepBefore(tx, found, { key: seq, revision: 0, before: null })
    return yes
  }
  const one = people.find(({ seq }) => seq === who)
  const own = one ? mayNominate(by, one.economy ?? '', now) : no('This person is not on the list any more.')
  if (!one || !own.ok) return own
  if (!changeable(one)) return no('The overseer has decided on this person already. Please write to the overseer.')
  const before = attendeeTextOf(one)
  // Who nominates does not read addresses: an empty box leaves the one that is there.
  const after = { ...before, ...text, email: text.email === '' ? before.email : text.email }
  if (same(before, after)) return yes
  if (one.revision !== base)
    return no('Somebody has changed this person since you opened the form. Nothing was overwritten. Please look again.')
  const others = people.filter(({ seq }) => seq !== who)
  const fits = await checkPerson(tx, after, others)
  if (!fits.ok) return fits
  await changeAttendee(tx, who, { ...after, revision: one.revision + 1 })
  await keepBefore(tx, found, { key: who, revision: one.revision, before })
  return yes
}

/**
 * Names somebody for an economy, or changes a nomination, and tells the overseer. Refuses who does not speak for the
 * economy, an event that is over, somebody on whom the overseer has decided, and whoever stands on the list already.
 */
export const nominate = (db: Database, ask: Nominate): Promise<Nominated> =>
  db.inTransaction(`project ${ask.number}`, async (tx): Promise<Nominated> => {
    const { text, who, by, now } = ask
    const allowed = mayNominate(by, text.economy, now)
    if (!allowed.ok) return allowed
    const found = await openedFor(tx, ask)
    if ('ok' in found) return found.ok ? no('There is no such event.') : found
    const done = await writeNomination(tx, found, ask)
    if (!done.ok) return done
    const act = who === null ? 'Nomination for an event' : 'Nomination for an event changed'
    await rememberAct(tx, { number: ask.number, act, ...found.signed, why: `${text.economy}: ${found.event.title}` })
    await tellOfNomination(tx, found, { by, economy: text.economy, did: who === null ? 'named' : 'changed', now })
    return yes
  })

/** Takes a nomination back, for the economy that named the person, and tells the overseer. */
export const withdrawNomination = (
  db: Database,
  { who, base, ...ask }: EventAsk & { who: number; base: number },
): Promise<Nominated> =>
  db.inTransaction(`project ${ask.number}`, async (tx): Promise<Nominated> => {
    const found = await openedFor(tx, ask)
    if ('ok' in found) return found.ok ? no('There is no such event.') : found
    const one = await findAttendee(tx, ask.seq, who)
    const own = one ? mayNominate(ask.by, one.economy ?? '', ask.now) : no('This person is not on the list any more.')
    if (!one || !own.ok) return own
    const { revision, standing, economy } = one
    if (standing === 'withdrawn') return yes
    if (!changeable(one) && standing !== 'accepted')
      return no('This person cannot be withdrawn any more. Please write to the overseer.')
    if (revision !== base) return no('Somebody has changed this person since you opened the page. Please look again.')
    await changeAttendee(tx, who, { standing: 'withdrawn', revision: revision + 1 })
    await keepBefore(tx, found, { key: who, revision, before: attendeeTextOf(one) })
    const why = `${economy}: ${found.event.title}`
    await rememberAct(tx, { number: ask.number, act: 'Nomination for an event withdrawn', ...found.signed, why })
    await tellOfNomination(tx, found, { by: ask.by, economy: economy ?? '', did: 'withdrew', now: ask.now })
    return yes
  })
