import type { IsoDate } from '../calendar'
import { type Economy, isTravelEligible } from '../economy'
import type { ImplementationRules } from '../implementation/rules'
import { type GenderTarget, genderGroupTitles } from '../record/rows'
import { type AttendeeText, countsAs, type Standing, standingTitles } from './attendee'
import { countSexes } from './counts'
import type { ProjectEvent } from './event'
import { duplicatesIn } from './same-person'

/** Who is counted on to come: alternates, and those who declined, withdrew or did not come, take no seat. */
export const takesSeat = ({ standing }: Pick<AttendeeText, 'standing'>): boolean =>
  standing === 'nominated' || standing === 'accepted' || standing === 'attended'

type Nominee = Pick<AttendeeText, 'name' | 'economy' | 'sex' | 'role' | 'standing' | 'email' | 'funding'>
type Wanted = Pick<ImplementationRules, 'participantsPerEconomy' | 'alternatesPerEconomy' | 'womenPerEconomy'>

export type EconomyNomination = {
  economy: string
  named: number
  alternates: number
  /** Among those named and the alternates. */
  women: number
  isComplete: boolean
  /** "Chile: 1 of 2 named, no alternate, no woman" */
  words: string
}

const few = (count: number, wanted: number, one: string): string =>
  count === 0 ? `no ${one}` : wanted > 1 ? `${count} of ${wanted} ${one}s` : `${count} ${one}${count === 1 ? '' : 's'}`

/** How far one economy has come with naming its participants. */
export function nominationOf(economy: string, people: readonly Nominee[], wanted: Wanted): EconomyNomination {
  const own = people.filter(one => one.economy === economy && countsAs(one) === 'participant')
  const seated = own.filter(takesSeat)
  const reserve = own.filter(({ standing }) => standing === 'alternate')
  const women = [...seated, ...reserve].filter(({ sex }) => sex === 'woman').length
  const [named, alternates] = [seated.length, reserve.length]
  const lacks = [
    named < wanted.participantsPerEconomy,
    alternates < wanted.alternatesPerEconomy,
    women < wanted.womenPerEconomy,
  ]
  const { participantsPerEconomy: places } = wanted
  const parts = [
    named > places ? `${named} named, where ${places} are asked for` : `${named} of ${places} named`,
    few(alternates, wanted.alternatesPerEconomy, 'alternate'),
    women === 0 ? 'no woman' : women === 1 ? '1 woman' : `${women} women`,
  ]
  const words = named + alternates === 0 ? `${economy}: nobody named yet` : `${economy}: ${parts.join(', ')}`
  return { economy, named, alternates, women, isComplete: !lacks.includes(true), words }
}

export type NominationLists = { economies: readonly Economy[]; on: IsoDate; rules: Wanted }

/**
 * How each travel-eligible economy has come along, in APEC's order: two participants and an alternate, at least one woman
 * among those nominated (the dated rule `rules`).
 */
export const nominationsByEconomy = (
  people: readonly Nominee[],
  { economies, on, rules }: NominationLists,
): EconomyNomination[] =>
  [...economies]
    .sort((a, b) => a.position - b.position)
    .filter(economy => isTravelEligible(economy, on))
    .map(({ name }) => nominationOf(name, people, rules))

/** Says where more people are named than there are seats; null where there is room, or the seats are not said. */
export function seatsInWords(people: readonly Nominee[], { seats }: Pick<ProjectEvent, 'seats'>): string | null {
  const taken = people.filter(takesSeat).length
  return seats !== null && taken > seats ? `${taken} people are named for ${seats} seats.` : null
}

const aim = (count: number, target: number | null, what: string): string[] =>
  target === null || count >= target ? [] : [`${count} of ${target} ${what}`]

/** Where fewer women or men are named than the proposal aims at: "Participants: 12 of 20 women". */
export function targetsInWords(people: readonly Nominee[], targets: readonly GenderTarget[]): string[] {
  return targets.flatMap(({ group, women, men }) => {
    const wanted = group === 'participants' ? 'participant' : 'speaker'
    const named = countSexes(people.filter(one => takesSeat(one) && countsAs(one) === wanted))
    const short = [...aim(named.women, women, 'women'), ...aim(named.men, men, 'men')]
    return short.length === 0 ? [] : [`${genderGroupTitles[group]}: ${short.join(', ')} aimed at by the proposal.`]
  })
}

/**
 * Participants whose travel APEC is to pay though their economy is not travel-eligible: APEC pays the travel of
 * participants of travel-eligible economies only (BMC 2005).
 */
export const wronglyFunded = <One extends Nominee>(
  people: readonly One[],
  { economies, on }: Pick<NominationLists, 'economies' | 'on'>,
): One[] =>
  people.filter(one => {
    const economy = economies.find(({ name }) => name === one.economy)
    const eligible = economy !== undefined && isTravelEligible(economy, on)
    return one.funding === 'apec' && countsAs(one) === 'participant' && !eligible
  })

/** "Ann Lee: travel is paid by APEC, but Japan is not travel-eligible." */
export const fundingWarning = ({ name, economy }: Pick<AttendeeText, 'name' | 'economy'>): string =>
  `${name}: travel is paid by APEC, but ${economy ?? 'who comes from no member economy'} is not travel-eligible.`

const timesOver = (entries: readonly Nominee[]) =>
  `${entries[0]?.name ?? ''}${entries[0]?.economy ? ` (${entries[0].economy})` : ''} stands on the list ${
    entries.length === 2 ? 'twice' : `${entries.length} times`
  }.`

/** What is to be looked at in a list of people, in sentences that name people: for those who may read them. */
export function peopleFindings(
  people: readonly Nominee[],
  event: Pick<ProjectEvent, 'seats'>,
  lists: Pick<NominationLists, 'economies' | 'on'> & { targets: readonly GenderTarget[] },
): string[] {
  const seats = seatsInWords(people, event)
  return [
    ...(seats === null ? [] : [seats]),
    ...targetsInWords(people, lists.targets),
    ...duplicatesIn(people).map(timesOver),
    ...wronglyFunded(people, lists).map(fundingWarning),
  ]
}

/** "12 took part, 3 nominated" in the order of the standings; "Nobody yet" for an empty list. */
export function standingsInWords(people: readonly Pick<AttendeeText, 'standing'>[]): string {
  const order: Standing[] = ['attended', 'accepted', 'nominated', 'alternate', 'absent', 'declined', 'withdrawn']
  const parts = order.flatMap(standing => {
    const count = people.filter(one => one.standing === standing).length
    return count === 0 ? [] : [`${count} ${standingTitles[standing].toLowerCase()}`]
  })
  return parts.length === 0 ? 'Nobody yet' : parts.join(', ')
}
