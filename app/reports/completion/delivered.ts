import { doneWords } from '~/domain/completion/completion-report'
import { keepsOutputs } from '~/domain/completion/facts'
import { indicatorKey, listedOutputs, outputKey, valuesFor, visitsKey } from '~/domain/completion/numbers/delivered'
import { reachedOf } from '~/domain/indicator/reached'
import { accessKindTitles, disseminationKindTitles } from '~/domain/output/output'
import type { Indicator } from '~/domain/record/rows'
import { type Block, heading, note, type Table } from '../model'
import { hrefFor, numberCell } from './cells'
import type { Built } from './facts'

/** What was promised and what came. */
export const outputsTable = (built: Built): Table => ({
  block: 'table',
  id: 'outputs-table',
  caption: 'Outputs, planned and delivered',
  sheet: 'Outputs',
  whenEmpty: 'No outputs have been entered.',
  columns: [
    { key: 'name', header: 'Output', kind: 'text', width: 46 },
    { key: 'planned', header: 'Planned', kind: 'count', width: 12 },
    { key: 'delivered', header: 'Delivered', kind: 'count', width: 12 },
    { key: 'difference', header: 'Difference', kind: 'count', width: 12, formula: { minus: ['delivered', 'planned'] } },
    ...(keepsOutputs(built.facts) ? [{ key: 'on', header: 'Delivered on', kind: 'date' as const, width: 18 }] : []),
    { key: 'note', header: 'Use and notes', kind: 'text', width: 50 },
  ],
  rows: listedOutputs(built.facts, built.report.answers).map(({ id, name, note: said, source }) => {
    const href = source.page === 'report' ? null : hrefFor(built, source)
    const on = built.facts.outputs.find(({ seq }) => String(seq) === id)?.deliveredOn
    return {
      name: href === null ? name : { value: name, href },
      planned: numberCell(built, outputKey(id, 'planned')),
      delivered: numberCell(built, outputKey(id, 'delivered')),
      ...(on === undefined ? {} : { on }),
      note: said || null,
    }
  }),
})

/** Each activity of the work plan, and whether it was done. */
export const activitiesTable = ({ report }: Built): Table => ({
  block: 'table',
  id: 'work-plan-table',
  caption: 'Work plan and what was done',
  sheet: 'Work plan',
  whenEmpty: 'The record has no work plan.',
  columns: [
    { key: 'timeline', header: 'Timeline', kind: 'text', width: 24 },
    { key: 'activity', header: 'Activity', kind: 'text', width: 46 },
    { key: 'output', header: 'Output', kind: 'text', width: 46 },
    { key: 'done', header: 'Done?', kind: 'text', width: 14 },
    { key: 'note', header: 'Notes', kind: 'text', width: 40 },
  ],
  rows: report.answers.activities.map(row => ({
    ...row,
    done: row.done ? doneWords[row.done] : 'Not answered yet',
    note: row.note || null,
  })),
})

const unitOf = ({ kind, unit, scaleTop }: Indicator): string | null => {
  if (kind === 'percent') return '%'
  if (kind === 'scale') return scaleTop === null ? 'step of a scale' : `step of a scale to ${scaleTop}`
  return unit || null
}

function measuredTable(built: Built, which: 'numbers' | 'amounts'): Table[] {
  const indicators = built.facts.record.values.indicators.filter(({ kind }) =>
    which === 'amounts' ? kind === 'amount' : kind !== 'amount' && kind !== 'text',
  )
  if (indicators.length === 0) return []
  const kind = which === 'amounts' ? 'money' : 'count'
  return [
    {
      block: 'table',
      id: `indicators-${which}`,
      caption: which === 'amounts' ? 'Indicators in US dollars, target and reached' : 'Indicators, target and reached',
      sheet: 'Indicators',
      columns: [
        { key: 'name', header: 'Indicator', kind: 'text', width: 46 },
        ...(kind === 'count' ? [{ key: 'unit', header: 'Counted in', kind: 'text' as const, width: 20 }] : []),
        { key: 'baseline', header: 'Baseline', kind, width: 14 },
        { key: 'target', header: 'Target', kind, width: 14 },
        { key: 'reached', header: 'Reached', kind, width: 14 },
        { key: 'share', header: 'Of target', kind: 'percent', width: 12, formula: { share: ['reached', 'target'] } },
        ...(kind === 'count'
          ? [
              { key: 'women', header: 'Women', kind, width: 12 } as const,
              { key: 'men', header: 'Men', kind, width: 12 } as const,
            ]
          : []),
      ],
      rows: indicators.map(indicator => {
        const { id, name, baseline } = indicator
        const href = hrefFor(built, { words: '', page: 'indicator', key: id })
        const number = (part: 'target' | 'reached' | 'women' | 'men') => numberCell(built, indicatorKey(id, part))
        return {
          name: href === null ? name : { value: name, href },
          ...(kind === 'count' ? { unit: unitOf(indicator), women: number('women'), men: number('men') } : {}),
          ...{ baseline, target: number('target'), reached: number('reached') },
        }
      }),
    },
  ]
}

function describedTable({ facts: { record, measured } }: Built): Table[] {
  const indicators = record.values.indicators.filter(({ kind }) => kind === 'text')
  if (indicators.length === 0) return []
  return [
    {
      block: 'table',
      id: 'indicators-described',
      caption: 'Indicators in words',
      sheet: 'Indicators',
      columns: [
        { key: 'name', header: 'Indicator', kind: 'text', width: 46 },
        { key: 'target', header: 'Target', kind: 'text', width: 46 },
        { key: 'reached', header: 'Reached', kind: 'text', width: 46 },
      ],
      rows: indicators.map(indicator => ({
        ...{ name: indicator.name, target: indicator.targetText || null },
        reached: reachedOf(indicator, valuesFor(indicator.id, measured)).text || null,
      })),
    },
  ]
}

/** What was measured, as far as the Secretariat approved it; nothing where the proposal has no indicator. */
export function indicators(built: Built): Block[] {
  const tables = [...measuredTable(built, 'numbers'), ...measuredTable(built, 'amounts'), ...describedTable(built)]
  if (tables.length === 0) return []
  const words = 'Reached are the values that the Secretariat approved. What is counted adds up over the periods.'
  return [heading(2, 'indicators', 'Indicators'), note('plain', words), ...tables]
}

/** Where outputs were published and sent, with the visits and downloads that were counted; nothing where nothing was. */
export function dissemination(built: Built): Block[] {
  const { disseminations, outputs } = built.facts
  if (disseminations.length === 0) return []
  const nameOf = (output: number | null) => outputs.find(({ seq }) => seq === output)?.name ?? 'The project as a whole'
  const table: Table = {
    block: 'table',
    id: 'dissemination-table',
    caption: 'Where it was published and sent',
    sheet: 'Dissemination',
    columns: [
      { key: 'where', header: 'Where', kind: 'text', width: 40 },
      { key: 'what', header: 'What', kind: 'text', width: 40 },
      { key: 'kind', header: 'How', kind: 'text', width: 26 },
      { key: 'on', header: 'Date', kind: 'date', width: 18 },
      { key: 'forum', header: 'Forum', kind: 'text', width: 14 },
      { key: 'access', header: 'Access', kind: 'text', width: 22 },
      { key: 'visits', header: 'Visits', kind: 'count', width: 12 },
      { key: 'downloads', header: 'Downloads', kind: 'count', width: 12 },
    ],
    rows: disseminations.map(({ seq, where, link, output, kind, on, forum, access }) => ({
      where: link === '' ? where : { value: where, href: link },
      ...{ what: nameOf(output), kind: disseminationKindTitles[kind], on, forum, access: accessKindTitles[access] },
      visits: numberCell(built, visitsKey(seq, 'visits')),
      downloads: numberCell(built, visitsKey(seq, 'downloads')),
    })),
    totals: { label: 'Total', sums: ['visits', 'downloads'] },
  }
  return [heading(2, 'dissemination', 'Publications and dissemination'), table]
}
