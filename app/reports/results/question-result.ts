import { formatMoney } from '~/domain/money'
import { type Band, bandsOf } from '~/domain/questionnaire/results/bands'
import { standings, standingTitles } from '~/domain/questionnaire/results/hearing'
import type { Spread } from '~/domain/questionnaire/results/spread'
import type { Tally } from '~/domain/questionnaire/results/tally'
import type { ChoiceCount, ColumnTally, ValueTally } from '~/domain/questionnaire/results/values'
import type { CellKind, Fact, Row } from '../model'
import { formatValue } from '../render/format'
import { cellKindOf, chartOf, count, percentOf, type Shown, tableOf, text, toneAt } from './shown'
import { answersInWords, type Nouns } from './wording'

const bars = (tally: Tally, nouns: Nouns, counted: readonly ChoiceCount[], of: number, note = ''): Shown => ({
  facts: [],
  chart: chartOf(
    tally,
    [{ key: 'count', name: nouns.title, tone: 'apec' }],
    counted.map(({ label, count: number }) => ({ label, count: number })),
  ),
  table: tableOf(
    tally,
    [
      text('label', 'Answer'),
      count('count', nouns.title),
      { key: 'share', header: `Share of ${answersInWords(of)}${note}`, kind: 'percent', width: 18 },
    ],
    counted.map(({ label, count: number }) => ({ label, count: number, share: percentOf(number, of) })),
  ),
})

export const spreadFacts = (spread: Spread | null, kind: CellKind): Fact[] =>
  spread === null
    ? []
    : [
        ...(kind === 'money' || kind === 'count' ? [{ label: 'Sum', kind, value: spread.sum }] : []),
        { label: 'Mean', kind, value: spread.mean },
        { label: 'Median', kind, value: spread.median },
        { label: 'Lowest', kind, value: spread.min },
        { label: 'Highest', kind, value: spread.max },
      ]

const middleFacts = (spread: Spread | null): Fact[] =>
  spread === null
    ? []
    : [
        { label: 'Mean', kind: 'count', value: spread.mean },
        { label: 'Median', kind: 'count', value: spread.median },
      ]

type Of<By extends ValueTally['by']> = Extract<ValueTally, { by: By }>

function places(tally: Tally, { places: all }: Of<'places'>): Shown {
  return {
    facts: [],
    chart: chartOf(
      tally,
      [
        { key: 'first', name: 'Placed first', tone: 'apec' },
        { key: 'lower', name: 'Placed lower', tone: 'own' },
      ],
      all.map(({ label, first, ranked }) => ({ label, first, lower: ranked - first })),
      { stacked: true },
    ),
    table: tableOf(
      tally,
      [
        text('label', 'Choice'),
        count('first', 'Placed first'),
        count('lower', 'Placed lower'),
        count('mean', 'Mean place'),
      ],
      all.map(({ label, first, ranked, mean }) => ({ label, first, lower: ranked - first, mean })),
    ),
  }
}

function rows(tally: Tally, { scale, rows: all }: Of<'rows'>): Shown {
  const series = scale.map((name, index) => ({ key: `step${index + 1}`, name, tone: toneAt(index, scale.length) }))
  const countsOf = (counts: readonly number[]) =>
    Object.fromEntries(counts.map((number, index) => [`step${index + 1}`, number]))
  return {
    facts: [],
    chart: chartOf(
      tally,
      series,
      all.map(({ label, counts }) => ({ ...countsOf(counts), label })),
      { stacked: true },
    ),
    table: tableOf(
      tally,
      [
        text('label', 'Row'),
        ...series.map(({ key, name }) => count(key, name)),
        count('mean', 'Mean'),
        count('median', 'Median'),
      ],
      all.map(({ label, counts, spread }) => ({
        ...{ label, ...countsOf(counts) },
        ...{ mean: spread?.mean ?? null, median: spread?.median ?? null },
      })),
    ),
  }
}

/** "100 to 199" of whole numbers, "10 to under 20" of others, in the unit of the number. */
function bandLabel({ from, to }: Band, kind: Tally['question']['kind']): string {
  const said = (number: number) => (kind === 'money' ? formatMoney(number) : formatValue(cellKindOf(kind), number))
  if (from === to || (kind === 'whole' && to - from === 1)) return said(from)
  return kind === 'whole' ? `${said(from)} to ${said(to - 1)}` : `${said(from)} to under ${said(to)}`
}

/** The number of each economy; of people, who stay unnamed, how many lie in each band. */
function numbers(tally: Tally, nouns: Nouns, { spread, given, unit }: Of<'numbers'>, isNamed: boolean): Shown {
  const kind = cellKindOf(tally.question.kind)
  const facts = spreadFacts(spread, kind)
  if (!isNamed) {
    const bands = bandsOf(
      given.map(({ value }) => value),
      kind === 'money' ? 100 : tally.question.kind === 'whole' ? 1 : 0.01,
    )
    const counted = bands.map(band => ({ ...band, key: '', label: bandLabel(band, tally.question.kind) }))
    return { ...bars(tally, nouns, counted, tally.counts.given), facts }
  }
  const sorted = [...given].sort((a, b) => b.value - a.value)
  const name = unit === '' || kind !== 'count' ? 'Answer' : unit
  return {
    facts,
    chart: chartOf(
      tally,
      [{ key: 'value', name, tone: 'apec' }],
      sorted.map(one => ({ label: one.name, value: one.value })),
      { kind },
    ),
    table: tableOf(
      tally,
      [text('label', 'Economy'), { key: 'value', header: kind === 'money' ? 'US$' : name, kind, width: 18 }],
      sorted.map(one => ({ label: one.name, value: one.value })),
      { whenEmpty: 'Nobody has given a number.' },
    ),
  }
}

const columnRow = ({ label, kind, filled, spread, choices }: ColumnTally): Row => ({
  ...{ label, filled },
  most: choices
    .filter(choice => choice.count > 0)
    .map(choice => `${choice.label}: ${choice.count}`)
    .join('; '),
  ...(kind === 'money'
    ? { money: spread?.sum ?? null, moneyMean: spread?.mean ?? null }
    : { sum: kind === 'text' || kind === 'date' ? null : (spread?.sum ?? null), mean: spread?.mean ?? null }),
})

function tableRows(tally: Tally, { rows: lines, columns }: Of<'table'>): Shown {
  const has = (kind: ColumnTally['kind'][]) => columns.some(column => kind.includes(column.kind))
  return {
    facts: [{ label: 'Rows in all', kind: 'count', value: lines }],
    chart: chartOf(
      tally,
      [{ key: 'filled', name: 'Rows filled', tone: 'apec' }],
      columns.map(({ label, filled }) => ({ label, filled })),
    ),
    table: tableOf(
      tally,
      [
        text('label', 'Column'),
        count('filled', 'Rows filled'),
        ...(has(['whole', 'decimal']) ? [count('sum', 'Sum'), count('mean', 'Mean')] : []),
        ...(has(['money'])
          ? [
              { key: 'money', header: 'Sum (US$)', kind: 'money' as const, width: 18 },
              { key: 'moneyMean', header: 'Mean (US$)', kind: 'money' as const, width: 18 },
            ]
          : []),
        ...(has(['oneOf']) ? [text('most', 'Chosen', 50)] : []),
      ],
      columns.map(columnRow),
    ),
  }
}

/** A question whose answers are read and not counted shows how everybody stands to it. */
function words(tally: Tally, nouns: Nouns): Shown {
  const counted = standings
    .filter(one => one === 'given' || tally.counts[one] > 0)
    .map(one => ({ key: one, label: standingTitles[one], count: tally.counts[one] }))
  const asked = counted.reduce((sum, { count: number }) => sum + number, 0)
  const shown = bars(tally, nouns, counted, asked)
  const columns = shown.table.columns.map(column =>
    column.key === 'share' ? { ...column, header: `Share of ${asked} asked` } : column,
  )
  return { ...shown, table: { ...shown.table, columns } }
}

/** A tally as it is shown. `isNamed`: each number stands with the name of its economy. */
export function shownOf(tally: Tally, nouns: Nouns, isNamed: boolean): Shown {
  const { values, counts } = tally
  switch (values.by) {
    case 'choices':
      return bars(tally, nouns, values.choices, counts.given, values.isSeveral ? ' (several each)' : '')
    case 'steps':
      return { ...bars(tally, nouns, values.steps, counts.given), facts: middleFacts(values.spread) }
    case 'places':
      return places(tally, values)
    case 'rows':
      return rows(tally, values)
    case 'texts-by-row':
      return bars(tally, nouns, values.rows, counts.given, ' (several each)')
    case 'numbers':
      return numbers(tally, nouns, values, isNamed)
    case 'days': {
      const facts: Fact[] = [
        { label: 'Earliest', kind: 'date', value: values.earliest },
        { label: 'Latest', kind: 'date', value: values.latest },
      ]
      return { ...bars(tally, nouns, values.years, counts.given), facts: values.earliest === null ? [] : facts }
    }
    case 'table':
      return tableRows(tally, values)
    case 'words':
      return words(tally, nouns)
  }
}
