import { may, type Person, scopesFor } from '../access/may'
import type { IsoDate } from '../calendar'
import type { ProjectFilter } from '../record/filter'
import { no } from '../verdict'

/** Over which projects somebody reads the portfolio: all that are public, or those of the fora in their care. */
export type PortfolioScope = { fora: 'all' | readonly string[] }

/**
 * Whose portfolio a person may read today. The grant of a committee or of everywhere opens all; a program director's
 * opens the fora in their care, since spending is read within the scope of a grant only.
 */
export function portfolioScope(
  person: Person,
  committee: string,
  today: IsoDate,
): { ok: true; scope: PortfolioScope } | { ok: false; reason: string } {
  const overall = may(person, 'portfolio.read', { committee }, today)
  if (overall.ok) return { ok: true, scope: { fora: 'all' } }
  const fora = scopesFor(person, 'portfolio.read', 'forum', today)
  return fora.length > 0 ? { ok: true, scope: { fora } } : no(overall.reason)
}

/**
 * The filter that is asked for, narrowed to the scope, so that every link from it leads to the very projects that were
 * counted. Where no forum of theirs was chosen, all of theirs are.
 */
export function withinScope(filter: ProjectFilter, { fora }: PortfolioScope): ProjectFilter {
  if (fora === 'all') return filter
  const theirs = filter.chosen.forum.filter(forum => fora.includes(forum))
  return { ...filter, chosen: { ...filter.chosen, forum: theirs.length > 0 ? theirs : [...fora] } }
}
