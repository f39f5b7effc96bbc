import type { IsoDate, IsoMoment } from '~/domain/calendar'
import type { PracticeState, PracticeTheme } from '~/domain/practice/practice'
import type { Permission } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import type { ResponseState } from '~/domain/questionnaire/response'
import type { Texts } from './made-answers'

/** How an economy came to stand where it does. */
export type DemoResponse = {
  economy: string
  state: Exclude<ResponseState, 'not-invited' | 'no-answer'>
  /** Days from the sending: when it was opened, and when its last act happened. */
  opened?: number
  last?: number
  permission?: Permission
  permissions?: Record<string, Permission>
  /** Texts of this economy alone, in the place of those that all draw from. */
  own?: Texts
  /** Why it was returned or declined. */
  words?: string
  /** Days from the sending to an own last day. */
  extended?: number
  /** The token of a link that opens its answer in the demo. */
  token?: string
}

export type DemoQuestionnaire = {
  number: string
  definition: Definition
  audience: QuestionnaireAudience
  isAnonymous: boolean
  texts: Texts
  sent: IsoMoment
  due: IsoDate
  closed: IsoMoment | null
  /** When those who had not answered were reminded. */
  reminded: IsoMoment | null
  /** Who sent it, by the name that the demo gives them. */
  by: string
  responses: readonly DemoResponse[]
  /** How many people answered, where it is for people. */
  people?: number
}

/** A practice with the answers behind it: `sentences` of the answer, counted from 0, are the passage. */
export type DemoPractice = {
  title: string
  description: string
  theme: PracticeTheme
  conditions: string
  evidence: readonly { economy: string; question: string; sentences: readonly [from: number, to: number] }[]
  state: PracticeState
  amendments?: string
  /** Economies that have not confirmed it yet; an agreed practice waits for them. */
  silent?: readonly string[]
}
