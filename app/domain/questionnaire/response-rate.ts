import type { Questionnaire } from './questionnaire'

/** A published questionnaire with how many were asked and what came of it. */
export type ResponseRate = Pick<Questionnaire, 'place' | 'title' | 'audience' | 'publishedAt' | 'closedAt'> & {
  /** Everybody who was asked, or (for people) began an answer. */
  asked: number
  /** Whose answer is official now. */
  answered: number
  declined: number
}

/** Those of whom there is neither an official answer nor a refusal. */
export const silentOf = ({
  asked,
  answered,
  declined,
}: Pick<ResponseRate, 'asked' | 'answered' | 'declined'>): number => asked - answered - declined

/** "13 of 21 economies answered, 2 declined", "46 of 50 people answered", "The project overseer has answered". */
export function rateInWords({ audience, asked, answered, declined }: ResponseRate): string {
  if (audience === 'overseer') return `The project overseer has ${answered > 0 ? 'answered' : 'not answered yet'}`
  if (asked === 0) return audience === 'economies' ? 'No economy was asked yet' : 'Nobody has answered yet'
  const one = audience === 'economies' ? 'economy' : 'person'
  const many = audience === 'economies' ? 'economies' : 'people'
  const said = `${answered} of ${asked} ${asked === 1 ? one : many} answered`
  return declined === 0 ? said : `${said}, ${declined} declined`
}
