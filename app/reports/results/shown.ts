import type { Tally } from '~/domain/questionnaire/results/tally'
import { type Chart, type Column, type Fact, type Row, type Series, type Table, tints } from '../model'

/** What is shown of one question: facts in a line, a chart, and the chart's numbers as a table. */
export type Shown = { facts: Fact[]; chart: Chart | null; table: Table }

export const percentOf = (count: number, of: number): number | null => (of === 0 ? null : (count * 100) / of)

/** Tints spread over so many series, the last one the darkest; of a few, none is the palest. */
export function toneAt(index: number, of: number): Series['tone'] {
  const first = of <= 4 ? 1 : 0
  const last = tints.length - 1
  return tints[of <= 1 ? last : Math.round(first + (index * (last - first)) / (of - 1))] ?? 'apec'
}

export const idOf = ({ question }: Pick<Tally, 'question'>): string => `q-${question.key}`
export const titleOf = ({ number, question }: Pick<Tally, 'number' | 'question'>): string => `${number} ${question.ask}`

/** The kind of cell in which a number of this question stands. */
export const cellKindOf = (kind: string): 'money' | 'percent' | 'count' =>
  kind === 'money' ? 'money' : kind === 'percent' ? 'percent' : 'count'

export const tableOf = (tally: Tally, columns: Column[], rows: Row[], more: Partial<Table> = {}): Table => ({
  ...{ block: 'table', id: `${idOf(tally)}-table`, caption: titleOf(tally), sheet: 'Tallies', columns, rows },
  ...more,
})

export const chartOf = (
  tally: Tally,
  series: Series[],
  rows: Chart['rows'],
  more: Partial<Pick<Chart, 'stacked' | 'kind' | 'title'>> = {},
): Chart | null =>
  rows.length === 0
    ? null
    : {
        ...{ block: 'chart', id: `${idOf(tally)}-chart`, title: titleOf(tally), direction: 'across', stacked: false },
        ...{ compact: true, kind: 'count', labelHeader: 'Answer', series, rows, sheet: 'Tallies' },
        numbersIn: `${idOf(tally)}-table`,
        ...more,
      }

export const text = (key: string, header: string, width = 40): Column => ({ key, header, kind: 'text', width })
export const count = (key: string, header: string): Column => ({ key, header, kind: 'count', width: 14 })
