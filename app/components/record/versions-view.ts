import type { StepKey } from '~/domain/lifecycle/lifecycle'
import { fieldOf, isFieldKey, sections } from '~/domain/record/catalogue'
import { formatVersion, type VersionNumber } from '~/domain/record/record'

/** A kept version as the database lists it, newest first. */
type Entry = {
  version: VersionNumber
  at: string
  by: string
  person: string | null
  why: string
  step: StepKey | null
  parts: string[]
}

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

export type ChosenVersions = { from: Entry; to: Entry }

/** Two versions that are often compared, in words. */
export type VersionChoice = { title: string; from: string; to: string }

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
  return first && second && older !== newer ? { from: first, to: second } : null
}

const choice = (title: string, from: Entry | undefined, to: Entry | undefined): VersionChoice[] =>
  from && to && from !== to ? [{ title, from: formatVersion(from.version), to: formatVersion(to.version) }] : []

const submissions: readonly (StepKey | null)[] = ['submit-concept', 'submit-proposal', 'submit-revision']

/** What is often asked of a record: all `since` something up to now, and the differences `beside` the chosen one. */
export function quickChoices(
  versions: readonly Entry[],
  chosen: ChosenVersions | null,
  person: string | null,
): { since: VersionChoice[]; beside: VersionChoice[] } {
  const [newest] = versions
  const last = (test: (entry: Entry) => boolean) => versions.find(test)
  const [older, newer] = chosen ? [versions.indexOf(chosen.from), versions.indexOf(chosen.to)] : [-1, -1]
  return {
    since: [
      ...choice(
        'Since the endorsement of the forum',
        last(({ step }) => step === 'endorse'),
        newest,
      ),
      ...choice(
        'Since it was submitted',
        last(({ step }) => submissions.includes(step)),
        newest,
      ),
      ...choice(
        'Since my last save or step',
        last(entry => person !== null && entry.person === person),
        newest,
      ),
    ],
    beside: chosen
      ? [
          ...choice('The difference before this', versions[older + 1], chosen.from),
          ...choice('The difference after this', chosen.to, versions[newer - 1]),
        ]
      : [],
  }
}

/** The sections that parts belong to, in the order of the record, and the budget after them. */
function sectionsOf(parts: readonly string[]): string[] {
  const keys = new Set(parts.filter(isFieldKey).map(part => fieldOf(part).section))
  const titles = sections.filter(({ key }) => keys.has(key)).map(({ title }) => title)
  return parts.every(isFieldKey) ? titles : [...titles, 'Budget']
}

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
