import { daysBetween, type IsoDate } from '../calendar'
import type { Permission } from './answers'
import { dueOnOf, isSettled, type Response, type ResponseState, responseState, responseStates } from './response'

/** Whom a sender writes to about an answer: the people behind its personal links. */
export type Contact = { name: string; email: string }

/** How far an answer is, in questions of those that are asked. */
export type AnswerProgress = { answered: number; asked: number }

/** What is known of one answer, for its sender; without a response the economy was not invited. */
export type Followed = {
  /** The economy, or the name of a person who was invited to answer for themselves. */
  who: string
  response: Response | null
  progress: AnswerProgress | null
  /** Who was handed the whole answer. */
  contacts: readonly Contact[]
}

/** One line of the response monitor. */
export type MonitorRow = {
  who: string
  /** Null where there is no response yet. */
  seq: number | null
  state: ResponseState
  dueOn: IsoDate | null
  /** Whether the last day is the economy's own. */
  isExtended: boolean
  /** Days since the last day; null where it is not over, or nothing more is expected. */
  lateBy: number | null
  progress: AnswerProgress | null
  contacts: readonly Contact[]
  clearedBy: string
  permission: Permission | null
} & Pick<Response, 'invitedAt' | 'openedAt' | 'clearedAt' | 'declinedAt' | 'remindedAt'>

const nothing = {
  ...{ seq: null, isExtended: false, clearedBy: '', permission: null },
  ...{ invitedAt: null, openedAt: null, clearedAt: null, declinedAt: null, remindedAt: null },
} as const

type Asking = { dueOn: IsoDate | null; isClosed: boolean; today: IsoDate }

/** The line of an economy or a person, as of today. */
export function monitorRow({ who, response, progress, contacts }: Followed, asking: Asking): MonitorRow {
  const { dueOn: general, isClosed, today } = asking
  if (response === null) {
    const state = isClosed ? 'no-answer' : 'not-invited'
    return { ...nothing, who, state, dueOn: general, lateBy: null, progress, contacts }
  }
  const { seq, invitedAt, openedAt, clearedAt, declinedAt, remindedAt, clearedBy, permission } = response
  const state = responseState(response, isClosed)
  const dueOn = dueOnOf(response.dueOn, general)
  const late = dueOn === null ? 0 : daysBetween(dueOn, today)
  const isExpected = !isSettled(state) && state !== 'no-answer' && state !== 'not-invited'
  return {
    ...{ who, seq, state, dueOn, progress, contacts, clearedBy, permission },
    ...{ invitedAt, openedAt, clearedAt, declinedAt, remindedAt },
    isExtended: response.dueOn !== null && response.dueOn !== general,
    lateBy: isExpected && late > 0 ? late : null,
  }
}

/** How urgently somebody should be called, by state: who has not even opened it first, who has answered last. */
const silence: readonly ResponseState[] = [
  ...(['invited', 'opened', 'returned', 'drafting', 'awaiting-clearance'] as const),
  ...(['not-invited', 'no-answer', 'declined', 'submitted'] as const),
]

/** Whom to call first: the late ones, of them the silent and then the latest; what is settled stands at the end. */
export const byCall = (rows: readonly MonitorRow[]): MonitorRow[] =>
  [...rows].sort(
    (one, other) =>
      Number(other.lateBy !== null) - Number(one.lateBy !== null) ||
      silence.indexOf(one.state) - silence.indexOf(other.state) ||
      (other.lateBy ?? 0) - (one.lateBy ?? 0),
  )

export const monitorOrders = ['call', 'apec'] as const
export type MonitorOrder = (typeof monitorOrders)[number]

export const isMonitorOrder = (text: string | null): text is MonitorOrder => monitorOrders.some(one => one === text)

/** How many economies are in each state. */
export const countStates = (rows: readonly Pick<MonitorRow, 'state'>[]): Record<ResponseState, number> =>
  Object.fromEntries(responseStates.map(state => [state, rows.filter(row => row.state === state).length])) as Record<
    ResponseState,
    number
  >

const isAre = (count: number) => (count === 1 ? 'is' : 'are')
const hasHave = (count: number) => (count === 1 ? 'has' : 'have')

/** "9 of 21 economies have answered, 3 are writing, 2 declined, 7 have not opened it." */
export function monitorWords(rows: readonly MonitorRow[]): string {
  const counts = countStates(rows)
  const writing = counts.drafting + counts.returned
  const parts = [
    `${counts.submitted} of ${rows.length} economies ${hasHave(counts.submitted)} answered`,
    writing > 0 && `${writing} ${isAre(writing)} writing`,
    counts['awaiting-clearance'] > 0 &&
      `${counts['awaiting-clearance']} ${isAre(counts['awaiting-clearance'])} waiting for clearance`,
    counts.declined > 0 && `${counts.declined} declined`,
    counts.opened > 0 && `${counts.opened} opened it and ${hasHave(counts.opened)} not begun`,
    counts.invited > 0 && `${counts.invited} ${hasHave(counts.invited)} not opened it`,
    counts['not-invited'] > 0 && `${counts['not-invited']} ${isAre(counts['not-invited'])} not invited yet`,
    counts['no-answer'] > 0 && `${counts['no-answer']} gave no answer`,
  ].filter(part => part !== false)
  return `${parts.join(', ')}.`
}

/** "3 economies are late." or nothing. */
export function latenessWords(rows: readonly MonitorRow[]): string {
  const late = rows.filter(row => row.lateBy !== null).length
  if (late === 0) return ''
  return late === 1 ? 'One economy is late.' : `${late} economies are late.`
}

/** "14 of 30 questions". */
export const questionsInWords = ({ answered, asked }: AnswerProgress): string =>
  `${answered} of ${asked} ${asked === 1 ? 'question' : 'questions'}`
