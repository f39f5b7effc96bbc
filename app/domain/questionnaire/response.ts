import type { IsoDate, IsoMoment } from '../calendar'
import type { Permission } from './answers'

/** Where the one answer of an economy stands. */
export const responseStates = [
  'not-invited',
  'invited',
  'opened',
  'drafting',
  'awaiting-clearance',
  'submitted',
  'returned',
  'declined',
  'no-answer',
] as const
export type ResponseState = (typeof responseStates)[number]

export const responseStateTitles: Record<ResponseState, string> = {
  'not-invited': 'Not invited',
  invited: 'Invited',
  opened: 'Opened',
  drafting: 'Being answered',
  'awaiting-clearance': 'Awaiting clearance',
  submitted: 'Cleared and submitted',
  returned: 'Returned with a remark',
  declined: 'Declined',
  'no-answer': 'No answer',
}

/** The dated acts on a response; its state follows from them. */
export type ResponseDates = {
  invitedAt: IsoMoment | null
  /** When somebody first opened the answer by a link or signed in. */
  openedAt: IsoMoment | null
  /** When the first words were saved. */
  begunAt: IsoMoment | null
  /** When it was last handed to the focal point for clearance. */
  readyAt: IsoMoment | null
  /** When it was last cleared: only then is it official. */
  clearedAt: IsoMoment | null
  returnedAt: IsoMoment | null
  declinedAt: IsoMoment | null
}

/** One answer to a questionnaire: of an economy, or of one person (then `economy` is null or theirs). */
export type Response = ResponseDates & {
  seq: number
  questionnaire: number
  economy: string | null
  /** The version of the questionnaire to which it answers. */
  version: number
  /** A later last day for this economy alone. */
  dueOn: IsoDate | null
  remindedAt: IsoMoment | null
  /** Why it was returned or declined. */
  returnedWith: string
  declinedWith: string
  /** Who cleared it: the name that was signed with. */
  clearedBy: string
  /** What the economy says for all of its answers; null until it has. */
  permission: Permission | null
  /** Counts the saves. */
  revision: number
}

const after = (one: IsoMoment | null, other: IsoMoment | null): boolean =>
  one !== null && (other === null || one > other)

/**
 * Where a response stands. The latest act counts: what was returned after it was cleared is open again. `isClosed`: the
 * questionnaire takes no more answers, so that what is not submitted by then is no answer.
 */
export function responseState(dates: ResponseDates, isClosed: boolean): ResponseState {
  const { invitedAt, openedAt, begunAt, readyAt, clearedAt, returnedAt, declinedAt } = dates
  if (after(clearedAt, returnedAt) && after(clearedAt, declinedAt)) return 'submitted'
  if (after(declinedAt, returnedAt)) return 'declined'
  if (isClosed) return 'no-answer'
  if (after(readyAt, returnedAt)) return 'awaiting-clearance'
  if (returnedAt !== null) return 'returned'
  if (begunAt !== null) return 'drafting'
  if (openedAt !== null) return 'opened'
  return invitedAt === null ? 'not-invited' : 'invited'
}

/** Whether nothing more is expected: reminders go to everybody else who was invited. */
export const isSettled = (state: ResponseState): boolean => state === 'submitted' || state === 'declined'

/** The last day for an answer: the economy's own, else that of the questionnaire. */
export const dueOnOf = (own: IsoDate | null, general: IsoDate | null): IsoDate | null => own ?? general
