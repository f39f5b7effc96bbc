import type { Definition } from '../definition'
import type { QuestionnaireAudience } from '../questionnaire'
import { evaluationOverseer } from './evaluation-overseer'
import { evaluationParticipants } from './evaluation-participants'
import { ipCommercialisation } from './ip-commercialisation/ip-commercialisation'
import { participantFeedback } from './participant-feedback'

/** A questionnaire to start from. Its title and questions are the overseer's to change once it was taken. */
export type LibraryEntry = {
  key: string
  title: string
  /** What it is for and when to send it, for the overseer who chooses. */
  about: string
  audience: QuestionnaireAudience
  isAnonymous: boolean
  definition: Definition
}

export const library: readonly LibraryEntry[] = [
  {
    key: 'ip-commercialisation',
    title: 'IP commercialisation for SMEs',
    about:
      'To the economies, some months before a seminar: policies, management of IP, licensing, technology transfer, patenting abroad and skills, with best practices and questions on women.',
    audience: 'economies',
    isAnonymous: false,
    definition: ipCommercialisation,
  },
  {
    key: 'participant-feedback',
    title: 'Feedback of participants after an event',
    about:
      'To the participants, on the last day of an event or just after it: usefulness, sessions, speakers, materials, what was learned and what should come next. Without names.',
    audience: 'people',
    isAnonymous: true,
    definition: participantFeedback,
  },
  {
    key: 'longer-term-evaluation-overseer',
    title: 'Longer-term evaluation: project overseer',
    about:
      'To the overseer, a year or more after the end of the project: objectives, use of the outputs, effects in the economies, women and men, and what goes on.',
    audience: 'overseer',
    isAnonymous: false,
    definition: evaluationOverseer,
  },
  {
    key: 'longer-term-evaluation-participants',
    title: 'Longer-term evaluation: participants',
    about:
      'To the participants, a year or more after the end of the project: whether they use what they learned, what has changed, and what APEC should do next. Without names.',
    audience: 'people',
    isAnonymous: true,
    definition: evaluationParticipants,
  },
]
