import type { IsoMoment } from '../calendar'
import type { Visibility } from '../lifecycle/lifecycle'
import { type FieldKey, fieldOf, isFieldKey, sections } from './catalogue'

/** For so many minutes from its first save, the typing of one author becomes one version. */
export const joinedFor = 30

/** The present version of a record: who saved it, and when its typing began; null for a step, an import, a save by hand. */
export type PresentVersion = { person: string | null; begunAt: IsoMoment | null }

/**
 * Whether what somebody typed goes into the present version instead of a new one: where that is typing of the same
 * author, begun within the last half hour. The register counts by saves; of a project that everybody reads only long
 * texts are joined, which it does not count.
 */
export function isJoined(
  present: PresentVersion,
  typed: { person: string; at: IsoMoment; parts: readonly FieldKey[]; visibility: Visibility },
): boolean {
  const { person, begunAt } = present
  if (begunAt === null || person !== typed.person) return false
  const minutes = (Date.parse(typed.at) - Date.parse(begunAt)) / 60_000
  if (minutes < 0 || minutes > joinedFor) return false
  return typed.visibility !== 'public' || typed.parts.every(part => fieldOf(part).kind === 'longText')
}

/** The words of the version history for these parts, where the author gave none. */
export const reasonFor = (parts: readonly string[]): string => {
  const changed = sections.filter(({ key }) => parts.some(part => isFieldKey(part) && fieldOf(part).section === key))
  return `Changed ${changed.map(({ title }) => title).join(', ')}`
}

/** The words of a version into which more is joined: those of its author, else they name the new parts too. */
export const reasonOn = (words: string, parts: readonly string[], more: readonly FieldKey[], given: string): string =>
  given || (words === reasonFor(parts) ? reasonFor([...parts, ...more]) : words)
