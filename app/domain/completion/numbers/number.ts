import type { PartKey } from '../parts'
import type { Override } from '../review'

/** The pages on which facts are kept; `key` names one of several. */
export type SourcePage =
  | 'record'
  | 'budget'
  | 'payments'
  | 'outputs'
  | 'dissemination'
  | 'events'
  | 'event'
  | 'indicator'
  | 'questionnaire'
  | 'practices'
  | 'report'

/** Where a number comes from, in words, and the page on which it is kept. */
export type NumberSource = { words: string; page: SourcePage; key?: string | number }

/** A number of the report as the facts tell it. */
export type FactNumber = {
  /** Names it for good: "participants.Peru.women". */
  key: string
  part: PartKey
  label: string
  /** Money is whole cents, a percentage 29.85. */
  kind: 'count' | 'money' | 'percent'
  /** Null where the facts do not say it. */
  fact: number | null
  source: NumberSource
  /** Approved figures that an overseer cannot replace; they are changed by an amendment. */
  isFixed?: true
}

/** The same as the report shows it: the overseer's number where there is one, with the fact beside it. */
export type ReportNumber = FactNumber & { value: number | null; override: Override | null }

/** The numbers of a report by their keys. */
export type Numbers = ReadonlyMap<string, ReportNumber>

/** The fact or, where the overseer gave another number with a reason, that one. An override of a fixed number is none. */
export function shownNumbers(facts: readonly FactNumber[], overrides: readonly Override[]): Numbers {
  const given = new Map(overrides.filter(({ value }) => value !== null).map(one => [one.key, one]))
  return new Map(
    facts.map(number => {
      const override = number.isFixed ? null : (given.get(number.key) ?? null)
      return [number.key, { ...number, value: override?.value ?? number.fact, override }]
    }),
  )
}

/** What the report shows under a key; null where there is no such number, or nothing is known. */
export const shown = (numbers: Numbers, key: string): number | null => numbers.get(key)?.value ?? null

/** The sum of what is shown under these keys; null where nothing of it is known. */
export function shownSum(numbers: Numbers, keys: readonly string[]): number | null {
  const known = keys.map(key => shown(numbers, key)).filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** An override that says no more than the fact does by now: it can be taken back. */
export const isNeedless = ({ override, fact }: ReportNumber): boolean => override !== null && override.value === fact

/** The overrides whose number the report does not have any more. */
export const withoutNumber = (numbers: Numbers, overrides: readonly Override[]): Override[] =>
  overrides.filter(({ key }) => !numbers.has(key))
