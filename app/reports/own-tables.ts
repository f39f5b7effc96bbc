import { measureInWords } from '~/domain/indicator/measure'
import { type Field, fieldOf, sectionTitle } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import { genderGroupTitles, indicatorKindTitles, linkKindTitles } from '~/domain/record/rows'
import type { Table } from './model'

const linksTable = ({ links }: RecordValues): Table => ({
  block: 'table',
  id: 'links-table',
  caption: 'Linked projects',
  sheet: 'Linked projects',
  columns: [
    { key: 'kind', header: 'How they belong together', kind: 'text', width: 24 },
    { key: 'project', header: 'Project No.', kind: 'text', width: 18 },
    { key: 'title', header: 'Title', kind: 'text', width: 50 },
    { key: 'url', header: 'Address', kind: 'text', width: 40 },
    { key: 'note', header: 'Note', kind: 'text', width: 40 },
  ],
  rows: links.map(row => ({ ...row, kind: linkKindTitles[row.kind] })),
})

const genderTargetsTable = ({ genderTargets }: RecordValues): Table => ({
  block: 'table',
  id: 'gender-targets-table',
  caption: 'Targets by sex',
  sheet: 'Targets by sex',
  columns: [
    { key: 'group', header: 'Who', kind: 'text', width: 24 },
    { key: 'women', header: 'Women', kind: 'count', width: 12 },
    { key: 'men', header: 'Men', kind: 'count', width: 12 },
    { key: 'together', header: 'Together', kind: 'count', width: 12, formula: { sum: ['women', 'men'] } },
  ],
  rows: genderTargets.map(row => ({
    ...row,
    group: genderGroupTitles[row.group],
    together: (row.women ?? 0) + (row.men ?? 0),
  })),
})

const indicatorsTable = ({ indicators }: RecordValues): Table => ({
  block: 'table',
  id: 'indicators-table',
  caption: 'Indicators',
  sheet: 'Indicators',
  columns: [
    { key: 'name', header: 'Indicator', kind: 'text', width: 44 },
    { key: 'kind', header: 'Measured as', kind: 'text', width: 18 },
    { key: 'baseline', header: 'Baseline', kind: 'text', width: 20 },
    { key: 'baselineOn', header: 'Baseline of', kind: 'date', width: 18 },
    { key: 'target', header: 'Target', kind: 'text', width: 20 },
    { key: 'targetOn', header: 'Target by', kind: 'date', width: 18 },
    { key: 'women', header: 'Women', kind: 'count', width: 10 },
    { key: 'men', header: 'Men', kind: 'count', width: 10 },
    { key: 'method', header: 'How it is measured', kind: 'text', width: 44 },
    { key: 'section', header: 'Promised in', kind: 'text', width: 24 },
    { key: 'sentence', header: 'The promise', kind: 'text', width: 50 },
  ],
  rows: indicators.map(row => ({
    name: row.name,
    kind: indicatorKindTitles[row.kind],
    baseline: measureInWords(row, 'baseline') || null,
    baselineOn: row.baselineOn,
    target: measureInWords(row, 'target') || null,
    targetOn: row.targetOn,
    women: row.targetWomen,
    men: row.targetMen,
    method: row.method || null,
    section: row.promise && sectionTitle(fieldOf(row.promise.field).section),
    sentence: row.promise?.sentence ?? null,
  })),
})

/** The people of the indicators by economy, a row for each part; no table where none is told so. */
function economiesTable({ indicators }: RecordValues): Table[] {
  const rows = indicators.flatMap(({ name, byEconomy }) => byEconomy.map(part => ({ name, ...part })))
  if (rows.length === 0) return []
  return [
    {
      block: 'table',
      id: 'indicators-by-economy-table',
      caption: 'Targets by economy',
      sheet: 'Indicators',
      columns: [
        { key: 'name', header: 'Indicator', kind: 'text', width: 44 },
        { key: 'economy', header: 'Economy', kind: 'text', width: 24 },
        { key: 'target', header: 'People', kind: 'count', width: 12 },
      ],
      rows,
    },
  ]
}

const drawdownTable = ({ drawdown }: RecordValues): Table => ({
  block: 'table',
  id: 'drawdown-table',
  caption: 'Drawdown amounts',
  sheet: 'Drawdown',
  columns: [
    { key: 'date', header: 'When', kind: 'date', width: 18 },
    { key: 'amount', header: 'Amount (US$)', kind: 'money', width: 18 },
    { key: 'purpose', header: 'For', kind: 'text', width: 50 },
  ],
  rows: drawdown.map(row => ({ ...row })),
  totals: { label: 'Total', sums: ['amount'] },
})

/** The tables of one of Dossier's own fields; none for the fields of APEC's record. */
export function ownTables({ kind }: Pick<Field, 'kind'>, values: RecordValues): Table[] {
  if (kind === 'links') return [linksTable(values)]
  if (kind === 'genderTargets') return [genderTargetsTable(values)]
  if (kind === 'indicators') return [indicatorsTable(values), ...economiesTable(values)]
  return kind === 'drawdown' ? [drawdownTable(values)] : []
}
