import { may, type Person } from '../access/may'
import { type IsoDate, isIsoDate } from '../calendar'
import { partIsFor } from '../record/audience'
import { type Audience, fieldOf, isFieldKey, sectionTitle } from '../record/catalogue'
import { slugToNumber } from '../record/number'
import { readVersion } from '../record/record'
import { no, type Verdict } from '../verdict'
import { type HistoryEntry, numberOfScope, projectScope } from './chain'

/** Whether a person may read the history: over all (no project), or of a project on which they work. */
export function mayReadHistory(person: Person | null, project: string | null, today: IsoDate): Verdict {
  const overAll = may(person, 'history.read', {}, today)
  if (overAll.ok || project === null) return overAll
  const works = may(person, 'record.edit', { project }, today)
  return works.ok ? works : no('The history of a project is for the people who work on it.')
}

/** What may be asked of the history, as the form holds it; what cannot be read is as if it was not asked. */
export type HistoryQuestion = { who: string; act: string; project: string; from: string; until: string; page: number }

const longest = 200
const textIn = (search: URLSearchParams, key: string) => (search.get(key) ?? '').trim().slice(0, longest)

export function readQuestion(search: URLSearchParams): HistoryQuestion {
  const day = (key: string) => (isIsoDate(textIn(search, key)) ? textIn(search, key) : '')
  const page = Number(textIn(search, 'page'))
  return {
    who: textIn(search, 'who'),
    act: textIn(search, 'act'),
    project: textIn(search, 'project'),
    from: day('from'),
    until: day('until'),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  }
}

/** The number of the project that is asked for: the one whose history the page shows, else the one that was typed. */
export const numberAsked = ({ project }: HistoryQuestion, only: string | null): string | null =>
  only ?? (project === '' ? null : (slugToNumber(project) ?? project))

/** What the question looks for, in the history of a project under these numbers; null looks everywhere. */
export function filterOf({ who, act, from, until }: HistoryQuestion, numbers: readonly string[] | null) {
  return {
    ...(numbers === null ? {} : { scope: numbers.map(projectScope) }),
    ...(who === '' ? {} : { by: who }),
    ...(act === '' ? {} : { act }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  }
}

/** The question as the query of an address, from "?" on, without its page; "" where nothing is asked. */
export function queryOf({ page: _, ...asked }: HistoryQuestion): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** The facts of what was done to an account or a reference list, without which entry of the list it was. */
const factsInWords = ({ list: _, entry: __, ...facts }: HistoryEntry['detail']): string =>
  Object.entries(facts)
    .map(([field, change]) => `${field}: ${change}`)
    .join('; ')

/** What the history of the reference lists is about: "Fora: EWG". */
export const entryInWords = ({ list, entry }: HistoryEntry['detail']): string =>
  list && entry ? `${list}: ${entry}` : 'Reference lists'

/**
 * A row in words, without what its reader may not know of: a save of hidden fields alone tells no reason. Why a step was
 * taken, which makes a major version, is told whatever it filled.
 */
export type ShownEntry = { at: string; by: string; act: string; why: string; version: string; changed: string }

export function shownEntry(entry: HistoryEntry, audiences: readonly Audience[]): ShownEntry {
  const { at, by, act, why, detail } = entry
  if (numberOfScope(entry.scope) === null) return { at, by, act, why, version: '', changed: factsInWords(detail) }
  const parts = (detail.parts ?? '').split(' ').filter(part => part !== '')
  const shown = parts.filter(part => partIsFor(part, audiences))
  const sections = shown.map(part => (isFieldKey(part) ? sectionTitle(fieldOf(part).section) : 'Budget'))
  const isStep = readVersion(detail.version ?? '')?.minor === 0
  const hiddenOnly = !isStep && parts.length > 0 && shown.length === 0
  const changed = [...new Set(sections)].join('; ')
  return { at, by, act, why: hiddenOnly ? '' : why, version: detail.version ?? '', changed }
}
