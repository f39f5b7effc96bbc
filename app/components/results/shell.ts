import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import type { QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import type { GroupingChoice } from '~/domain/questionnaire/results/groups'
import type { ResultsView } from '~/domain/questionnaire/results/view'

/** What every page of results shows besides its own. */
export type ResultsShell = {
  head: QuestionnaireHead
  view: ResultsView
  asked: number
  answered: number
  notInvited: readonly string[]
  /** The economies that were asked and did not respond. */
  silent: string[]
  /** Why nothing more is shown. */
  tooFew: string | null
  /** How many answers are shown that are not cleared. */
  drafts: number
  mayReadDrafts: boolean
  hasGender: boolean
  groupings: GroupingChoice[]
  /** What the answers are broken down by, in words. */
  grouping: string | null
}

export const nouns: Record<QuestionnaireAudience, { one: string; many: string }> = {
  economies: { one: 'economy', many: 'economies' },
  people: { one: 'respondent', many: 'respondents' },
  overseer: { one: 'overseer', many: 'overseers' },
}

export const counted = (count: number, audience: QuestionnaireAudience): string =>
  `${count} ${count === 1 ? nouns[audience].one : nouns[audience].many}`
