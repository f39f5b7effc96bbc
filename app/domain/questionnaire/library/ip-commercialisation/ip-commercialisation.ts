import type { Definition } from '../../definition'
import { abroad } from './abroad'
import { commercialisation } from './commercialisation'
import { management } from './management'
import { policy } from './policy'
import { skills } from './skills'
import { transfer } from './transfer'

/** How economies help SMEs to earn from intellectual property; the answers lead to best practices. */
export const ipCommercialisation: Definition = {
  title: 'IP commercialisation for SMEs: policies and best practices',
  intro:
    'This questionnaire asks how your economy helps small and medium-sized enterprises (SMEs) to earn from intellectual property (IP). The answers are compared and discussed, and lead to a collection of best practices for all APEC economies. One official answer is asked from each economy; you can hand sections to colleagues in other offices. Where you have no figure, an estimate is welcome if you say so, and “Not known” is an answer. “The last calendar year” is the last full year, January to December.',
  sections: [policy, management, commercialisation, transfer, abroad, skills],
}
