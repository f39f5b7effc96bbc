import { measureInWords } from '~/domain/indicator/measure'
import type { Field } from '~/domain/record/catalogue'
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
  ],
  rows: genderTargets.map(row => ({ ...row, group: genderGroupTitles[row.group] })),
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
    { key: 'target', header: 'Target', kind: 'text', width: 20 },
    { key: 'targetOn', header: 'By', kind: 'date', width: 18 },
    { key: 'women', header: 'Women', kind: 'count', width: 10 },
    { key: 'men', header: 'Men', kind: 'count', width: 10 },
    { key: 'method', header: 'How it is measured', kind: 'text', width: 44 },
  ],
  rows: indicators.map(row => ({
    name: row.name,
    kind: indicatorKindTitles[row.kind],
    baseline: measureInWords(row, 'baseline') || null,
    target: measureInWords(row, 'target') || null,
    targetOn: row.targetOn,
    women: row.targetWomen,
    men: row.targetMen,
    method: row.method || null,
  })),
})

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

/** The table of one of Dossier's own fields; null for the fields of APEC's record. */
export function ownTable({ kind }: Pick<Field, 'kind'>, values: RecordValues): Table | null {
  if (kind === 'links') return linksTable(values)
  if (kind === 'genderTargets') return genderTargetsTable(values)
  if (kind === 'indicators') return indicatorsTable(values)
  return kind === 'drawdown' ? drawdownTable(values) : null
}
