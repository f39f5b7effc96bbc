import type { Attendee } from '~/domain/event/attendee'
import { attendeeTextOf } from '~/domain/event/attendee-form'
import { type EarlierChange, earlierChanges } from '~/domain/event/earlier'
import { type EconomyNomination, nominationOf, nominationsByEconomy, peopleFindings } from '~/domain/event/nominations'
import { type ImplementationRules, implementationRulesOn } from '~/domain/implementation/rules'
import type { Database } from '~db/connect.server'
import { findAttendee, listAttendees } from '~db/queries/attendees.server'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { reference } from '~db/queries/reference.server'
import type { OpenedEvent } from './open-event.server'

/** Without contact details, and for the focal point of an economy without the notes of the overseer. */
const readableBy = (people: readonly Attendee[], { may }: OpenedEvent): Attendee[] =>
  people.map(one => ({ ...one, email: may.readContacts ? one.email : '', note: may.readPeople ? one.note : '' }))

/** Who was named for an event, for those who may read it, with what is to be looked at in the list. */
export async function readPeople(
  db: Database,
  opened: OpenedEvent,
): Promise<{ people: Attendee[]; findings: string[] }> {
  const { event, project, today } = opened
  const [people, { economies }] = await Promise.all([listAttendees(db, event.seq), reference(db)])
  const lists = { economies, on: event.from ?? today, targets: project.record.values.genderTargets }
  return { people: readableBy(people, opened), findings: peopleFindings(people, event, lists) }
}

/** One of the people of an event, for those who may read them; null where there is none of this key. */
export async function readPerson(db: Database, opened: OpenedEvent, who: number): Promise<Attendee | null> {
  const one = await findAttendee(db, opened.event.seq, who)
  return one && (readableBy([one], opened)[0] ?? null)
}

/** What one of them was before each change, for the same. */
export async function readEarlier(
  db: Database,
  { project, may }: OpenedEvent,
  one: Attendee,
): Promise<EarlierChange[]> {
  const changes = await listFactChanges(db, { project: project.seq, kind: 'attendee', key: one.seq })
  return earlierChanges(attendeeTextOf(one), changes, { withEmail: may.readContacts })
}

export type NominationsView = {
  /** Every travel-eligible economy; null for who may not read who is named. */
  overview: EconomyNomination[] | null
  findings: string[]
  /** The economies for which the person nominates, each with its people. */
  own: { economy: string; standing: EconomyNomination; people: Attendee[] }[]
  rules: Pick<ImplementationRules, 'participantsPerEconomy' | 'alternatesPerEconomy' | 'womenPerEconomy' | 'title'>
}

/** The nominations for an event: all of them for who works on it, those of their own economy for its focal point. */
export async function readNominations(db: Database, opened: OpenedEvent): Promise<NominationsView> {
  const { event, project, today, may } = opened
  const on = event.from ?? today
  const rules = implementationRulesOn(on)
  const { participantsPerEconomy, alternatesPerEconomy, womenPerEconomy, title } = rules
  const [people, { economies }] = await Promise.all([listAttendees(db, event.seq), reference(db)])
  const lists = { economies, on, rules }
  return {
    overview: may.readPeople ? nominationsByEconomy(people, lists) : null,
    findings: may.readPeople
      ? peopleFindings(people, event, { ...lists, targets: project.record.values.genderTargets })
      : [],
    own: economies
      .filter(({ name }) => may.nominate.includes(name))
      .map(({ name: economy }) => ({
        ...{ economy, standing: nominationOf(economy, people, rules) },
        people: readableBy(
          people.filter(one => one.economy === economy && one.role === 'participant'),
          opened,
        ),
      })),
    rules: { participantsPerEconomy, alternatesPerEconomy, womenPerEconomy, title },
  }
}
