import type { Cents } from '../money'

export const travellerRoles = ['speaker', 'participant', 'contractor'] as const
/** In which category travel is paid: one person or seat is funded in one only (Guidebook on APEC Projects, Ed. 14). */
export type TravellerRole = (typeof travellerRoles)[number]

export const travellerRoleTitles: Record<TravellerRole, string> = {
  speaker: 'Speaker or expert',
  participant: 'Active participant',
  contractor: 'Contractor',
}

/** Some people of one economy who travel in one role at the same rates. Rates are for one person, in whole cents. */
export type Traveller = {
  id: string
  economy: string
  role: TravellerRole
  /** A name or a seat, such as "Speaker on licensing"; empty where it is not known yet. */
  name: string
  people: number
  days: number
  /** For one day, with accommodation. */
  perDiem: Cents
  /** The additional payment, once for each trip. */
  additional: Cents
  /** For one trip there and back. */
  airfare: Cents
  fundedBy: 'apec' | 'self'
  note: string
}
