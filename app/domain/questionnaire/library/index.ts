import type { Definition } from '../definition'
import type { QuestionnaireAudience } from '../questionnaire'
import { ipCommercialisation } from './ip-commercialisation/ip-commercialisation'

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
]
