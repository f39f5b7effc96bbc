import { fieldOf, isFieldKey, sectionTitle } from '~/domain/record/catalogue'
import { formatVersion, type VersionNumber } from '~/domain/record/record'

/** A kept version as the database lists it, newest first. */
type Entry = { version: VersionNumber; at: string; by: string; why: string; parts: string[] }

/** A line of the version table; `from` and `to` say which two are compared. */
export type VersionLine = {
  version: string
  at: string
  by: string
  why: string
  /** The sections that it changed. */
  sections: string[]
  from: boolean
  to: boolean
}

export type ChosenVersions = { from: Entry; to: Entry; budgetChanged: boolean }

/**
 * The two versions that an address asks to compare, the older first whatever their order there. Where it names none or
 * one that does not exist: the newest and the one before it. Null where there is only one.
 */
export function chosenVersions(versions: readonly Entry[], search: URLSearchParams): ChosenVersions | null {
  const named = (key: string) => versions.findIndex(entry => formatVersion(entry.version) === search.get(key))
  const [from, to] = [named('from'), named('to')]
  const older = Math.max(from < 0 ? 1 : from, to < 0 ? 0 : to)
  const newer = Math.min(from < 0 ? older : from, to < 0 ? 0 : to)
  const [first, second] = [versions[older], versions[newer]]
  if (!first || !second || older === newer) return null
  const between = versions.slice(newer, older)
  return { from: first, to: second, budgetChanged: between.some(entry => entry.parts.includes('budget')) }
}

const sectionsOf = (parts: readonly string[]): string[] => [
  ...new Set(parts.map(part => (isFieldKey(part) ? sectionTitle(fieldOf(part).section) : 'Budget'))),
]

export const versionLines = (versions: readonly Entry[], chosen: ChosenVersions | null): VersionLine[] =>
  versions.map(entry => ({
    version: formatVersion(entry.version),
    at: entry.at,
    by: entry.by,
    why: entry.why,
    sections: sectionsOf(entry.parts),
    from: entry === chosen?.from,
    to: entry === chosen?.to,
  }))
