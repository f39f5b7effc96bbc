import type { Span } from '../economy'
import type { NumberSuffix } from '../fund'
import type { Reference } from '../reference'
import type { ReferenceList } from './lists'

/** Words with the days for which they hold; the words are empty where the days alone say it. */
export type Dated = Span & { words: string }

/**
 * An entry of any list. `key` is what records refer to and never changes. What a list does not have is empty; `dated`
 * are the codes of a forum, the labels of a sub-fund, the days on which the travel of an economy may be paid.
 */
export type Entry = Span & {
  key: string
  name: string
  /** What it is for, in as many words as it needs. */
  about: string
  acronym: string
  suffix: NumberSuffix
  committee: string | null
  fund: string
  predecessors: string[]
  spellings: string[]
  dated: Dated[]
}

export const emptyEntry: Entry = {
  key: '',
  name: '',
  about: '',
  acronym: '',
  suffix: '',
  committee: null,
  fund: '',
  predecessors: [],
  spellings: [],
  dated: [],
  from: null,
  until: null,
}

const spanOf = ({ from, until }: Span): Span => ({ from, until })

/** The entries of a list, in its order. */
export function entriesOf(reference: Reference, list: ReferenceList): Entry[] {
  switch (list) {
    case 'economies':
      return reference.economies.map(({ name, otherSpellings, travelEligible }) => ({
        ...emptyEntry,
        key: name,
        spellings: otherSpellings,
        dated: travelEligible.map(span => ({ words: '', ...span })),
      }))
    case 'committees':
      return reference.committees.map(({ acronym, name, otherSpellings, ...span }) => ({
        ...emptyEntry,
        ...spanOf(span),
        key: acronym,
        name,
        spellings: otherSpellings,
      }))
    case 'fora':
      return reference.fora.map(forum => ({
        ...emptyEntry,
        ...spanOf(forum),
        key: forum.acronym,
        name: forum.name,
        committee: forum.committee,
        predecessors: forum.predecessors,
        spellings: forum.otherSpellings,
        dated: forum.numberCodes.map(({ code, ...span }) => ({ words: code, ...span })),
      }))
    case 'fund-accounts':
      return reference.fundAccounts.map(fund => ({
        ...emptyEntry,
        ...spanOf(fund),
        key: fund.name,
        acronym: fund.acronym,
        suffix: fund.suffix,
        spellings: fund.otherSpellings,
      }))
    case 'sub-funds':
      return reference.subFunds.map(subFund => ({
        ...emptyEntry,
        ...spanOf(subFund),
        key: subFund.name,
        fund: subFund.fund,
        dated: subFund.labels.map(({ label, ...span }) => ({ words: label, ...span })),
      }))
    case 'topics':
      return reference.topics.map(topic => ({ ...emptyEntry, ...spanOf(topic), key: topic.name }))
    case 'initiatives':
      return reference.initiatives.map(one => ({ ...emptyEntry, ...spanOf(one), key: one.name, about: one.about }))
  }
}

/** The entry of this key, or null. */
export const findEntry = (reference: Reference, list: ReferenceList, key: string): Entry | null =>
  entriesOf(reference, list).find(entry => entry.key === key) ?? null
