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

/** "13 answers, 2 of them drafts; 2 not known; 8 economies did not respond." Nobody who was asked is left out. */
export function lineOf(counts: StandingCounts, nouns: Nouns, drafts = 0): string {
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
    `${answersInWords(counts.given)}${drafts > 0 ? `, ${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'}` : ''}`,
    ...parts,
    ...(silent > 0 ? [`${countOf(silent, nouns)} did not respond`] : []),
  ].join('; ')}.`
}

/** What is said wherever answers are shown that are not cleared. */
export const draftWords = (drafts: number, nouns: Nouns): string =>
  drafts === 0
    ? 'Drafts are shown as well; at present there are none. Everything below is cleared.'
    : `These figures include ${drafts === 1 ? 'a draft' : 'drafts'} of ${countOf(drafts, nouns)}. A draft is not cleared, is not official, and may still change. Please do not quote it.`
