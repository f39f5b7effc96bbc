import type { Questionnaire } from '../questionnaire/questionnaire'

/** A published questionnaire of the portfolio. */
export type PortfolioQuestionnaire = {
  number: string
  place: number
  title: string
  audience: Questionnaire['audience']
  publishedAt: string | null
  asked: number
  answered: number
  declined: number
}

export type RateSums = { questionnaires: number; asked: number; answered: number; declined: number }

/** The rates of those asked alike, added up; audiences without a questionnaire are left out. */
export function ratesByAudience(
  questionnaires: readonly PortfolioQuestionnaire[],
): ({ audience: Questionnaire['audience'] } & RateSums)[] {
  const groups = new Map<Questionnaire['audience'], RateSums>()
  for (const { audience, asked, answered, declined } of questionnaires) {
    const sums = groups.get(audience) ?? { questionnaires: 0, asked: 0, answered: 0, declined: 0 }
    sums.questionnaires += 1
    sums.asked += asked
    sums.answered += answered
    sums.declined += declined
    groups.set(audience, sums)
  }
  return [...groups].map(([audience, sums]) => ({ audience, ...sums }))
}
