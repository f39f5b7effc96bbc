import { scopesFor } from '../access/may'
import { formatDate, type IsoDate } from '../calendar'
import { isSettled, type ResponseState } from '../questionnaire/response'
import { onDay } from './due'
import type { Look, Open } from './open'

/** A questionnaire that is open for the economies, with where each invited one stands. */
export type WaitingQuestionnaire = {
  /** The number and the title of its project. */
  number: string
  project: string
  place: number
  title: string
  dueOn: IsoDate | null
  /** `dueOn` is the economy's own last day, else that of all. */
  responses: { seq: number; economy: string; state: ResponseState; dueOn: IsoDate | null }[]
}

const ofEconomies =
  (states: readonly ResponseState[], act: Open['act'], todo: (economy: string, title: string) => string): Look =>
  ({ facts }) =>
    facts.questionnaires.flatMap(({ number, project, title, responses }) =>
      responses
        .filter(({ state }) => states.includes(state))
        .map(({ seq, economy, dueOn }) => ({
          ...{ act, subject: { economies: [economy] }, todo: todo(economy, title) },
          ...{ projects: [{ number, title: project }], group: '', due: dueOn === null ? null : onDay(dueOn) },
          place: { page: 'answer' as const, seq },
        })),
    )

/** Economies that were invited and are not done, for their focal points and officials. */
export const toAnswerQuestionnaire = ofEconomies(
  ['invited', 'opened', 'drafting', 'returned'],
  'answers.give',
  (economy, title) => `Answer the questionnaire “${title}” for ${economy}`,
)

/** Answers that are written and wait for the focal point. */
export const toClearAnswer = ofEconomies(
  ['awaiting-clearance'],
  'answers.clear',
  (economy, title) => `Clear the answer of ${economy} to “${title}”`,
)

/**
 * A questionnaire of which nothing more is expected, or whose last days are all over, for the overseer of its project
 * alone: whoever may send everywhere would find all of them on the desk.
 */
export const toCloseQuestionnaire: Look = ({ facts, person, today }) => {
  const own = scopesFor(person, 'questionnaires.send', 'project', today)
  return facts.questionnaires
    .filter(({ number, responses }) => own.includes(number) && responses.length > 0)
    .flatMap(({ number, project, place, title, responses }) => {
      const open = responses.filter(({ state }) => !isSettled(state))
      const days = open.map(({ dueOn }) => dueOn)
      if (days.some(day => day === null || day >= today)) return []
      const last = days
        .flatMap(day => day ?? [])
        .sort()
        .at(-1)
      const why = last === undefined ? 'every economy has answered or declined' : `the last day was ${formatDate(last)}`
      return [
        {
          ...{ act: 'questionnaires.send' as const, subject: { project: number } },
          ...{ todo: `Close the questionnaire “${title}”: ${why}`, projects: [{ number, title: project }] },
          ...{ group: '', due: last === undefined ? null : onDay(last) },
          place: { page: 'questionnaire' as const, number, place },
        },
      ]
    })
}
