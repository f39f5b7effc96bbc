import type { Group } from '~/domain/questionnaire/results/groups'
import type { Hearing } from '~/domain/questionnaire/results/hearing'
import { standings, standingTitles } from '~/domain/questionnaire/results/hearing'
import { type Tally, tallyAt } from '~/domain/questionnaire/results/tally'
import type { ChoiceCount, ValueTally } from '~/domain/questionnaire/results/values'
import type { CellValue, Chart, Column, Row } from '../model'
import { cellKindOf, chartOf, count, percentOf, type Shown, tableOf, text, toneAt } from './shown'

type Part = { key: string; label: string; tally: Tally }

/** The tally of a question for each group. */
export const partsOf = (hearing: Hearing, at: number, groups: readonly Group[]): Part[] =>
  groups.map(({ label, heard }, index) => ({ key: `g${index}`, label, tally: tallyAt(hearing, at, heard) }))

/** More groups than this have their counts without a share of each. */
const mostWithShares = 3

const seriesOf = (parts: readonly Part[]) =>
  parts.map(({ key, label }, index) => ({ key, name: label, tone: toneAt(index, parts.length) }))

const countsIn = (values: ValueTally, tally: Tally): readonly ChoiceCount[] => {
  if (values.by === 'choices') return values.choices
  if (values.by === 'steps') return values.steps
  if (values.by === 'texts-by-row') return values.rows
  if (values.by === 'places') return values.places.map(({ key, label, first }) => ({ key, label, count: first }))
  return standings.map(key => ({ key, label: standingTitles[key], count: tally.counts[key] }))
}

/** Counts side by side: a column for each group, with its share where there is room. */
function counted(whole: Tally, parts: readonly Part[]): Shown {
  const isWords = whole.values.by === 'words'
  const rows = countsIn(whole.values, whole).filter(row => !isWords || row.count > 0)
  const ofPart = ({ tally }: Part) =>
    isWords ? standings.reduce((sum, one) => sum + tally.counts[one], 0) : tally.counts.given
  const countIn = ({ tally }: Part, row: string) =>
    countsIn(tally.values, tally).find(({ key }) => key === row)?.count ?? 0
  const withShares = parts.length <= mostWithShares
  const columns: Column[] = [
    text('label', whole.values.by === 'places' ? 'Placed first' : 'Answer'),
    ...parts.flatMap((part): Column[] => [
      count(part.key, `${part.label} (of ${ofPart(part)})`),
      ...(withShares
        ? [{ key: `${part.key}-share`, header: `Share of ${ofPart(part)}`, kind: 'percent' as const, width: 14 }]
        : []),
    ]),
  ]
  const cellsOf = (part: Part, row: string): [string, CellValue][] => {
    const number = countIn(part, row)
    return [
      [part.key, number],
      ...(withShares ? [[`${part.key}-share`, percentOf(number, ofPart(part))] as [string, CellValue]] : []),
    ]
  }
  return {
    facts: [],
    chart: chartOf(
      whole,
      seriesOf(parts),
      rows.map(({ key, label }) => ({
        ...Object.fromEntries(parts.map(part => [part.key, countIn(part, key)])),
        label,
      })),
    ),
    table: tableOf(
      whole,
      columns,
      rows.map(({ key, label }) => ({ ...Object.fromEntries(parts.flatMap(part => cellsOf(part, key))), label })),
    ),
  }
}

/** A row for each group: what its numbers have in common. */
function spreads(whole: Tally, parts: readonly Part[]): Shown {
  const kind = cellKindOf(whole.question.kind)
  const spreadIn = ({ tally: { values } }: Part) => (values.by === 'numbers' ? values.spread : null)
  const column = (key: string, header: string): Column => ({ key, header, kind, width: 16 })
  const charted = parts.flatMap(part => {
    const spread = spreadIn(part)
    return spread === null ? [] : [{ label: part.label, mean: spread.mean }]
  })
  return {
    facts: [],
    chart: chartOf(whole, [{ key: 'mean', name: 'Mean', tone: 'apec' }], charted, { kind }),
    table: tableOf(
      whole,
      [
        text('label', 'Group'),
        count('count', 'Answers'),
        ...(kind === 'percent' ? [] : [column('sum', 'Sum')]),
        ...[column('mean', 'Mean'), column('median', 'Median'), column('min', 'Lowest'), column('max', 'Highest')],
      ],
      parts.map((part): Row => ({ ...nothing, ...spreadIn(part), label: part.label, count: part.tally.counts.given })),
    ),
  }
}

const nothing = { sum: null, mean: null, median: null, min: null, max: null }

/** The mean step of each row of a matrix, group by group. */
function means(whole: Tally, parts: readonly Part[]): Shown {
  const rows = whole.values.by === 'rows' ? whole.values.rows : []
  const meanIn = ({ tally: { values } }: Part, row: string) =>
    values.by === 'rows' ? (values.rows.find(({ key }) => key === row)?.spread?.mean ?? null) : null
  const charted: Chart['rows'] = rows.map(({ key, label }) => ({
    ...Object.fromEntries(parts.map(part => [part.key, meanIn(part, key) ?? 0])),
    label,
  }))
  return {
    facts: [],
    chart: chartOf(whole, seriesOf(parts), charted),
    table: tableOf(
      whole,
      [
        text('label', 'Mean step'),
        ...parts.map(part => count(part.key, `${part.label} (of ${part.tally.counts.given})`)),
      ],
      rows.map(({ key, label }) => ({
        ...Object.fromEntries(parts.map(part => [part.key, meanIn(part, key)])),
        label,
      })),
    ),
  }
}

/** Dates and tables: how many there are in each group, and their ends. */
function ends(whole: Tally, parts: readonly Part[]): Shown {
  const isDays = whole.values.by === 'days'
  const columns: Column[] = isDays
    ? [
        { key: 'earliest', header: 'Earliest', kind: 'date', width: 18 },
        { key: 'latest', header: 'Latest', kind: 'date', width: 18 },
      ]
    : [count('rows', 'Rows in all')]
  const rows = parts.map(({ label, tally: { counts, values } }) => ({
    ...{ label, count: counts.given },
    ...(values.by === 'days' ? { earliest: values.earliest, latest: values.latest } : {}),
    ...(values.by === 'table' ? { rows: values.rows } : {}),
  }))
  return {
    facts: [],
    chart: chartOf(
      whole,
      [{ key: 'count', name: 'Answers', tone: 'apec' }],
      rows.map(({ label, count: number }) => ({ label, count: number })),
    ),
    table: tableOf(whole, [text('label', 'Group'), count('count', 'Answers'), ...columns], rows),
  }
}

/** A question with those who were asked in groups, side by side. */
export function shownByGroups(hearing: Hearing, at: number, whole: Tally, groups: readonly Group[]): Shown {
  const parts = partsOf(hearing, at, groups)
  switch (whole.values.by) {
    case 'numbers':
      return spreads(whole, parts)
    case 'rows':
      return means(whole, parts)
    case 'days':
    case 'table':
      return ends(whole, parts)
    default:
      return counted(whole, parts)
  }
}
