import { agreementOf } from '../budget/agreement'
import { formatMoment } from '../calendar'
import { coSponsorsIn, objectorsIn } from '../endorsement/round'
import { formatMoney } from '../money'
import { unmetCriteria } from '../quality/criteria'
import { stateOfPoint } from '../quality/points'
import { type FieldKey, fieldOf, fields } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import { confirmedCoSponsors, type LifeFacts } from './facts'
import type { Requirement } from './lifecycle'
import { minimumCoSponsors, rulesOn } from './rules'
import { formatSingapore, isLater, sessionName } from './sessions'

/** What keeps a step from being taken: a sentence, and the field of the record where it can be mended. */
export type Problem = {
  text: string
  field?: FieldKey
  at?: 'budget' | 'co-sponsors' | 'endorsement' | 'assessment' | 'points'
}

const problem = (text: string, where: Omit<Problem, 'text'> = {}): Problem => ({ text, ...where })
const when = (holds: boolean, ...problems: Problem[]): Problem[] => (holds ? problems : [])

/** What a concept note cannot do without (concept note form, marked as Dossier's reading of it where APEC's is not public). */
export const conceptFields: readonly FieldKey[] = [
  'title',
  'type',
  'year',
  'session',
  'topics',
  'fundAccount',
  'sponsoringForum',
  'proposingEconomies',
  'expectedStart',
  'expectedCompletion',
  'proponents',
  'summary',
  'relevance',
  'objectives',
  'alignment',
]

const dayOf = ({ now }: LifeFacts) => now.slice(0, 10)
const isSelfFunded = ({ record }: LifeFacts) =>
  record.values.type === 'Self-funded' || record.values.fundAccount === 'Self-funded'

const missingOf = ({ record }: LifeFacts, keys: readonly FieldKey[]): Problem[] =>
  keys
    .filter(key => isEmpty(record.values[key]) && record.marks[key]?.kind !== 'not-applicable')
    .map(key => problem(`Fill in “${fieldOf(key).label}”.`, { field: key }))

/** Money, dates and fund must agree with each other, at every submission. */
function sums(facts: LifeFacts): Problem[] {
  const {
    expectedStart,
    expectedCompletion,
    apecFunding,
    fundAccount,
    subFund,
    proposingEconomies,
    coSponsoringEconomies,
  } = facts.record.values
  const cap = rulesOn(dayOf(facts)).largestFunding[fundAccount ?? '']
  const both = proposingEconomies.filter(economy => coSponsoringEconomies.includes(economy))
  return [
    ...when(
      expectedStart !== null && expectedCompletion !== null && expectedStart >= expectedCompletion,
      problem('The project must end after it starts.', { field: 'expectedCompletion' }),
    ),
    ...when(
      !isSelfFunded(facts) && !(apecFunding !== null && apecFunding > 0),
      problem('Enter the APEC funding that the project asks for.', { field: 'apecFunding' }),
    ),
    ...when(
      isSelfFunded(facts) && (apecFunding ?? 0) > 0,
      problem('A self-funded project asks for no APEC funding. Change the fund account or the amount.', {
        field: 'apecFunding',
      }),
    ),
    ...when(
      cap !== undefined && (apecFunding ?? 0) > cap,
      problem(
        `${fundAccount} gives at most ${formatMoney(cap ?? 0)} to a project. Ask for less or choose another fund.`,
        {
          field: 'apecFunding',
        },
      ),
    ),
    ...when(
      fundAccount === 'APEC Support Fund' && subFund === null,
      problem('Choose the sub-fund of the APEC Support Fund.', { field: 'subFund' }),
    ),
    ...when(
      both.length > 0,
      problem(`${both.join('; ')} cannot be both a proposing and a co-sponsoring economy.`, {
        field: 'coSponsoringEconomies',
      }),
    ),
  ]
}

/** The co-sponsors that the rules want besides the proposer; none where several economies propose together. */
function coSponsorsNeeded(facts: LifeFacts): number {
  const { proposingEconomies, sponsoringForum } = facts.record.values
  return proposingEconomies.length > 1 ? 0 : minimumCoSponsors(rulesOn(dayOf(facts)), sponsoringForum)
}

function afterDeadline(facts: LifeFacts, deadline: 'internal' | 'final'): Problem[] {
  if (!facts.session) return []
  const moment = deadline === 'internal' ? facts.session.internalDeadline : facts.session.finalDeadline
  const reopened = facts.reopenings.some(one => one.deadline === deadline && facts.now <= one.until)
  return when(
    facts.now > moment && !reopened,
    problem(
      `The ${deadline} deadline of ${sessionName(facts.session)} was ${formatSingapore(moment)}. ` +
        'Late submissions are not taken; only the project management unit can reopen one. Choose a later session, or ask the Secretariat.',
    ),
  )
}

/** How each requirement is looked at: what is missing, in words; nothing where it holds. */
const looks: Record<Requirement, (facts: LifeFacts) => Problem[]> = {
  'concept-complete': facts => [...missingOf(facts, conceptFields), ...sums(facts)],
  'session-known': ({ session, record }) =>
    when(
      session === null && record.values.year !== null && record.values.session !== null,
      problem('The calendar has no such session. Choose one that the Secretariat has announced.', { field: 'session' }),
    ),
  'later-session': ({ lostIn, session }) =>
    when(
      lostIn !== null && session !== null && !isLater(session, lostIn),
      problem(
        `It was in ${lostIn ? sessionName(lostIn) : ''} already and may come again in a later session only, whatever the fund.`,
        { field: 'session' },
      ),
    ),
  'one-fund-in-session': ({ alike, record }) =>
    alike.map(other =>
      problem(
        other.fund === record.values.fundAccount
          ? `${other.number} has the same title and is in this session already.`
          : `${other.number} has the same title and asks ${other.fund ?? 'another fund'} in this session. One concept note goes to one fund in a session.`,
        { field: 'fundAccount' },
      ),
    ),
  'co-sponsors-named': facts => {
    const needed = coSponsorsNeeded(facts)
    const named = facts.record.values.coSponsoringEconomies.length
    return when(
      named < needed,
      problem(`Name at least ${needed} co-sponsoring economies; ${named === 0 ? 'none is' : `${named} is`} named.`, {
        field: 'coSponsoringEconomies',
      }),
    )
  },
  'before-internal-deadline': facts => afterDeadline(facts, 'internal'),
  'before-final-deadline': facts => afterDeadline(facts, 'final'),
  'round-held': ({ round }) =>
    when(
      round === null || round.closedAt !== null,
      problem('Open an endorsement round first, so that every economy can answer.', { at: 'endorsement' }),
    ),
  'co-sponsors-confirmed': facts => {
    const needed = coSponsorsNeeded(facts)
    const confirmed = new Set([...confirmedCoSponsors(facts), ...(facts.round ? coSponsorsIn(facts.round) : [])])
    for (const proposer of facts.record.values.proposingEconomies) confirmed.delete(proposer)
    return when(
      confirmed.size < needed,
      problem(`At least ${needed} economies must confirm that they co-sponsor; ${confirmed.size} did.`, {
        at: 'co-sponsors',
      }),
    )
  },
  'self-funded': facts => when(!isSelfFunded(facts), problem('Only a self-funded project goes on without scoring.')),
  'asks-for-money': facts => when(isSelfFunded(facts), problem('A self-funded project is not scored.')),
  'scoring-closed': ({ scoringClosedAt }) =>
    when(scoringClosedAt === null, problem('The scoring of this session and fund is not closed yet.')),
  'proposal-complete': facts => {
    const required = fields.filter(field => field.required && field.key !== 'status').map(field => field.key)
    const keys = isSelfFunded(facts) ? required.filter(key => key !== 'apecFunding') : required
    const agreement = agreementOf(facts.lines, facts.record.values).verdict
    return [
      ...missingOf(facts, [...new Set([...conceptFields, ...keys])]),
      ...sums(facts),
      ...(agreement.ok ? [] : [problem(agreement.reason, { at: 'budget' })]),
    ]
  },
  'within-approved-amount': ({ approvedInPrinciple, record }) =>
    when(
      approvedInPrinciple !== null && (record.values.apecFunding ?? 0) > approvedInPrinciple,
      problem(
        `The project asks for ${formatMoney(record.values.apecFunding ?? 0)}; ${formatMoney(approvedInPrinciple ?? 0)} was approved in principle.`,
        { field: 'apecFunding' },
      ),
    ),
  'points-to-send': ({ points }) =>
    when(
      !points.some(point => ['prepared', 'to-answer'].includes(stateOfPoint(point))),
      problem('Write at least one point that the overseer is to answer.', { at: 'assessment' }),
    ),
  'points-answered': ({ points }) =>
    points
      .filter(point => stateOfPoint(point) === 'to-answer')
      .map(point => problem(`Answer the point: “${shortened(point.text)}”`, { at: 'points' })),
  'points-closed': ({ points }) =>
    points
      .filter(point => stateOfPoint(point) !== 'closed')
      .map(point => problem(`Close the point: “${shortened(point.text)}”`, { at: 'assessment' })),
  'every-criterion-met': facts => {
    const { minimumRating } = rulesOn(dayOf(facts))
    return unmetCriteria(facts.ratings, minimumRating).map(({ title, rating }) =>
      problem(
        rating === null
          ? `Rate the criterion “${title}”.`
          : `“${title}” is rated ${rating}; every criterion must reach ${minimumRating}. A high rating elsewhere does not make up for it.`,
        { at: 'assessment' },
      ),
    )
  },
  'end-has-passed': facts => {
    const { expectedCompletion } = facts.record.values
    return when(
      expectedCompletion === null || expectedCompletion >= dayOf(facts),
      problem('The expected completion date has not passed yet.', { field: 'expectedCompletion' }),
    )
  },
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What keeps the requirements of a step from being met, in the order of the table. */
export const problemsOf = (requires: readonly Requirement[], facts: LifeFacts): Problem[] =>
  requires.flatMap(requirement => looks[requirement](facts))

/** Why a person must give a reason for a step that else needs none; null where none is needed. */
export function reasonAsked(
  effects: readonly string[],
  to: string,
  { round, now }: LifeFacts,
  economies: number,
): string | null {
  if (!effects.includes('close-round') || to !== 'endorsed' || round === null) return null
  const objectors = objectorsIn(round)
  if (objectors.length > 0) return `Say how the objection of ${objectors.join('; ')} was settled.`
  const answered = new Set(round.answers.map(answer => answer.economy)).size
  if (now <= round.deadline && answered < economies)
    return `The round runs until ${formatMoment(round.deadline)} and not every economy has answered. Say why it is closed early.`
  return null
}
