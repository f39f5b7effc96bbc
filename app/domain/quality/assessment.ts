import { may, type Person, type Subject } from '../access/may'
import type { IsoDate, IsoMoment } from '../calendar'
import { type StateKey, type StepKey, stateOf } from '../lifecycle/lifecycle'
import { no, type Verdict, yes } from '../verdict'
import { type GivenRating, lastRatings } from './criteria'
import { isTakenBack, type Point } from './points'

/** Whether a proposal is being assessed where the project stands: rated, its points written and closed. */
export function isAssessedAt(state: StateKey | null): Verdict {
  if (state === 'in-assessment') return yes
  const stands = state === null ? '' : ` The project is at “${stateOf(state).title}” now.`
  return no(`A proposal is assessed from when it was submitted until it is returned or rated satisfactory.${stands}`)
}

/** Whether the points of an assessment are answered where the project stands. */
export function isAnsweredAt(state: StateKey | null): Verdict {
  if (state === 'returned') return yes
  const stands = state === null ? '' : ` The project is at “${stateOf(state).title}” now.`
  return no(`Points are answered while the proposal is returned for revision.${stands}`)
}

type Taken = { step: StepKey; at: IsoMoment }

const handedIn: readonly StepKey[] = ['submit-proposal', 'submit-revision']
const outcomes: readonly StepKey[] = ['return-proposal', 'rate-satisfactory']

/**
 * What of an assessment is told to those outside the Secretariat: nothing before the proposal was first returned or
 * rated; then everything up to that moment, and nothing of the next assessment before its own outcome.
 */
export function toldBy(steps: readonly Taken[]): (moment: IsoMoment) => boolean {
  const outcome = steps.findLast(({ step }) => outcomes.includes(step))
  if (!outcome) return () => false
  const again = steps.findLast(({ step }) => handedIn.includes(step))
  return again && steps.indexOf(again) > steps.indexOf(outcome) ? moment => moment <= outcome.at : () => true
}

/**
 * Whether a person reads an assessment while it is being made, with what is only prepared: who assesses, and who reads
 * everything of the Secretariat (the auditor). Writers and decision makers read what was told.
 */
export const readsUntold = (person: Person, subject: Subject, today: IsoDate): boolean =>
  may(person, 'quality.assess', subject, today).ok ||
  (may(person, 'quality.read', subject, today).ok && may(person, 'record.read-secretariat', subject, today).ok)

type Assessment = { points: readonly Point[]; ratings: readonly GivenRating[] }

/** An assessment as one side reads it; a point that was taken back is read by nobody. */
export function assessmentFor({ points, ratings }: Assessment, untold: boolean, told: (moment: IsoMoment) => boolean) {
  const present = points.filter(point => !isTakenBack(point))
  if (untold) return { points: present, ratings: lastRatings(ratings) }
  return {
    points: present
      .filter(({ sentAt }) => sentAt !== null)
      .map(point => ({ ...point, acts: point.acts.filter(({ act, at }) => act === 'answered' || told(at)) })),
    ratings: lastRatings(ratings.filter(({ at }) => told(at))),
  }
}
