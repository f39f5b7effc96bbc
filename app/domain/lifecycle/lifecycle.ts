import type { Act } from '../access/matrix'
import type { ProjectStatus } from '../record/catalogue'

/**
 * The life of a project as one table: states, and the steps between them with who may take them, what must hold first
 * and what follows. Buttons, guards, letters, the drawing in the README and the tests all read it.
 * Order and actors: domain facts 1.1 (Applying for Funds 2016 to 2025; Guidebook on APEC Projects, Ed. 14 and 15).
 */

/** Who may read a project in a state: those who write it, also those whom submitted papers reach, or everybody. */
export const visibilities = ['draft', 'submitted', 'public'] as const
export type Visibility = (typeof visibilities)[number]

type StateEntry = {
  key: string
  title: string
  /** Null where an ended project stays as visible as it was. */
  visibility: Visibility | null
  /** The word that the public register shows; null while the project is not public. */
  status: ProjectStatus | null
  /** Who must act next, in words, and what they must be allowed to do; null where nobody must. */
  waitsFor: { who: string; act: Act; todo: string } | null
}

const overseer = (todo: string) => ({ who: 'Project overseer', act: 'project.submit', todo }) as const
const secretariat = (act: Act, todo: string) => ({ who: 'APEC Secretariat', act, todo })
const committee = (todo: string) => ({ who: 'Budget and Management Committee', act: 'funding.decide', todo }) as const

export const states = [
  {
    key: 'concept-draft',
    title: 'Concept note draft',
    visibility: 'draft',
    status: null,
    waitsFor: overseer('Complete the concept note and submit it to the forum'),
  },
  {
    key: 'with-forum',
    title: 'With the forum',
    visibility: 'submitted',
    status: null,
    waitsFor: {
      who: 'Sponsoring forum',
      act: 'forum.endorse',
      todo: 'Hold an endorsement round, then endorse or send back',
    },
  },
  {
    key: 'endorsed',
    title: 'Endorsed by the forum',
    visibility: 'submitted',
    status: null,
    waitsFor: secretariat('project.hand-in', 'Hand the concept note in before the final deadline'),
  },
  {
    key: 'with-secretariat',
    title: 'With the Secretariat',
    visibility: 'submitted',
    status: null,
    waitsFor: secretariat('project.screen', 'Find the concept note eligible or not'),
  },
  {
    key: 'eligible',
    title: 'Eligible, being scored',
    visibility: 'submitted',
    status: null,
    waitsFor: secretariat('scores.close', 'Close the scoring when the economies have scored'),
  },
  { key: 'ineligible', title: 'Found ineligible', visibility: 'submitted', status: null, waitsFor: null },
  {
    key: 'scored',
    title: 'Scored and ranked',
    visibility: 'submitted',
    status: null,
    waitsFor: committee('Approve in principle or not'),
  },
  {
    key: 'approved-in-principle',
    title: 'Approved in principle',
    visibility: 'submitted',
    status: null,
    waitsFor: overseer('Begin the full proposal'),
  },
  { key: 'not-approved', title: 'Not approved', visibility: 'submitted', status: null, waitsFor: null },
  {
    key: 'proposal-draft',
    title: 'Proposal draft',
    visibility: 'draft',
    status: null,
    waitsFor: overseer('Complete the proposal and submit it for quality assessment'),
  },
  {
    key: 'in-assessment',
    title: 'In quality assessment',
    visibility: 'submitted',
    status: null,
    waitsFor: secretariat('quality.assess', 'Assess the proposal: return it with points or rate it satisfactory'),
  },
  {
    key: 'returned',
    title: 'Returned for revision',
    visibility: 'submitted',
    status: null,
    waitsFor: overseer('Answer every point and submit the revised proposal'),
  },
  {
    key: 'satisfactory',
    title: 'Rated satisfactory',
    visibility: 'submitted',
    status: null,
    waitsFor: committee('Approve the project'),
  },
  {
    key: 'approved',
    title: 'Approved',
    visibility: 'public',
    status: 'Approved Project',
    waitsFor: secretariat('project.run', 'Start the project when the Letter of Acceptance is signed'),
  },
  {
    key: 'in-implementation',
    title: 'In implementation',
    visibility: 'public',
    status: 'Project in Implementation',
    waitsFor: null,
  },
  {
    key: 'report-due',
    title: 'Completion report due',
    visibility: 'public',
    status: 'Completion Report Due',
    waitsFor: { who: 'Project overseer', act: 'completion.submit', todo: 'Submit the completion report' },
  },
  {
    key: 'report-in-review',
    title: 'Completion report in review',
    visibility: 'public',
    status: 'Completion Report Due',
    waitsFor: secretariat('completion.decide', 'Accept the completion report or return it'),
  },
  { key: 'completed', title: 'Completed', visibility: 'public', status: 'Completed Project', waitsFor: null },
  { key: 'withdrawn', title: 'Withdrawn', visibility: null, status: 'Withdrawn Project', waitsFor: null },
  { key: 'cancelled', title: 'Cancelled', visibility: null, status: 'Cancelled Project', waitsFor: null },
  { key: 'lapsed', title: 'Lapsed, a deadline passed', visibility: null, status: null, waitsFor: null },
] as const satisfies readonly StateEntry[]

export type StateKey = (typeof states)[number]['key']
export type State = StateEntry & { key: StateKey }

/** What must hold before a step; `requirements.ts` says how each is looked at. */
export type Requirement =
  | 'concept-complete'
  | 'session-known'
  | 'later-session'
  | 'one-fund-in-session'
  | 'before-internal-deadline'
  | 'round-held'
  | 'co-sponsors-confirmed'
  | 'before-final-deadline'
  | 'self-funded'
  | 'asks-for-money'
  | 'scoring-closed'
  | 'proposal-complete'
  | 'within-approved-amount'
  | 'points-to-send'
  | 'points-answered'
  | 'points-closed'
  | 'every-criterion-met'
  | 'end-has-passed'

/** What follows from a step besides the new state, its version, its decision and its letters. */
export type Effect =
  | 'assign-number'
  | 'close-round'
  | 'take-co-sponsors'
  | 'record-endorsement'
  | 'record-batch'
  | 'record-ranking'
  | 'record-approval'
  | 'send-points'
  | 'record-quality'
  | 'record-report'
  | 'sign-declaration'
  | 'take-edition'

type StepEntry = {
  key: string
  /** What the button says. */
  title: string
  /** What is written into the history and the list of versions. */
  done: string
  from: readonly StateKey[]
  to: StateKey
  act: Act
  requires: readonly Requirement[]
  effects: readonly Effect[]
  /** The person must say why. */
  reason?: true
  /** A decision on the project: its letter always reaches the overseer and is kept with the record. */
  decision?: true
  /** Taken on a page of its own, not among the steps: the button leads there. */
  elsewhere?: 'scoring' | 'completion-report'
  /** Whoever takes it writes the letters that tell of it, so that nobody gets two for one act. */
  ownLetters?: true
  /** Leads back or out of the way to completion. */
  off?: true
}

/** Before the committee has approved the project. */
const underWay: readonly StateKey[] = [
  'concept-draft',
  'with-forum',
  'endorsed',
  'with-secretariat',
  'eligible',
  'scored',
  'approved-in-principle',
  'proposal-draft',
  'in-assessment',
  'returned',
  'satisfactory',
]

export const steps = [
  {
    key: 'submit-concept',
    title: 'Submit the concept note to the forum',
    done: 'Concept note submitted to the forum',
    from: ['concept-draft'],
    to: 'with-forum',
    act: 'project.submit',
    requires: ['concept-complete', 'session-known', 'later-session', 'one-fund-in-session', 'before-internal-deadline'],
    effects: ['assign-number', 'sign-declaration'],
  },
  {
    key: 'endorse',
    title: 'Record the endorsement of the forum',
    done: 'Endorsed by the forum',
    from: ['with-forum'],
    to: 'endorsed',
    act: 'forum.endorse',
    requires: ['round-held', 'co-sponsors-confirmed'],
    effects: ['close-round', 'take-co-sponsors', 'record-endorsement'],
    decision: true,
  },
  {
    key: 'send-back',
    title: 'Send the concept note back',
    done: 'Sent back by the forum',
    from: ['with-forum'],
    to: 'concept-draft',
    act: 'forum.endorse',
    requires: [],
    effects: ['close-round'],
    reason: true,
    decision: true,
    off: true,
  },
  {
    key: 'hand-in',
    title: 'Hand in to the Secretariat',
    done: 'Handed in to the Secretariat',
    from: ['endorsed'],
    to: 'with-secretariat',
    act: 'project.hand-in',
    requires: ['concept-complete', 'session-known', 'before-final-deadline'],
    effects: ['record-batch'],
  },
  {
    key: 'find-eligible',
    title: 'Find eligible',
    done: 'Found eligible',
    from: ['with-secretariat'],
    to: 'eligible',
    act: 'project.screen',
    requires: [],
    effects: [],
    decision: true,
  },
  {
    key: 'find-ineligible',
    title: 'Find ineligible',
    done: 'Found ineligible',
    from: ['with-secretariat'],
    to: 'ineligible',
    act: 'project.screen',
    requires: [],
    effects: [],
    reason: true,
    decision: true,
    off: true,
  },
  {
    key: 'resubmit',
    title: 'Prepare it again for a later session',
    done: 'Prepared again for a later session',
    from: ['ineligible', 'not-approved', 'lapsed'],
    to: 'concept-draft',
    act: 'project.submit',
    requires: [],
    effects: ['take-edition'],
    off: true,
  },
  {
    key: 'close-scoring',
    title: 'Close the scoring',
    done: 'Scored and ranked',
    from: ['eligible'],
    to: 'scored',
    act: 'scores.close',
    requires: ['asks-for-money', 'scoring-closed'],
    effects: ['record-ranking'],
    elsewhere: 'scoring',
    ownLetters: true,
  },
  {
    key: 'approve-in-principle',
    title: 'Approve in principle',
    done: 'Approved in principle',
    from: ['scored'],
    to: 'approved-in-principle',
    act: 'funding.decide',
    requires: ['scoring-closed'],
    effects: ['record-approval'],
    decision: true,
  },
  {
    key: 'not-approve',
    title: 'Do not approve',
    done: 'Not approved',
    from: ['scored'],
    to: 'not-approved',
    act: 'funding.decide',
    requires: ['scoring-closed'],
    effects: ['record-approval'],
    reason: true,
    decision: true,
    off: true,
  },
  {
    key: 'begin-proposal',
    title: 'Begin the full proposal',
    done: 'Proposal begun',
    from: ['approved-in-principle'],
    to: 'proposal-draft',
    act: 'project.submit',
    requires: [],
    effects: [],
  },
  {
    key: 'begin-self-funded',
    title: 'Begin the proposal of a self-funded project',
    done: 'Proposal of a self-funded project begun',
    from: ['eligible'],
    to: 'proposal-draft',
    act: 'project.submit',
    requires: ['self-funded'],
    effects: [],
  },
  {
    key: 'submit-proposal',
    title: 'Submit the proposal for quality assessment',
    done: 'Proposal submitted',
    from: ['proposal-draft'],
    to: 'in-assessment',
    act: 'project.submit',
    requires: ['proposal-complete'],
    effects: ['sign-declaration'],
  },
  {
    key: 'return-proposal',
    title: 'Return it with the points',
    done: 'Returned for revision',
    from: ['in-assessment'],
    to: 'returned',
    act: 'quality.assess',
    requires: ['points-to-send'],
    effects: ['send-points'],
    decision: true,
    off: true,
  },
  {
    key: 'submit-revision',
    title: 'Submit the revised proposal',
    done: 'Revised proposal submitted',
    from: ['returned'],
    to: 'in-assessment',
    act: 'project.submit',
    requires: ['points-answered', 'proposal-complete'],
    effects: ['sign-declaration'],
  },
  {
    key: 'rate-satisfactory',
    title: 'Rate satisfactory',
    done: 'Rated satisfactory',
    from: ['in-assessment'],
    to: 'satisfactory',
    act: 'quality.assess',
    requires: ['every-criterion-met', 'points-closed'],
    effects: ['record-quality'],
    decision: true,
  },
  {
    key: 'approve',
    title: 'Approve the project',
    done: 'Approved',
    from: ['satisfactory'],
    to: 'approved',
    act: 'funding.decide',
    requires: ['within-approved-amount'],
    effects: ['record-approval'],
    decision: true,
  },
  {
    key: 'start',
    title: 'Start the project',
    done: 'Started',
    from: ['approved'],
    to: 'in-implementation',
    act: 'project.run',
    requires: [],
    effects: [],
  },
  {
    key: 'report-falls-due',
    title: 'Call for the completion report',
    done: 'Completion report called for',
    from: ['in-implementation'],
    to: 'report-due',
    act: 'project.run',
    requires: ['end-has-passed'],
    effects: [],
  },
  {
    key: 'submit-report',
    title: 'Submit the completion report',
    done: 'Completion report submitted',
    from: ['in-implementation', 'report-due'],
    to: 'report-in-review',
    act: 'completion.submit',
    requires: [],
    effects: ['record-report'],
    elsewhere: 'completion-report',
    ownLetters: true,
  },
  {
    key: 'return-report',
    title: 'Return the completion report',
    done: 'Completion report returned',
    from: ['report-in-review'],
    to: 'report-due',
    act: 'completion.decide',
    requires: [],
    effects: [],
    elsewhere: 'completion-report',
    ownLetters: true,
    off: true,
  },
  {
    key: 'accept-report',
    title: 'Accept the completion report',
    done: 'Completion report accepted',
    from: ['report-in-review'],
    to: 'completed',
    act: 'completion.decide',
    requires: [],
    effects: [],
    elsewhere: 'completion-report',
    ownLetters: true,
  },
  {
    key: 'withdraw',
    title: 'Withdraw the project',
    done: 'Withdrawn',
    from: [...underWay, 'approved'],
    to: 'withdrawn',
    act: 'project.submit',
    requires: [],
    effects: ['close-round'],
    reason: true,
    off: true,
  },
  {
    key: 'cancel',
    title: 'Cancel the project',
    done: 'Cancelled',
    from: ['approved', 'in-implementation', 'report-due'],
    to: 'cancelled',
    act: 'project.run',
    requires: [],
    effects: [],
    reason: true,
    decision: true,
    off: true,
  },
  {
    key: 'lapse',
    title: 'Let the project lapse',
    done: 'Lapsed',
    from: ['concept-draft', 'with-forum', 'endorsed', 'approved-in-principle', 'proposal-draft', 'returned'],
    to: 'lapsed',
    act: 'project.run',
    requires: [],
    effects: ['close-round'],
    reason: true,
    decision: true,
    off: true,
  },
] as const satisfies readonly StepEntry[]

export type StepKey = (typeof steps)[number]['key']
export type Step = StepEntry & { key: StepKey }

const allStates: readonly State[] = states
const allSteps: readonly Step[] = steps

export const isStepKey = (text: string): text is StepKey => allSteps.some(step => step.key === text)
export const isStateKey = (text: string): text is StateKey => allStates.some(state => state.key === text)

export function stepOf(key: StepKey): Step {
  const step = allSteps.find(one => one.key === key)
  if (!step) throw new Error(`The lifecycle has no step ${key}`)
  return step
}

export function stateOf(key: StateKey): State {
  const state = allStates.find(one => one.key === key)
  if (!state) throw new Error(`The lifecycle has no state ${key}`)
  return state
}

/** The steps that lead on from a state, in the order of the table. */
export const stepsFrom = (state: StateKey): Step[] => allSteps.filter(step => step.from.includes(state))

/**
 * The state of a record that came in with a status and no life in Dossier, by APEC's words; null where they say nothing.
 * One whose completion report is with the Secretariat stands there, whatever its status says.
 */
export function stateOfStatus(status: string | null, reportIsSubmitted = false): StateKey | null {
  const key = allStates.find(state => state.status !== null && state.status === status)?.key ?? null
  return reportIsSubmitted && (key === 'in-implementation' || key === 'report-due') ? 'report-in-review' : key
}

/** How visible a project is in a state that keeps it as visible as it was before. */
export const visibilityIn = (state: StateKey, before: Visibility): Visibility => stateOf(state).visibility ?? before

/** Whether a step lays the project before those whom submitted papers reach: the version that it freezes is such a paper. */
export function laysPapers(key: StepKey): boolean {
  const { visibility } = stateOf(stepOf(key).to)
  return visibility === 'submitted' || visibility === 'public'
}
