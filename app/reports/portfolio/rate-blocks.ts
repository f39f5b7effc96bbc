import { type PortfolioQuestionnaire, ratesByAudience } from '~/domain/portfolio/response-rates'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { paths } from '~/paths'
import { type Block, type Column, heading, type Row, type Table } from '../model'

export type RateFacts = {
  questionnaires: readonly PortfolioQuestionnaire[]
  namesQuestionnaires: boolean
  /** So many rows of single questionnaires at most. */
  most: number
}

const whoWasAsked: Record<QuestionnaireAudience, string> = {
  economies: 'Economies',
  people: 'People',
  overseer: 'Project overseers',
}
const listId = 'portfolio-questionnaires'

const numbers: Column[] = [
  { key: 'asked', header: 'Asked', kind: 'count', width: 12 },
  { key: 'answered', header: 'Answered', kind: 'count', width: 12 },
  { key: 'declined', header: 'Declined', kind: 'count', width: 12 },
  { key: 'rate', header: 'Response rate', kind: 'percent', width: 14, formula: { share: ['answered', 'asked'] } },
]

const ratesTable = ({ questionnaires, namesQuestionnaires }: RateFacts): Table => ({
  block: 'table',
  id: 'portfolio-rates',
  caption: 'Response rates by who was asked',
  sheet: 'Response rates',
  columns: [
    { key: 'label', header: 'Who was asked', kind: 'text', width: 26 },
    { key: 'questionnaires', header: 'Questionnaires', kind: 'count', width: 16 },
    ...numbers,
  ],
  rows: ratesByAudience(questionnaires).map(({ audience, ...sums }): Row => {
    const label = whoWasAsked[audience]
    return { ...sums, label: namesQuestionnaires ? { value: label, href: `#${listId}` } : label }
  }),
  totals: { label: 'Total', sums: ['questionnaires', 'asked', 'answered', 'declined'] },
  whenEmpty: 'No questionnaire of these projects has been published yet.',
})

const ratesChart = ({ questionnaires, namesQuestionnaires }: RateFacts): Block => ({
  block: 'chart',
  id: 'portfolio-rates-chart',
  title: 'Answers by who was asked',
  ...{ direction: 'across', stacked: true, compact: true, kind: 'count', labelHeader: 'Who was asked' },
  series: [
    { key: 'answered', name: 'Answered', tone: 'tint6' },
    { key: 'declined', name: 'Declined', tone: 'tint4' },
    { key: 'silent', name: 'Silent', tone: 'tint1' },
  ],
  rows: ratesByAudience(questionnaires).map(({ audience, asked, answered, declined }) => ({
    ...{ label: whoWasAsked[audience], answered, declined, silent: asked - answered - declined },
  })),
  ...{
    sheet: 'Response rates',
    numbersIn: 'portfolio-rates',
    href: `#${namesQuestionnaires ? listId : 'portfolio-rates'}`,
  },
})

const listTable = ({ questionnaires, most }: RateFacts): Table => ({
  block: 'table',
  id: listId,
  caption:
    questionnaires.length > most
      ? `The latest ${most} of ${questionnaires.length} questionnaires`
      : 'The questionnaires, the latest first',
  sheet: 'Questionnaires',
  columns: [
    { key: 'label', header: 'Questionnaire', kind: 'text', width: 50 },
    { key: 'number', header: 'Project No.', kind: 'text', width: 16 },
    { key: 'published', header: 'Published', kind: 'date', width: 18 },
    ...numbers,
  ],
  rows: questionnaires.slice(0, most).map(
    ({ number, place, title, publishedAt, asked, answered, declined }): Row => ({
      label: { value: title, href: paths.questionnaire(number, place) },
      number: { value: number, href: paths.project(number) },
      ...{ published: publishedAt?.slice(0, 10) ?? null, asked, answered, declined },
    }),
  ),
})

/** How many of those who were asked answered; questionnaires by name only for who may look into them. */
export function rateBlocks(facts: RateFacts): Block[] {
  const isAny = facts.questionnaires.length > 0
  return [
    heading(2, 'rates', 'Response rates'),
    ...(isAny ? [ratesChart(facts)] : []),
    ratesTable(facts),
    ...(isAny && facts.namesQuestionnaires ? [listTable(facts)] : []),
  ]
}
