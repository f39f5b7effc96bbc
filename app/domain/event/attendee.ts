import type { IsoMoment } from '../calendar'

export const attendeeRoles = ['participant', 'speaker', 'expert', 'organiser'] as const
export type AttendeeRole = (typeof attendeeRoles)[number]

export const attendeeRoleTitles: Record<AttendeeRole, string> = {
  participant: 'Participant',
  speaker: 'Speaker',
  expert: 'Expert',
  organiser: 'Organiser',
}

export const sexes = ['woman', 'man', 'not-said'] as const
export type Sex = (typeof sexes)[number]

export const sexTitles: Record<Sex, string> = { woman: 'Woman', man: 'Man', 'not-said': 'Not said' }

export const organisationKinds = [
  'government',
  'business',
  'academia',
  'international',
  'civil-society',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindTitles: Record<OrganisationKind, string> = {
  government: 'Government institution',
  business: 'Business or association of business',
  academia: 'University or research institution',
  international: 'International organization',
  'civil-society': 'Civil society',
  other: 'Other',
}

export const attendeeFundings = ['apec', 'self', 'none'] as const
/** Who pays the travel: APEC, the economy or the person, or nobody since no travel was needed. */
export type AttendeeFunding = (typeof attendeeFundings)[number]

export const attendeeFundingTitles: Record<AttendeeFunding, string> = {
  apec: 'APEC',
  self: 'Economy or own funds',
  none: 'No travel',
}

/**
 * Where a person stands: nominated by an economy, or its alternate; accepted by the overseer, declined or withdrawn;
 * `attended` and `absent` once the event was held.
 */
export const standings = ['nominated', 'alternate', 'accepted', 'declined', 'withdrawn', 'attended', 'absent'] as const
export type Standing = (typeof standings)[number]

export const standingTitles: Record<Standing, string> = {
  nominated: 'Nominated',
  alternate: 'Alternate',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  attended: 'Took part',
  absent: 'Did not come',
}

/** What is written of a person at an event. */
export type AttendeeText = {
  name: string
  /** A member economy by its name; null for people of international organizations and others from outside. */
  economy: string | null
  sex: Sex
  role: AttendeeRole
  organisation: string
  organisationKind: OrganisationKind
  position: string
  /** For those who may read contact details only. */
  email: string
  funding: AttendeeFunding
  standing: Standing
  note: string
}

export type Attendee = AttendeeText & { seq: number; event: number; revision: number; at: IsoMoment; by: string }

/** Those who took part: what reports count. */
export const tookPart = ({ standing }: Pick<AttendeeText, 'standing'>): boolean => standing === 'attended'

/** Speakers and experts are counted as speakers, participants as participants, organisers not at all. */
export const countsAs = ({ role }: Pick<AttendeeText, 'role'>): 'participant' | 'speaker' | null =>
  role === 'participant' ? 'participant' : role === 'organiser' ? null : 'speaker'
