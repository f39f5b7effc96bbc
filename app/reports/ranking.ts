import { formatDate, type IsoDate } from '~/domain/calendar'
import { type LinePlace, lineWords } from '~/domain/scoring/ranking'
import { paths } from '~/paths'
import { type Fact, note, type Report, type Table } from './model'

/** A ranking as those read it who may read scores. */
export type RankingFacts = {
  asOf: IsoDate
  head: { name: string; session: string; forum: string; template: string; closed: { at: string; by: string } | null }
  available: number
  projects: readonly {
    number: string
    title: string
    economies: readonly string[]
    asks: number
    running: number | null
    mean: number | null
    scores: number
    place: number | null
    line: LinePlace
    given: readonly { economy: string; total: number; comment: string }[]
  }[]
}

const rankingTable = ({ projects }: RankingFacts): Table => ({
  block: 'table',
  id: 'ranking-table',
  caption: 'Concept notes in their places',
  sheet: 'Ranking',
  whenEmpty: 'There are no concept notes in this ranking.',
  columns: [
    { key: 'number', header: 'Number', kind: 'text', width: 18 },
    { key: 'place', header: 'Place', kind: 'count', width: 8 },
    { key: 'title', header: 'Title', kind: 'text', width: 50 },
    { key: 'economies', header: 'Proposed by', kind: 'text', width: 30 },
    { key: 'mean', header: 'Mean of 100', kind: 'count', width: 12 },
    { key: 'scores', header: 'Scores given', kind: 'count', width: 12 },
    { key: 'asks', header: 'Asks of APEC (US$)', kind: 'money', width: 18 },
    { key: 'running', header: 'Running total (US$)', kind: 'money', width: 18, running: 'asks' },
    { key: 'line', header: 'The line', kind: 'text', width: 30 },
  ],
  rows: projects.map(({ number, title, economies, asks, running, mean, scores, place, line }) => ({
    ...{ place, title, mean, scores, asks, running },
    number: { value: number, href: paths.project(number) },
    economies: economies.join('; '),
    line: place === null ? 'Not scored' : lineWords[line],
  })),
  totals: { label: 'Total', sums: ['asks'] },
})

const scoresTable = ({ projects }: RankingFacts): Table => ({
  block: 'table',
  id: 'scores-table',
  caption: 'What each economy gave',
  sheet: 'Scores',
  whenEmpty: 'Nobody gave a score.',
  columns: [
    { key: 'number', header: 'Number', kind: 'text', width: 18 },
    { key: 'economy', header: 'Economy', kind: 'text', width: 26 },
    { key: 'total', header: 'Total of 100', kind: 'count', width: 12 },
    { key: 'comment', header: 'Comment', kind: 'text', width: 80 },
  ],
  rows: projects.flatMap(({ number, given }) =>
    given.map(({ economy, total, comment }) => ({ number, economy, total, comment: comment || null })),
  ),
})

/** The ranking of one fund in one session: the places, the line where the money ends, and each economy's total. */
export function rankingReport(facts: RankingFacts): Report {
  const { head, available, projects, asOf } = facts
  const shown: Fact[] = [
    { label: 'Responsible forum', kind: 'text', value: head.forum },
    { label: 'Closed', kind: 'date', value: head.closed?.at.slice(0, 10) ?? null },
    { label: 'Closed by', kind: 'text', value: head.closed?.by ?? null },
    { label: 'Template', kind: 'text', value: head.template },
    { label: 'Money of the session', kind: 'money', value: available },
    { label: 'Concept notes', kind: 'count', value: projects.length },
  ]
  return {
    title: `Ranking: ${head.session}, ${head.name}`,
    subtitle: `As of ${formatDate(asOf)}`,
    asOf,
    blocks: [
      { block: 'facts', facts: shown },
      note(
        'plain',
        'Places follow the mean of the economies’ totals; equals share a place. The line is drawn at the first place that the money does not reach.',
      ),
      rankingTable(facts),
      scoresTable(facts),
    ],
  }
}
