import type { IsoDate } from '../calendar'
import type { CompletionAnswers } from './completion-report'
import type { CompletionFacts } from './facts'
import { askedNumbers } from './numbers/asked'
import { budgetNumbers } from './numbers/budget'
import { disseminationNumbers, indicatorNumbers, outputNumbers } from './numbers/delivered'
import { type FactNumber, type Numbers, shownNumbers } from './numbers/number'
import { peopleNumbers } from './numbers/people'
import { type PartKey, partKeys } from './parts'
import type { CompletionBasis, Override } from './review'

/**
 * Every number of the report that is not a sum of others, as the facts tell it on a day, in the order of the report. Keys
 * are stable: overrides and what was drafted before refer to them.
 */
export const factNumbers = (facts: CompletionFacts, answers: CompletionAnswers, today: IsoDate): FactNumber[] => [
  ...outputNumbers(facts, answers),
  ...indicatorNumbers(facts),
  ...peopleNumbers(facts, answers, today),
  ...disseminationNumbers(facts),
  ...askedNumbers(facts),
  ...budgetNumbers(facts),
]

/** What is said of a number that is not as it was when the report was drafted; null where it was or is not there. */
export type ChangedNumber = Pick<FactNumber, 'key' | 'part' | 'label' | 'kind'> & {
  was: number | null
  is: number | null
}

/** In which part a number stood that the facts do not have any more, by the beginning of its key. */
const partOfKey = (key: string): PartKey => {
  const [first = ''] = key.split('.')
  return partKeys.find(part => part === first) ?? 'participants'
}

/** A number that was there and went with its fact: an economy whose only participant was taken off the list. */
const goneNumber = ([key, was]: [string, number | null]): ChangedNumber[] =>
  was === null || was === 0
    ? []
    : [
        {
          ...{ key, part: partOfKey(key), label: key.split('.').join(', '), was, is: null },
          kind: partOfKey(key) === 'budget' ? 'money' : 'count',
        },
      ]

/** The numbers that differ from those on which the report was drafted; none where it never was drafted from facts. */
export function changedNumbers(numbers: readonly FactNumber[], basis: CompletionBasis | null): ChangedNumber[] {
  if (basis === null) return []
  const there = new Set(numbers.map(({ key }) => key))
  const gone = Object.entries(basis.numbers).filter(([key]) => !there.has(key))
  const changed = numbers.flatMap(({ key, part, label, kind, fact }) => {
    const was = Object.hasOwn(basis.numbers, key) ? (basis.numbers[key] ?? null) : null
    return was === fact ? [] : [{ key, part, label, kind, was, is: fact }]
  })
  return [...changed, ...gone.flatMap(goneNumber)]
}

/** The numbers of the facts as those on which the report is drafted from now on. */
export const basisOf = (numbers: readonly FactNumber[], at: string): CompletionBasis => ({
  at,
  numbers: Object.fromEntries(numbers.map(({ key, fact }) => [key, fact])),
})

/** What was reported stays: a number that was handed in is shown as it was then, whatever became of the fact since. */
export const asReported = (numbers: readonly FactNumber[], basis: CompletionBasis | null): FactNumber[] =>
  basis === null
    ? [...numbers]
    : numbers.map(one =>
        Object.hasOwn(basis.numbers, one.key) ? { ...one, fact: basis.numbers[one.key] ?? null } : one,
      )

/** Numbers as a report shows them: in the making those of today, once handed in those of that day, each with its override. */
export function numbersOfReport(
  numbers: readonly FactNumber[],
  {
    basis,
    overrides,
    isHandedIn,
  }: { basis: CompletionBasis | null; overrides: readonly Override[]; isHandedIn: boolean },
): Numbers {
  return shownNumbers(isHandedIn ? asReported(numbers, basis) : numbers, overrides)
}
