import { formatDate } from '../calendar'
import { economiesAsked } from '../endorsement/result'
import { answersInForce, coSponsorsIn, objectorsIn, type Round, silentIn } from '../endorsement/round'
import { qualityCriteria, type Rating } from '../quality/criteria'
import type { RecordValues } from '../record/record'
import { confirmedCoSponsors, type LifeFacts } from './facts'
import { type Effect, type StateKey, type Step, stateOf } from './lifecycle'
import { sessionName } from './sessions'

/** What a step knows besides the facts: who took it and why, and the number and place that it gave. */
export type Given = {
  by: string
  reason: string
  number?: string
  rank?: { place: number | null; mean: number | null }
}

/** How a round went, in a line for the record. */
export function roundInWords(round: Round, economies: readonly string[]): string {
  const answers = [...answersInForce(round).values()]
  const supporters = answers.filter(({ answer }) => answer === 'endorses' || answer === 'co-sponsors').length
  const silent = silentIn(round, economies).length
  const agreed = round.silence === 'agreement' ? ', taken as agreement' : ''
  const objectors = objectorsIn(round)
  return [
    `${supporters} endorsed`,
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

type Change = (facts: LifeFacts, given: Given, step: Step, economies: readonly string[]) => Partial<RecordValues>

const today = ({ now }: LifeFacts) => formatDate(now)

/** What the record learns from each effect; the others leave it as it is. */
const changes: Partial<Record<Effect, Change>> = {
  'assign-number': (_facts, { number }) => (number ? { number } : {}),
  'take-co-sponsors': facts => {
    const joined = facts.round ? coSponsorsIn(facts.round) : []
    const { proposingEconomies } = facts.record.values
    const all = [...new Set([...confirmedCoSponsors(facts), ...joined])]
    return { coSponsoringEconomies: all.filter(economy => !proposingEconomies.includes(economy)) }
  },
  'record-endorsement': (facts, _given, _step, economies) => {
    const { sponsoringForum, proposingEconomies } = facts.record.values
    const asked = economiesAsked(economies, proposingEconomies)
    const outcome = facts.round ? `: ${roundInWords(facts.round, asked)}` : ''
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
  'record-approval': (facts, _given, { to }) => ({ approvalStatus: `${stateOf(to).title}, ${today(facts)}` }),
  'record-quality': (facts, { by }) => ({
    consolidatedQaf: qualityInWords(facts.ratings),
    pdSignOff: `${by}, ${today(facts)}`,
  }),
  'sign-declaration': (_facts, { by }) => ({ declaration: by }),
  'record-report': facts => ({ completionReportReceived: today(facts) }),
}

/** Where the Secretariat's field "Proposal Status" says how the assessment goes. */
const assessed: readonly StateKey[] = ['in-assessment', 'returned', 'satisfactory']

/** The status after a step; a project that ends before it was public has none to show. */
function statusAfter({ to }: Step, { status: before }: RecordValues): Partial<RecordValues> {
  const { status, visibility } = stateOf(to)
  return status === null || (visibility === null && before === null) ? {} : { status }
}

/** The values of the record after a step: its status, and the Secretariat's fields that the step knows. */
export function valuesAfter(step: Step, facts: LifeFacts, given: Given, economies: readonly string[]): RecordValues {
  const { values } = facts.record
  const learned = step.effects.map(effect => changes[effect]?.(facts, given, step, economies) ?? {})
  const standing = assessed.includes(step.to) ? { proposalStatus: `${stateOf(step.to).title}, ${today(facts)}` } : {}
  const next = { ...values }
  for (const change of [...learned, standing, statusAfter(step, values)]) Object.assign(next, change)
  return next
}
