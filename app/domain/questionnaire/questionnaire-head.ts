import type { Act } from '../access/matrix'
import { may, type Person, type Subject } from '../access/may'
import type { IsoDate } from '../calendar'
import { type Questionnaire, type QuestionnaireState, questionnaireState } from './questionnaire'

/** What somebody may do with a questionnaire, and so which of its pages they are led to. */
export type QuestionnaireMay = {
  read: boolean
  write: boolean
  send: boolean
  results: boolean
  practices: boolean
}

/** What stands above every page of a questionnaire. */
export type QuestionnaireHead = Pick<
  Questionnaire,
  'number' | 'place' | 'title' | 'audience' | 'version' | 'publishedAt' | 'dueOn' | 'closedAt'
> & { state: QuestionnaireState; may: QuestionnaireMay }

const actOf: Record<keyof QuestionnaireMay, Act> = {
  read: 'questionnaires.read',
  write: 'questionnaires.write',
  send: 'questionnaires.send',
  results: 'answers.read',
  practices: 'practices.read',
}

/** The head of a questionnaire as a person (null: the public) sees it today. */
export function headOf(
  { number, place, title, audience, version, publishedAt, dueOn, closedAt }: Questionnaire,
  person: Person | null,
  subject: Subject,
  today: IsoDate,
): QuestionnaireHead {
  const mayDo = (what: keyof QuestionnaireMay) => may(person, actOf[what], subject, today).ok
  return {
    ...{ number, place, title, audience, version, publishedAt, dueOn, closedAt },
    state: questionnaireState({ publishedAt, dueOn, closedAt }),
    may: {
      ...{ read: mayDo('read'), write: mayDo('write'), send: mayDo('send') },
      ...{ results: mayDo('results'), practices: mayDo('practices') },
    },
  }
}

/** A draft is there only for those who read questionnaires before they are published. */
export const isThereFor = ({ publishedAt, may: { read } }: Pick<QuestionnaireHead, 'publishedAt' | 'may'>): boolean =>
  read || publishedAt !== null
