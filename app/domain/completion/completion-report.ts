import type { IsoMoment } from '../calendar'
import type { Verdict } from '../verdict'
import { no, yes } from '../verdict'

/** What the overseer writes; every number that is a fact of the project comes from the record and the budget. */
export type CompletionAnswers = {
  description: string
  objectivesMet: string
  changesOfScope: string
  evaluation: string
  outcomes: string
  keyFindings: string
  nextSteps: string
  feedbackForSecretariat: string
  /** Each row of the work plan: was it done? `done` is null until it is answered. */
  activities: {
    activity: string
    timeline: string
    output: string
    done: 'yes' | 'partly' | 'no' | null
    note: string
  }[]
  outputs: { name: string; planned: number | null; delivered: number | null; note: string }[]
  /** By economy: who took part, by sex. Speakers are not counted among the participants. */
  participants: { economy: string; women: number; men: number; speakersWomen: number; speakersMen: number }[]
}

export type CompletionState = 'draft' | 'submitted' | 'returned' | 'accepted'

/** A dated act on a report: who did what, when, with which words. */
export type CompletionAct = { act: 'submitted' | 'returned' | 'accepted'; at: IsoMoment; by: string; remark: string }

export type CompletionReport = {
  state: CompletionState
  answers: CompletionAnswers
  acts: CompletionAct[]
  /** Counts saves, so that a stale save is seen. */
  revision: number
}

export const stateWords: Record<CompletionState, string> = {
  draft: 'Draft',
  submitted: 'In review by the Secretariat',
  returned: 'Returned to the overseer',
  accepted: 'Accepted',
}

export const doneWords = { yes: 'Done', partly: 'Partly done', no: 'Not done' } as const

export const actWords: Record<CompletionAct['act'], string> = {
  submitted: 'Submitted',
  returned: 'Returned to the overseer',
  accepted: 'Accepted',
}

/** What may follow which state; everything else is refused. */
const steps: Record<CompletionAct['act'], { from: CompletionState[]; to: CompletionState }> = {
  submitted: { from: ['draft', 'returned'], to: 'submitted' },
  returned: { from: ['submitted'], to: 'returned' },
  accepted: { from: ['submitted'], to: 'accepted' },
}

export const stateAfter = (act: CompletionAct['act']): CompletionState => steps[act].to

export function mayTakeStep(state: CompletionState, act: CompletionAct['act']): Verdict {
  if (steps[act].from.includes(state)) return yes
  return no(
    `The completion report is “${stateWords[state]}”; it cannot be ${act} now. Reload the page to see its state.`,
  )
}

export const mayStillWrite = (state: CompletionState): Verdict =>
  state === 'draft' || state === 'returned'
    ? yes
    : no(`The completion report is “${stateWords[state]}” and can no longer be changed.`)
