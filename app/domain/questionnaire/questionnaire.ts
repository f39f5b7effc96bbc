import type { IsoDate, IsoMoment } from '../calendar'

/** Who answers: one official answer of each economy; any number of people; or the one overseer of the project. */
export const audiences = ['economies', 'people', 'overseer'] as const
export type QuestionnaireAudience = (typeof audiences)[number]
export const audienceTitles: Record<QuestionnaireAudience, string> = {
  economies: 'The economies, each with one official answer',
  people: 'People, such as participants of an event; each answers for themselves',
  overseer: 'The project overseer',
}

export type QuestionnaireState = 'draft' | 'open' | 'closed'
export const questionnaireStateTitles: Record<QuestionnaireState, string> = {
  draft: 'Being drafted',
  open: 'Open for answers',
  closed: 'Closed',
}

/** The dates of a questionnaire; its state follows from them. */
export type QuestionnaireDates = {
  /** When its first version was published; null while it is a draft. */
  publishedAt: IsoMoment | null
  /** The last day for answers; an economy may have a later one. */
  dueOn: IsoDate | null
  /** When its sender closed it; answers are taken until then, late ones too. */
  closedAt: IsoMoment | null
}

export const questionnaireState = ({ publishedAt, closedAt }: QuestionnaireDates): QuestionnaireState =>
  publishedAt === null ? 'draft' : closedAt === null ? 'open' : 'closed'

/** A questionnaire of a project, without its questions. `place`: 1 for the first of its project, 2 for the second. */
export type Questionnaire = QuestionnaireDates & {
  seq: number
  project: number
  /** The number of the project. */
  number: string
  place: number
  title: string
  audience: QuestionnaireAudience
  /** Answers of people are kept without their names. */
  isAnonymous: boolean
  /** The version in force; 0 while there is none. */
  version: number
}
