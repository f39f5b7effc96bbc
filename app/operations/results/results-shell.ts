import type { Results } from './read-results.server'

/** What every page of results shows besides its own: where it lies, who answered, what can be chosen and downloaded. */
export function shellOf(results: Results) {
  const { head, view, hearing, asked, answered, notInvited, tooFew, isAnonymous } = results
  const without = hearing.heard.filter(one => one.asked.answer === null)
  return {
    ...{ head, view, asked, answered, notInvited, tooFew },
    /** Economies by name; people stay a number. */
    silent: head.audience === 'economies' ? without.map(one => one.asked.name) : [],
    drafts: hearing.heard.filter(one => one.asked.answer?.isDraft).length,
    mayReadDrafts: results.mayReadDrafts,
    isAnonymous,
    hasGender: hearing.questions.some(({ question }) => question.tags.includes('gender')),
    groupings: results.groupings,
    grouping: results.grouping?.title ?? null,
  }
}
