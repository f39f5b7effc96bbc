import { formatDate } from '../calendar'
import { type Differing, differing, type FactPart } from '../implementation/differing'
import { inOrder, monthInWords } from './hits'
import {
  accessKindTitles,
  type Dissemination,
  type DisseminationText,
  disseminationKindTitles,
  type MonthOfHits,
  type OutputText,
  outputKindTitles,
} from './output'

const number = (count: number | null) => (count === null ? '' : String(count))
const day = (date: string | null) => (date === null ? '' : formatDate(date))

const outputParts: readonly FactPart<OutputText>[] = [
  { part: 'name', title: 'Name', words: ({ name }) => name },
  { part: 'kind', title: 'Kind', words: ({ kind }) => outputKindTitles[kind] },
  { part: 'planned', title: 'Planned', words: ({ planned }) => number(planned) },
  { part: 'plannedOn', title: 'Planned for', words: ({ plannedOn }) => day(plannedOn) },
  { part: 'delivered', title: 'Delivered', words: ({ delivered }) => number(delivered) },
  { part: 'deliveredOn', title: 'Delivered on', words: ({ deliveredOn }) => day(deliveredOn) },
  { part: 'link', title: 'Link', words: ({ link }) => link },
  { part: 'file', title: 'File', words: ({ file }) => file ?? '' },
  { part: 'use', title: 'How it is used', words: ({ use }) => use },
  { part: 'note', title: 'Why fewer or later', words: ({ note }) => note },
]

/** What differs in an output between what is saved now and what was typed. */
export const outputDifferences = (saved: OutputText, typed: Partial<OutputText>): Differing[] =>
  differing(outputParts, saved, typed)

export type DisseminationWhole = DisseminationText & Pick<Dissemination, 'hits'>

/** "April 2020: 120 visits, 14 downloads", month by month. */
export const hitsInWords = (hits: readonly MonthOfHits[]): string =>
  inOrder(hits)
    .map(
      ({ month, visits, downloads }) =>
        `${monthInWords(month)}: ${visits} visits${downloads === null ? '' : `, ${downloads} downloads`}`,
    )
    .join('\n')

const disseminationParts: readonly FactPart<DisseminationWhole>[] = [
  { part: 'kind', title: 'How it was spread', words: ({ kind }) => disseminationKindTitles[kind] },
  { part: 'output', title: 'Output', words: ({ output }) => number(output) },
  { part: 'where', title: 'Where, or to whom', words: ({ where }) => where },
  { part: 'link', title: 'Link', words: ({ link }) => link },
  { part: 'forum', title: 'Forum', words: ({ forum }) => forum ?? '' },
  { part: 'on', title: 'Day', words: ({ on }) => day(on) },
  { part: 'access', title: 'Access', words: ({ access }) => accessKindTitles[access] },
  { part: 'note', title: 'Note', words: ({ note }) => note },
  { part: 'hits', title: 'Web hits', words: ({ hits }) => hitsInWords(hits) },
]

/** What differs in a dissemination between what is saved now and what was typed. */
export const disseminationDifferences = (saved: DisseminationWhole, typed: Partial<DisseminationWhole>): Differing[] =>
  differing(disseminationParts, saved, typed)
