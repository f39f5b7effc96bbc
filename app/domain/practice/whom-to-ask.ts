import type { IsoMoment } from '../calendar'
import type { AnswerLink } from '../questionnaire/respondent'

/** A focal point without an account: the link of its response is what it comes with. */
export type FocalHolder = Pick<AnswerLink, 'response' | 'name' | 'email'>

/**
 * The focal points of an economy that hold a link, each address once and with the response that stands first in
 * `responses`. Who was shut out (every link withdrawn) is not asked, nor who has an account (`known` addresses); a link
 * that ran out is no hindrance, since a new one is made.
 */
export function holdersToAsk(
  links: readonly AnswerLink[],
  { responses, known }: { responses: readonly number[]; known: readonly string[] },
): FocalHolder[] {
  const holders = new Map<string, FocalHolder>()
  for (const response of responses)
    for (const link of links) {
      const isFocal = link.kind === 'focal' && link.withdrawnAt === null && link.email !== ''
      if (link.response !== response || !isFocal || known.includes(link.email) || holders.has(link.email)) continue
      holders.set(link.email, { response, name: link.name, email: link.email })
    }
  return [...holders.values()]
}

/** The last moment of a link that is made now. */
export const linkEnd = (now: Date, days: number): IsoMoment => new Date(now.getTime() + days * 86_400_000).toISOString()
