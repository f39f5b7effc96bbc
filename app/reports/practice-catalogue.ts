import type { IsoDate } from '~/domain/calendar'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import { practiceThemeTitles } from '~/domain/practice/practice'
import type { Trail } from '~/domain/practice/trail'
import { unpublishedInWords } from '~/domain/practice/trail'
import { paths } from '~/paths'
import { type Cell, heading, note, type Report, type Table } from './model'
import { listed } from './wording'

export type CatalogueFacts = {
  practices: readonly PublishedPractice[]
  /** What everybody may read of what stands behind each, by its key. */
  trails: ReadonlyMap<number, Trail>
  /** Which practices these are, in words. */
  selection: string
  /** Of the permanent addresses. */
  origin: string
  asOf: IsoDate
}

const titleOf = ({ seq, title }: PublishedPractice, origin: string): Cell => ({
  ...{ value: title, href: `${origin}${paths.practice(seq)}` },
})

/** As people type it: a file that stands alone names nothing that a browser could fetch. */
const addressOf = ({ seq }: PublishedPractice, origin: string): string =>
  `${origin.replace(/^https?:\/\//, '')}${paths.practice(seq)}`

const practicesTable = ({ practices, origin }: CatalogueFacts): Table => ({
  block: 'table',
  id: 'practices-table',
  caption: 'Best practices, the latest first',
  sheet: 'Practices',
  whenEmpty: 'No best practice fits this selection.',
  columns: [
    { key: 'seq', header: 'No.', kind: 'count', width: 8 },
    { key: 'title', header: 'Best practice', kind: 'text', width: 46 },
    { key: 'theme', header: 'Theme', kind: 'text', width: 30 },
    { key: 'economies', header: 'Economies', kind: 'text', width: 30 },
    { key: 'forum', header: 'Forum', kind: 'text', width: 12 },
    { key: 'number', header: 'Project No.', kind: 'text', width: 18 },
    { key: 'published', header: 'Published', kind: 'date', width: 18 },
    { key: 'address', header: 'Permanent address', kind: 'text', width: 44 },
  ],
  rows: practices.map(practice => ({
    seq: practice.seq,
    title: titleOf(practice, origin),
    theme: practiceThemeTitles[practice.theme],
    economies: listed(practice.economies),
    forum: practice.forum,
    number: { value: practice.number, href: `${origin}${paths.project(practice.number)}` },
    published: practice.publishedAt.slice(0, 10),
    address: addressOf(practice, origin),
  })),
})

const textsTable = ({ practices }: CatalogueFacts): Table => ({
  block: 'table',
  id: 'texts-table',
  caption: 'What is done, and under which conditions others can use it',
  sheet: 'Texts',
  columns: [
    { key: 'seq', header: 'No.', kind: 'count', width: 8 },
    { key: 'title', header: 'Best practice', kind: 'text', width: 40 },
    { key: 'description', header: 'What is done', kind: 'text', width: 80 },
    { key: 'conditions', header: 'Conditions for use', kind: 'text', width: 60 },
    { key: 'discussed', header: 'Discussed at', kind: 'text', width: 34 },
    { key: 'on', header: 'On', kind: 'date', width: 18 },
  ],
  rows: practices.map(({ seq, title, description, conditions, event, session, on }) => ({
    ...{ seq, title, description, conditions, on },
    discussed: listed([event, session].filter(part => part !== '')),
  })),
})

const trailTable = ({ practices, trails }: CatalogueFacts): Table => ({
  block: 'table',
  id: 'trail-table',
  caption: 'The answers behind them, as far as their economies let everybody read them',
  sheet: 'Answers behind them',
  whenEmpty: 'No answers behind these practices are published.',
  columns: [
    { key: 'seq', header: 'No.', kind: 'count', width: 8 },
    { key: 'title', header: 'Best practice', kind: 'text', width: 40 },
    { key: 'who', header: 'Whose answer', kind: 'text', width: 24 },
    { key: 'questionnaire', header: 'Questionnaire', kind: 'text', width: 36 },
    { key: 'question', header: 'Question', kind: 'text', width: 46 },
    { key: 'passage', header: 'Passage', kind: 'text', width: 80 },
  ],
  rows: practices.flatMap(({ seq, title }) =>
    (trails.get(seq)?.entries ?? []).map(({ who, questionnaire, question, passage }) => ({
      ...{ seq, title, who, questionnaire, question, passage },
    })),
  ),
})

/** The published practices of a selection, with what stands behind them. */
export function practiceCatalogue(facts: CatalogueFacts): Report {
  const { practices, trails, selection, asOf } = facts
  const further = practices.flatMap(({ seq }) => {
    const trail = trails.get(seq)
    const words = trail ? unpublishedInWords(trail) : null
    return words === null ? [] : [note('plain', `Best practice ${seq}: ${words}`)]
  })
  const ofSome = [
    ...[heading(2, 'texts', 'What is done'), textsTable(facts)],
    ...[heading(2, 'trail', 'The answers behind them'), trailTable(facts), ...further],
  ]
  return {
    title: 'Best practices of APEC projects',
    subtitle: selection,
    asOf,
    blocks: [heading(2, 'practices', 'Practices'), practicesTable(facts), ...(practices.length === 0 ? [] : ofSome)],
  }
}
