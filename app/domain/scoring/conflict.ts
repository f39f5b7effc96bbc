import { isInForce, type Person } from '../access/may'
import { parseScoringScope } from '../access/scoring-scope'
import type { IsoDate } from '../calendar'
import { no, type Verdict, yes } from '../verdict'

/** The economies for which a person speaks or scores today. */
export const ownEconomies = (person: Person, today: IsoDate): string[] => [
  ...new Set(
    person.grants
      .filter(grant => isInForce(grant, today))
      .flatMap(({ scopeKind, scope }) =>
        scopeKind === 'economy'
          ? [scope]
          : scopeKind === 'scoring'
            ? [parseScoringScope(scope)?.economy ?? []].flat()
            : [],
      ),
  ),
]

const writesOn = (person: Person, number: string, today: IsoDate): boolean =>
  person.grants.some(
    grant =>
      isInForce(grant, today) &&
      grant.scopeKind === 'project' &&
      grant.scope === number &&
      (grant.role === 'overseer' || grant.role === 'co-author'),
  )

/**
 * Whether a person may score a concept note for an economy. Nobody scores a proposal of their own economy, nor one that
 * they write; economies that only co-sponsor it may score it.
 */
export function mayScore(
  person: Person,
  project: { number: string; economies: readonly string[] },
  economy: string,
  today: IsoDate,
): Verdict {
  const own = [economy, ...ownEconomies(person, today)].find(one => project.economies.includes(one))
  if (own !== undefined)
    return no(`Nobody scores a proposal of their own economy: ${project.number} is proposed by ${own}.`)
  return writesOn(person, project.number, today) ? no('Nobody scores a project that they write themselves.') : yes
}
