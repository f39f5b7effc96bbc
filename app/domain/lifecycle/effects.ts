import { formatDate } from '../calendar'
import { answersInForce, coSponsorsIn, objectorsIn, type Round, silentIn } from '../endorsement/round'
import { qualityCriteria, type Rating } from '../quality/criteria'
import type { RecordValues } from '../record/record'
import { confirmedCoSponsors, type LifeFacts } from './facts'
import { type Effect, type Step, stateOf } from './lifecycle'
import { sessionName } from './sessions'

/** What a step knows besides the facts: who took it, and the number and place that it gave. */
export type Given = {
  by: string
  reason: string
  number?: string
  rank?: { place: number | null; mean: number | null }
}

/** How a round went, in a line for the record. */
export function roundInWords(round: Round, economies: readonly string[]): string {
  const answers = [...answersInForce(round).values()]
  const count = (one: string) => answers.filter(({ answer }) => answer === one).length
  const silent = silentIn(round, economies).length
  const agreed = round.silence === 'agreement' ? ', taken as agreement' : ''
  const objectors = objectorsIn(round)
  return [
    `${count('endorses') + coSponsorsIn(round).length} endorsed`,
    ...(objectors.length > 0 ? [`objected: ${objectors.join('; ')}`] : []),
    ...(silent > 0 ? [`${silent} silent${agreed}`] : []),
  ].join(', ')
}

/** The ratings in lines, one a criterion, as the consolidated assessment of the record. */
export const qualityInWords = (ratings: readonly Rating[]): string =>
  qualityCriteria
    .flatMap(({ key, title }) => {
      const given = ratings.find(one => one.criterion === key)
      return given ? [`${title}: ${given.rating}${given.comment ? `. ${given.comment}` : ''}`] : []
    })
    .join('\n')

type Change = (facts: LifeFacts, given: Given, economies: readonly string[]) => Partial<RecordValues>

const today = ({ now }: LifeFacts) => formatDate(now)

const changes: Partial<Record<Effect, Change>> = {
  'assign-number': (_facts, { number }) => (number ? { number } : {}),
  'take-co-sponsors': facts => {
    const joined = facts.round ? coSponsorsIn(facts.round) : []
    const { proposingEconomies } = facts.record.values
    const all = [...new Set([...confirmedCoSponsors(facts), ...joined])]
    return { coSponsoringEconomies: all.filter(economy => !proposingEconomies.includes(economy)) }
  },
  'record-endorsement': (facts, _given, economies) => {
    const { sponsoringForum } = facts.record.values
    const outcome = facts.round ? `: ${roundInWords(facts.round, economies)}` : ''
    return { endorsementByFora: `${sponsoringForum ?? 'Forum'}, ${today(facts)}${outcome}` }
  },
  'record-batch': ({ session }) => (session ? { batch: sessionName(session) } : {}),
  'record-ranking': (_facts, { rank }) =>
    rank
      ? {
          priorityWithinFundingCategory: rank.place === null ? 'Not scored' : String(rank.place),
          pdmPriority: rank.mean === null ? 'Not scored' : rank.mean.toFixed(2),
        }
      : {},
  'record-quality': (facts, { by }) => ({
    consolidatedQaf: qualityInWords(facts.ratings),
    pdSignOff: `${by}, ${today(facts)}`,
  }),
  'record-report': facts => ({ completionReportReceived: today(facts) }),
}

/** The values of the record after a step: its status, and the Secretariat's fields that the step knows. */
export function valuesAfter(step: Step, facts: LifeFacts, given: Given, economies: readonly string[]): RecordValues {
  const { status, title } = stateOf(step.to)
  const known = step.effects.map(effect => changes[effect]?.(facts, given, economies) ?? {})
  const decided = step.effects.includes('record-approval') ? { approvalStatus: `${title}, ${today(facts)}` } : {}
  const standing = ['in-assessment', 'returned', 'satisfactory'].includes(step.to)
    ? { proposalStatus: `${title}, ${today(facts)}` }
    : {}
  // A project that ends before it was public has no status to show.
  const shown =
    status === null || (facts.record.values.status === null && stateOf(step.to).visibility === null) ? {} : { status }
  return Object.assign({}, facts.record.values, ...known, decided, standing, shown)
}
