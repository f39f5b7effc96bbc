import type { IsoMoment } from '../calendar'
import type { CoSponsorAnswer, LifeFacts } from '../lifecycle/facts'
import type { StateKey } from '../lifecycle/lifecycle'
import { no, type Verdict, yes } from '../verdict'

/** An economy was asked to confirm that it co-sponsors a project. */
export type CoSponsorRequest = { economy: string; at: IsoMoment; by: string }

export const coSponsorTitles: Record<CoSponsorAnswer['answer'], string> = {
  confirmed: 'Confirmed',
  declined: 'Declined',
}

/** The longest remark and comment, in characters. */
export const longestRemark = 5000

type Named = Pick<LifeFacts, 'state' | 'record'>

/** Until the forum has endorsed; its endorsement settles who co-sponsors. */
const unsettled: readonly StateKey[] = ['concept-draft', 'with-forum']

/** The economies that are named as co-sponsors and do not propose the project. */
export const namedCoSponsors = ({ record }: Pick<Named, 'record'>): string[] =>
  record.values.coSponsoringEconomies.filter(economy => !record.values.proposingEconomies.includes(economy))

/** Whether co-sponsorship can still be asked for and answered. */
export const coSponsorsOpen = ({ state }: Pick<Named, 'state'>): Verdict =>
  state !== null && unsettled.includes(state)
    ? yes
    : no('The co-sponsors are settled: they are asked and answer until the forum has endorsed the concept note.')

/** Whether an economy may say if it co-sponsors. Refuses one that is not named, and one that proposes the project. */
export function mayAnswerAsCoSponsor(facts: Named, economy: string): Verdict {
  const open = coSponsorsOpen(facts)
  if (!open.ok) return open
  if (facts.record.values.proposingEconomies.includes(economy))
    return no(`${economy} proposes this project and cannot co-sponsor it as well.`)
  return namedCoSponsors(facts).includes(economy)
    ? yes
    : no(`${economy} is not named as a co-sponsoring economy of this project.`)
}

/** Whether a remark can be kept. */
export const checkRemark = (remark: string): Verdict =>
  remark.length > longestRemark ? no(`This is longer than ${longestRemark} characters. Please shorten it.`) : yes

const day = 86_400_000

/**
 * The economies to ask now: those that are named and have not answered, but for those that were asked within the last
 * day, so that no one is sent the same letter twice.
 */
export function economiesToAsk(
  facts: Named & Pick<LifeFacts, 'coSponsorAnswers' | 'now'>,
  requests: readonly CoSponsorRequest[],
): string[] {
  const answered = new Set(facts.coSponsorAnswers.map(answer => answer.economy))
  const recently = new Date(Date.parse(facts.now) - day).toISOString()
  const asked = new Set(requests.filter(request => request.at > recently).map(request => request.economy))
  return namedCoSponsors(facts).filter(economy => !answered.has(economy) && !asked.has(economy))
}

/** Where an economy stands as a co-sponsor: what it said last, what it said before, and when it was asked last. */
export type CoSponsorRow = {
  economy: string
  /** False for one that has answered and is no longer named in the record. */
  named: boolean
  askedAt: IsoMoment | null
  answer: CoSponsorAnswer | null
  earlier: CoSponsorAnswer[]
}

/** The co-sponsors of a project in the order of its record, then those that answered and are not named any more. */
export function coSponsorRows(
  facts: Pick<LifeFacts, 'record' | 'coSponsorAnswers'>,
  requests: readonly CoSponsorRequest[],
): CoSponsorRow[] {
  const named = namedCoSponsors(facts)
  const others = facts.coSponsorAnswers.map(answer => answer.economy).filter(economy => !named.includes(economy))
  return [...named, ...new Set(others)].map(economy => {
    const answers = facts.coSponsorAnswers.filter(answer => answer.economy === economy)
    return {
      economy,
      named: named.includes(economy),
      askedAt: requests.findLast(request => request.economy === economy)?.at ?? null,
      answer: answers.at(-1) ?? null,
      earlier: answers.slice(0, -1),
    }
  })
}

/** The rows as a reader may see them: remarks are for some, and for the people of the economy itself. */
export const coSponsorsFor = (
  rows: readonly CoSponsorRow[],
  { remarks, own }: { remarks: boolean; own: readonly string[] },
): CoSponsorRow[] =>
  rows.map(row => {
    if (remarks || own.includes(row.economy)) return row
    return { ...row, answer: row.answer && { ...row.answer, remark: '' }, earlier: [] }
  })
