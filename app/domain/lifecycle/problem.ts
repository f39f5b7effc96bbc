import type { FieldKey } from '../record/catalogue'

/** What keeps a step from being taken: a sentence, and the field or the page where it can be mended. */
export type Problem = {
  text: string
  field?: FieldKey
  at?: 'budget' | 'waivers' | 'co-sponsors' | 'endorsement' | 'assessment' | 'points' | 'scoring'
}

export const problem = (text: string, where: Omit<Problem, 'text'> = {}): Problem => ({ text, ...where })

/** The problems, where it is so. */
export const when = (isSo: boolean, ...problems: Problem[]): Problem[] => (isSo ? problems : [])
