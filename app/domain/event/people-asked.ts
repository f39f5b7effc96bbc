import { type Attendee, type AttendeeRole, attendeeRoles, type Standing, standings } from './attendee'

/** Which people of an event an address asks for; null asks for all. */
export type PeopleAsked = { standing: Standing | null; role: AttendeeRole | null; economy: string | null }

/** Reads what an address asks for; what is no standing or role asks for nothing. */
export const peopleAsked = (asked: URLSearchParams): PeopleAsked => ({
  standing: standings.find(one => one === asked.get('standing')) ?? null,
  role: attendeeRoles.find(one => one === asked.get('role')) ?? null,
  economy: asked.get('economy')?.slice(0, 100) || null,
})

export const peopleFor = (people: readonly Attendee[], { standing, role, economy }: PeopleAsked): Attendee[] =>
  people.filter(
    one =>
      (standing === null || one.standing === standing) &&
      (role === null || one.role === role) &&
      (economy === null || one.economy === economy),
  )
