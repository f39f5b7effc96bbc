import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import type { StandingCounts } from '~/domain/questionnaire/results/tally'

/** What those who are asked are called. */
export type Nouns = { one: string; many: string; title: string }

export const nounsOf: Record<QuestionnaireAudience, Nouns> = {
  economies: { one: 'economy', many: 'economies', title: 'Economies' },
  people: { one: 'respondent', many: 'respondents', title: 'Respondents' },
  overseer: { one: 'overseer', many: 'overseers', title: 'Answers' },
}

/** "1 economy", "8 economies" */
export const countOf = (count: number, { one, many }: Nouns): string => `${count} ${count === 1 ? one : many}`

export const answersInWords = (count: number): string => `${count} ${count === 1 ? 'answer' : 'answers'}`

/** "13 answers; 2 not known; 1 left empty; 8 economies did not respond." Nobody who was asked is left out. */
export function lineOf(counts: StandingCounts, nouns: Nouns): string {
  const said: [number, string][] = [
    [counts['not-applicable'], 'not applicable'],
    [counts['not-known'], 'not known'],
    [counts['will-follow'], 'will follow'],
    [counts['no-answer'], 'left empty'],
    [counts['not-asked'], 'not asked'],
    [counts['another-wording'], 'answered another wording'],
  ]
  const parts = said.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const silent = counts['no-response']
  return `${[
    answersInWords(counts.given),
    ...parts,
    ...(silent > 0 ? [`${countOf(silent, nouns)} did not respond`] : []),
  ].join('; ')}.`
}
