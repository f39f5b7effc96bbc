import type { IsoMoment } from '../calendar'
import type { SectionKey } from '../record/catalogue'
import { no, type Verdict, yes } from '../verdict'

/** What happens to a point: the overseer answers it, the assessor closes it or asks again. */
export type PointAct = 'answered' | 'closed' | 'asked-again'

export type PointEntry = { act: PointAct; text: string; at: IsoMoment; by: string }

/**
 * Something that an assessor wants changed or explained: in a section of the proposal, about a sentence of it where
 * `quote` holds one. Until it was sent with a return, only the Secretariat reads it.
 */
export type Point = {
  seq: number
  section: SectionKey
  quote: string
  text: string
  at: IsoMoment
  by: string
  sentAt: IsoMoment | null
  acts: PointEntry[]
}

export type PointState = 'prepared' | 'to-answer' | 'answered' | 'closed'

export const pointStateTitles: Record<PointState, string> = {
  prepared: 'Not sent yet',
  'to-answer': 'To be answered',
  answered: 'Answered',
  closed: 'Closed',
}

type Course = Pick<Point, 'sentAt' | 'acts'>

/** Where a point stands, from what was done about it. */
export function stateOfPoint({ sentAt, acts }: Course): PointState {
  const last = acts.at(-1)?.act
  if (last === 'closed') return 'closed'
  if (sentAt === null) return 'prepared'
  return last === 'answered' ? 'answered' : 'to-answer'
}

/** Whether a point was taken back before it was sent: it is kept, and shown no more. */
export const isTakenBack = (point: Course): boolean => point.sentAt === null && stateOfPoint(point) === 'closed'

const from: Record<PointAct, readonly PointState[]> = {
  // An answer may be bettered until the proposal is handed in again.
  answered: ['to-answer', 'answered'],
  closed: ['prepared', 'answered'],
  'asked-again': ['answered', 'closed'],
}

const refusals: Record<PointAct, string> = {
  answered: 'This point cannot be answered now: the Secretariat has closed it, or has not sent it.',
  closed: 'A point is closed after the overseer has answered it, and only once.',
  'asked-again': 'A point is asked again after it was answered or closed.',
}

/** Whether this may be done about a point now; an answer and a new question need words. */
export function mayActOn(point: Course, act: PointAct, text: string): Verdict {
  if (!from[act].includes(stateOfPoint(point)) || (act === 'asked-again' && point.sentAt === null))
    return no(refusals[act])
  if (act !== 'closed' && text.trim() === '')
    return no(act === 'answered' ? 'Write your answer.' : 'Say what is still open.')
  return yes
}

/** The answer that stands now; empty where the point waits for one. */
export const answerOf = (point: Course): string =>
  stateOfPoint(point) === 'answered' ? (point.acts.at(-1)?.text ?? '') : ''

/** How many of the points that were sent have their answer. */
export function answered(points: readonly Course[]): { done: number; all: number } {
  const sent = points.filter(({ sentAt }) => sentAt !== null)
  return { done: sent.filter(point => stateOfPoint(point) !== 'to-answer').length, all: sent.length }
}

/** The box of a point in a form is named by its key, since a bare number would be a place in a list. */
export const boxOf = (point: number): string => `p${point}`

/** The key of the point whose box it is; null where it is none. */
export const pointOf = (box: string): number | null => (/^p\d{1,9}$/.test(box) ? Number(box.slice(1)) : null)
