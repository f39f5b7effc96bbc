import type { IsoDate } from '../calendar'
import { type Economy, isTravelEligible } from '../economy'
import { type AttendeeText, countsAs, type OrganisationKind, organisationKinds, type Sex, tookPart } from './attendee'
import { peopleIn } from './same-person'

/** A number of people by sex. */
export type SexCount = { women: number; men: number; notSaid: number }

export const nobody: SexCount = { women: 0, men: 0, notSaid: 0 }

export const sumOf = ({ women, men, notSaid }: SexCount): number => women + men + notSaid

/** The share of women among those whose sex is said, as a percentage; null where it is said of nobody. */
export const shareOfWomen = ({ women, men }: SexCount): number | null =>
  women + men === 0 ? null : (women / (women + men)) * 100

export function countSexes(people: readonly Pick<AttendeeText, 'sex'>[]): SexCount {
  const of = (sex: Sex) => people.filter(one => one.sex === sex).length
  return { women: of('woman'), men: of('man'), notSaid: of('not-said') }
}

/** What is counted of a group of people: places taken, so that somebody at two events counts twice. */
export type PeopleCount = {
  participants: SexCount
  /** Speakers and experts. */
  speakers: SexCount
  /** How many of both had their travel paid by APEC. */
  fundedByApec: number
  /** Both, by the kind of their organisation. */
  byOrganisation: Record<OrganisationKind, number>
}

/** `economy` is null for people of international organizations and others from outside. */
export type EconomyCount = PeopleCount & { economy: string | null; travelEligible: boolean }

export type ParticipantCounts = {
  /** Economies from which somebody came, in APEC's order, others by name; people from outside last. */
  economies: EconomyCount[]
  totals: PeopleCount
  /** Those of travel-eligible economies among the totals. */
  travelEligible: PeopleCount
}

type Counted = Pick<
  AttendeeText,
  'economy' | 'sex' | 'role' | 'organisationKind' | 'funding' | 'standing' | 'name' | 'email'
>

/** Counts participants and speakers of a list; organisers are not counted. */
export function countPeople(people: readonly Omit<Counted, 'standing'>[]): PeopleCount {
  const counted = people.filter(one => countsAs(one) !== null)
  const organisations = organisationKinds.map(kind => [
    kind,
    counted.filter(one => one.organisationKind === kind).length,
  ])
  return {
    participants: countSexes(counted.filter(one => countsAs(one) === 'participant')),
    speakers: countSexes(counted.filter(one => countsAs(one) === 'speaker')),
    fundedByApec: counted.filter(({ funding }) => funding === 'apec').length,
    byOrganisation: Object.fromEntries(organisations) as Record<OrganisationKind, number>,
  }
}

type Lists = {
  /** The member economies, which give the order and tell whose travel APEC may pay. */
  economies: readonly Economy[]
  /** The day by which they are travel-eligible: that of the event. */
  on: IsoDate
  /** Who is counted: those who took part, if not said otherwise. */
  who?: (person: Counted) => boolean
}

/**
 * Participants and speakers economy by economy, with totals, in places taken. Counts those who took part, unless `who`
 * says otherwise; organisers are never counted.
 */
export function participantsByEconomy(
  attendees: readonly Counted[],
  { economies, on, who = tookPart }: Lists,
): ParticipantCounts {
  const counted = attendees.filter(one => countsAs(one) !== null && who(one))
  const known = new Map(economies.map(economy => [economy.name, economy]))
  const rank = (name: string | null) => (name === null ? 1_000 : (known.get(name)?.position ?? 999))
  const eligible = (name: string | null) => {
    const economy = name === null ? undefined : known.get(name)
    return economy !== undefined && isTravelEligible(economy, on)
  }
  const names = [...new Set(counted.map(({ economy }) => economy))].sort(
    (a, b) => rank(a) - rank(b) || (a ?? '').localeCompare(b ?? '', 'en'),
  )
  return {
    economies: names.map(economy => ({
      ...{ economy, travelEligible: eligible(economy) },
      ...countPeople(counted.filter(one => one.economy === economy)),
    })),
    totals: countPeople(counted),
    travelEligible: countPeople(counted.filter(({ economy }) => eligible(economy))),
  }
}

/** How far events reached: a person who came to three of a series took three places and is one of the people. */
export type Reach = {
  places: SexCount
  people: SexCount
  /** Member economies from which somebody came. */
  economies: number
}

/** The places taken and the different people among participants and speakers who took part, over any number of events. */
export function reachOf(attendees: readonly Counted[]): Reach {
  const counted = attendees.filter(one => countsAs(one) !== null && tookPart(one))
  const people = peopleIn(counted).flatMap(entries => entries.find(({ sex }) => sex !== 'not-said') ?? entries[0] ?? [])
  return {
    places: countSexes(counted),
    people: countSexes(people),
    economies: new Set(counted.flatMap(({ economy }) => economy ?? [])).size,
  }
}
