/** Whose scores an assessor gives: those of an economy, in the forum that scores, in a session such as "2026 Session 1". */
export type ScoringScope = { forum: string; session: string; economy: string }

const separator = ' | '

/** "EWG | 2026 Session 1 | Korea": the scope of an assessor's grant, as it is kept and shown. */
export const formatScoringScope = ({ forum, session, economy }: ScoringScope): string =>
  [forum, session, economy].join(separator)

/** "for Korea, in the scoring of EWG, 2026 Session 1": the same in words. */
export const scoringScopeInWords = ({ forum, session, economy }: ScoringScope): string =>
  `for ${economy}, in the scoring of ${forum}, ${session}`

/** The parts of such a scope, or null where it is none. */
export function parseScoringScope(scope: string): ScoringScope | null {
  const [forum, session, economy, ...more] = scope.split(separator)
  return forum && session && economy && more.length === 0 ? { forum, session, economy } : null
}
