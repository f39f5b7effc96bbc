import { lackingWaivers, waiverStateTitles } from '../budget/waiver'
import { formatMoment } from '../calendar'
import type { Check } from '../checks/check'
import { checkRecord } from '../checks/run'
import { answersInForce, coSponsorsIn, objectorsIn } from '../endorsement/round'
import { formatMoney } from '../money'
import { unmetCriteria } from '../quality/criteria'
import { type Point, type PointState, stateOfPoint } from '../quality/points'
import type { FormStage } from '../record/form-editions'
import { confirmedCoSponsors, type LifeFacts } from './facts'
import type { Requirement, Step } from './lifecycle'
import { type Problem, problem, when } from './problem'
import { minimumCoSponsors, rulesOn } from './rules'
import { isSelfFunded } from './self-funded'
import { formatSingapore, isLater, sessionName } from './sessions'

export type { Problem } from './problem'

const rulesFor = ({ now }: LifeFacts) => rulesOn(now.slice(0, 10))

/** What the rules find in a project on one of its forms. */
const checksOf = (facts: LifeFacts, stage: FormStage): Check[] =>
  checkRecord({ ...facts, stage, today: facts.now.slice(0, 10) })

const mended = ({ text, field }: Check): Problem => problem(text, field ? { field } : { at: 'budget' })

/** What the form lacks or contradicts: the checks that block the submission of what is being written. */
const formProblems = (checks: readonly Check[]): Problem[] =>
  checks.filter(({ severity }) => severity === 'blocks').map(mended)

/** Besides, a proposal breaks no rule without a waiver. */
function proposalProblems(facts: LifeFacts): Problem[] {
  const checks = checksOf(facts, 'proposal')
  const lacking = lackingWaivers(checks, facts.waivers).map(({ check, state }) =>
    problem(`${check.text} ${waiverStateTitles[state]}.`, { at: 'waivers' }),
  )
  return [...formProblems(checks), ...lacking]
}

function sessionProblems({ session, record }: LifeFacts): Problem[] {
  // That nothing was chosen yet is said by the fields themselves.
  const isChosen = record.values.year !== null && record.values.session !== null
  return when(
    isChosen && session === null,
    problem('The calendar has no such session. Choose one that the Secretariat has announced.', { field: 'session' }),
  )
}

function laterSession({ lostIn, session }: LifeFacts): Problem[] {
  if (lostIn === null || session === null || isLater(session, lostIn)) return []
  const words = `It was in ${sessionName(lostIn)} already and may come again in a later session only, whatever the fund.`
  return [problem(words, { field: 'session' })]
}

/** No concept note twice, nor to two funds, in one session (Guidebook on APEC Projects, Ed. 15). */
function oneFund({ alike, record }: LifeFacts): Problem[] {
  return alike.map(({ number, fund }) =>
    problem(
      fund === record.values.fundAccount
        ? `${number} has the same title and is in this session already.`
        : `${number} has the same title and asks ${fund ?? 'another fund'} in this session. ` +
            'One concept note goes to one fund in a session.',
      { field: 'fundAccount' },
    ),
  )
}

/** The co-sponsors that the rules want besides the proposer; none where several economies propose together (EWG 09 2010A). */
function coSponsorsNeeded(facts: LifeFacts): number {
  const { proposingEconomies, sponsoringForum } = facts.record.values
  return proposingEconomies.length > 1 ? 0 : minimumCoSponsors(rulesFor(facts), sponsoringForum)
}

function coSponsorsConfirmed(facts: LifeFacts): Problem[] {
  const needed = coSponsorsNeeded(facts)
  const confirmed = new Set([...confirmedCoSponsors(facts), ...(facts.round ? coSponsorsIn(facts.round) : [])])
  for (const proposer of facts.record.values.proposingEconomies) confirmed.delete(proposer)
  return when(
    confirmed.size < needed,
    problem(`At least ${needed} economies must confirm that they co-sponsor; ${confirmed.size || 'none'} did.`, {
      at: 'co-sponsors',
    }),
  )
}

/** Late submissions are not taken (Applying for Funds, 2016); a deadline's last millisecond is still in time. */
function afterDeadline({ session, reopenings, now }: LifeFacts, deadline: 'internal' | 'final'): Problem[] {
  if (!session) return []
  const moment = deadline === 'internal' ? session.internalDeadline : session.finalDeadline
  const isReopened = reopenings.some(one => one.deadline === deadline && now <= one.until)
  return when(
    now > moment && !isReopened,
    problem(
      `The ${deadline} deadline of ${sessionName(session)} was ${formatSingapore(moment)}. Late submissions are not ` +
        'taken; only the project management unit can reopen one. Choose a later session, or ask the Secretariat.',
    ),
  )
}

function beyondApproval({ approvedInPrinciple: approved, record }: LifeFacts): Problem[] {
  const asked = record.values.apecFunding ?? 0
  if (approved === null || asked <= approved) return []
  const words = `The project asks for ${formatMoney(asked)}; ${formatMoney(approved)} was approved in principle.`
  return [problem(words, { field: 'apecFunding' })]
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

const pointsThat = (points: readonly Point[], what: (state: PointState) => boolean) =>
  points.filter(point => what(stateOfPoint(point)))

/** Every criterion reaches the least that is asked; nothing is averaged (quality criteria of 2012). */
function unmet(facts: LifeFacts): Problem[] {
  const { minimumRating } = rulesFor(facts)
  return unmetCriteria(facts.ratings, minimumRating).map(({ title, rating }) =>
    problem(
      rating === null
        ? `Rate the criterion “${title}”.`
        : `“${title}” is rated ${rating}; every criterion must reach ${minimumRating}. A high rating elsewhere does not make up for it.`,
      { at: 'assessment' },
    ),
  )
}

/** How each requirement is looked at: what is missing, in words; nothing where it holds. */
const looks: Record<Requirement, (facts: LifeFacts) => Problem[]> = {
  'concept-complete': facts => formProblems(checksOf(facts, 'concept')),
  'session-known': sessionProblems,
  'later-session': laterSession,
  'one-fund-in-session': oneFund,
  'before-internal-deadline': facts => afterDeadline(facts, 'internal'),
  'round-held': ({ round }) =>
    when(
      round === null || round.closedAt !== null,
      problem('Open an endorsement round first, so that every economy can answer.', { at: 'endorsement' }),
    ),
  'co-sponsors-confirmed': coSponsorsConfirmed,
  'before-final-deadline': facts => afterDeadline(facts, 'final'),
  'self-funded': ({ record }) =>
    when(!isSelfFunded(record.values), problem('Only a self-funded project goes on without scoring.')),
  'asks-for-money': ({ record }) => when(isSelfFunded(record.values), problem('A self-funded project is not scored.')),
  'scoring-closed': ({ scoringClosedAt }) =>
    when(
      scoringClosedAt === null,
      problem('The scoring of this session and fund is not closed yet.', { at: 'scoring' }),
    ),
  'proposal-complete': proposalProblems,
  'within-approved-amount': beyondApproval,
  'points-to-send': ({ points }) =>
    when(
      pointsThat(points, state => state === 'prepared' || state === 'to-answer').length === 0,
      problem('Write at least one point that the overseer is to answer.', { at: 'assessment' }),
    ),
  'points-answered': ({ points }) =>
    pointsThat(points, state => state === 'to-answer').map(point =>
      problem(`Answer the point: “${shortened(point.text)}”`, { at: 'points' }),
    ),
  'points-closed': ({ points }) =>
    pointsThat(points, state => state !== 'closed').map(point =>
      problem(`Close the point: “${shortened(point.text)}”`, { at: 'assessment' }),
    ),
  'every-criterion-met': unmet,
  'end-has-passed': ({ record: { values }, now }) =>
    when(
      values.expectedCompletion === null || values.expectedCompletion >= now.slice(0, 10),
      problem('The expected completion date has not passed yet.', { field: 'expectedCompletion' }),
    ),
}

/** What keeps the requirements of a step from being met, in the order of the table. */
export const problemsOf = (requires: readonly Requirement[], facts: LifeFacts): Problem[] =>
  requires.flatMap(requirement => looks[requirement](facts))

/**
 * What a person must say with a step here and now; null where nothing must be said. An endorsement over an objection, or
 * before the round has ended and every member but the proposing ones has answered, needs words that others do not.
 * `economies` is how many members there are.
 */
export function reasonAsked(step: Step, { round, record, now }: LifeFacts, economies: number): string | null {
  if (step.reason) return 'Say why, in a sentence or two.'
  if (step.key !== 'endorse' || round === null) return null
  const objectors = objectorsIn(round)
  if (objectors.length > 0) return `Say how the objection of ${objectors.join('; ')} was settled.`
  const asked = economies - record.values.proposingEconomies.length
  if (now > round.deadline || answersInForce(round).size >= asked) return null
  return `The round runs until ${formatMoment(round.deadline)} and not every economy has answered. Say why it is closed early.`
}
