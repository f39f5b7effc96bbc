import { daysBetween, type IsoDate } from '../calendar'
import { dueOnOf, isSettled, type Response, responseState } from './response'

/** Written once from `from` days after the last day on (negative: before it), and no more once `until` days are reached. */
export type AnswerReminderRule = { from: number; until: number; source: string }

const ours = 'Dossier’s own default'

/** When economies that have not answered are reminded by themselves; senders may remind them at any time besides. */
export const answerReminderRules: readonly AnswerReminderRule[] = [
  { from: -7, until: -1, source: ours },
  { from: -1, until: 1, source: ours },
  { from: 3, until: 10, source: ours },
]

/** Whether a response may be reminded at all: it was invited, and nothing of it is settled. */
export const isRemindable = (response: Response, isClosed: boolean): boolean =>
  response.invitedAt !== null && !isClosed && !isSettled(responseState(response, isClosed))

/**
 * What a response is to be reminded of today, null for nothing; the key is never used twice. It counts from the economy's
 * own last day where it has one, so that after an extension it is reminded again in time.
 */
export function answerReminder(
  response: Response,
  questionnaire: { dueOn: IsoDate | null; closedAt: string | null },
  today: IsoDate,
): { key: string; dueOn: IsoDate } | null {
  const dueOn = dueOnOf(response.dueOn, questionnaire.dueOn)
  if (dueOn === null || !isRemindable(response, questionnaire.closedAt !== null)) return null
  const passed = daysBetween(dueOn, today)
  const rule = answerReminderRules.find(({ from, until }) => from <= passed && passed < until)
  return rule ? { key: `answer ${rule.from} | ${response.seq} | ${dueOn}`, dueOn } : null
}
