import type { FieldKeyOf } from '../record/catalogue'
import { type RecordValues, riskStates } from '../record/record'
import {
  genderGroups,
  genderGroupTitles,
  type Indicator,
  indicatorKinds,
  indicatorKindTitles,
  linkKinds,
  linkKindTitles,
} from '../record/rows'
import { type Content, dateContent, empty, moneyContent, numberContent, textContent } from './content'
import type { Choices, Column, SheetLayout, TypedRow } from './sheet'

/** The tables of a record that have a sheet of their own. */
export type TableField = FieldKeyOf<'workPlan' | 'risks' | 'indicators' | 'genderTargets' | 'links' | 'drawdown'>

/** A column with what it holds of a row. */
type ColumnOf<Row> = Column & { of: (row: Row) => Content }

/** How a table of the record is written to its sheet, and how a row of the sheet becomes what its form would send. */
export type RecordTable = {
  field: TableField
  layout: SheetLayout
  contents: (values: RecordValues) => Record<string, Content>[]
  typed: (texts: TypedRow['texts']) => Record<string, unknown>
}

/** Empty rows in which more is added. */
export const spareTableRows = 25

function recordTable<Field extends TableField>(
  field: Field,
  name: string,
  columns: readonly ColumnOf<RecordValues[Field][number]>[],
  typed: RecordTable['typed'] = texts => ({ ...texts }),
): RecordTable {
  const contentsOf = (row: RecordValues[Field][number]) =>
    Object.fromEntries(columns.map(({ key, of }) => [key, of(row)]))
  return {
    field,
    typed,
    layout: { name, headerRow: 5, columns: columns.map(({ of: _, ...column }) => column) },
    contents: values => [...values[field]].map(contentsOf),
  }
}

const text = (key: string, header: string, width: number) => ({
  ...{ key, header, width },
  ...({ role: 'typed', kind: 'text' } as const),
})
const date = (key: string, header: string) => ({
  ...{ key, header, width: 16 },
  ...({ role: 'typed', kind: 'date' } as const),
})
const number = (key: string, header: string, width = 11) => ({
  ...{ key, header, width },
  ...({ role: 'typed', kind: 'number' } as const),
})
const choice = (key: string, header: string, width: number, choices: Choices) => ({
  ...{ key, header, width, choices },
  ...({ role: 'typed', kind: 'choice' } as const),
})

const titled = <Key extends string>(name: string, keys: readonly Key[], titles: Record<Key, string>): Choices => ({
  name,
  entries: keys.map(value => ({ value, title: titles[value] })),
})
const titleIn = ({ entries }: Choices, key: string | null): Content =>
  textContent(entries.find(({ value }) => value === key)?.title ?? null)

const riskStateChoices = titled('RiskStates', riskStates, { open: 'Open', occurred: 'Occurred', closed: 'Closed' })
const levelChoices: Choices = {
  name: 'Levels',
  entries: ['1', '2', '3', '4', '5'].map(value => ({ value, title: value })),
}
const linkChoices = titled('LinkKinds', linkKinds, linkKindTitles)
const groupChoices = titled('Groups', genderGroups, genderGroupTitles)
const measureChoices = titled('Measures', indicatorKinds, indicatorKindTitles)
/** A tick: "Yes", or left empty. */
export const tickChoices: Choices = { name: 'Ticks', entries: [{ value: 'on', title: 'Yes' }] }

/** A baseline or target in the units of its kind: dollars, numbers, or words. */
const measured = ({ kind }: Indicator, value: number | null, words: string): Content => {
  if (kind === 'text') return textContent(words)
  return kind === 'amount' ? moneyContent(value) : numberContent(value)
}

/** "Peru: 3; Chile: 4" → rows; a part that names no number keeps its words as the number, so that the form refuses it. */
const byEconomy = (written: string) =>
  written
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [, economy = part, target = part] = /^(.*):\s*([^:]*)$/.exec(part) ?? []
      return { economy: economy.trim(), target: target.trim() }
    })

export const recordTables: readonly RecordTable[] = [
  recordTable('workPlan', 'Work plan', [
    { ...text('timeline', 'When, in words', 22), of: row => textContent(row.timeline) },
    { ...date('start', 'First day'), of: row => dateContent(row.start) },
    { ...date('end', 'Last day'), of: row => dateContent(row.end) },
    { ...text('activity', 'Activity', 46), of: row => textContent(row.activity) },
    { ...text('output', 'Output', 40), of: row => textContent(row.output) },
    { ...text('responsible', 'Responsible', 24), of: row => textContent(row.responsible) },
  ]),
  recordTable('risks', 'Risks', [
    { ...text('risk', 'Risk', 46), of: row => textContent(row.risk) },
    { ...text('prevention', 'Prevention', 46), of: row => textContent(row.prevention) },
    { ...choice('likelihood', 'Likelihood, 1 to 5', 12, levelChoices), of: row => numberContent(row.likelihood) },
    { ...choice('impact', 'Impact, 1 to 5', 12, levelChoices), of: row => numberContent(row.impact) },
    { ...text('owner', 'Owner', 22), of: row => textContent(row.owner) },
    { ...choice('state', 'State', 12, riskStateChoices), of: row => titleIn(riskStateChoices, row.state) },
  ]),
  recordTable(
    'indicators',
    'Indicators',
    [
      { key: 'id', header: 'Key', role: 'key', kind: 'text', width: 10, of: row => textContent(row.id) },
      { ...text('name', 'Indicator', 30), of: row => textContent(row.name) },
      { ...choice('kind', 'What is measured', 16, measureChoices), of: row => titleIn(measureChoices, row.kind) },
      { ...text('unit', 'Unit', 12), of: row => textContent(row.unit) },
      { ...number('scaleTop', 'Scale up to'), of: row => numberContent(row.scaleTop) },
      {
        ...{ key: 'baseline', header: 'Baseline', role: 'typed', kind: 'measure', width: 14 },
        of: row => measured(row, row.baseline, row.baselineText),
      },
      {
        ...{ key: 'target', header: 'Target', role: 'typed', kind: 'measure', width: 14 },
        of: row => measured(row, row.target, row.targetText),
      },
      { ...date('baselineOn', 'Day of the baseline'), of: row => dateContent(row.baselineOn) },
      { ...date('targetOn', 'Day of the target'), of: row => dateContent(row.targetOn) },
      {
        ...choice('countsPeople', 'Counts people', 10, tickChoices),
        of: row => (row.countsPeople ? textContent('Yes') : empty),
      },
      { ...number('targetWomen', 'Women'), of: row => numberContent(row.targetWomen) },
      { ...number('targetMen', 'Men'), of: row => numberContent(row.targetMen) },
      {
        ...text('byEconomy', 'By economy, as “Peru: 3; Chile: 4”', 26),
        of: row => textContent(row.byEconomy.map(({ economy, target }) => `${economy}: ${target}`).join('; ')),
      },
      { ...text('method', 'Who measures it, and how', 30), of: row => textContent(row.method) },
      {
        ...{ key: 'promiseField', header: 'Promised in', role: 'key', kind: 'text', width: 10 },
        of: row => textContent(row.promise?.field ?? null),
      },
      {
        ...{ key: 'promiseSentence', header: 'Promised by', role: 'fixed', kind: 'text', width: 30 },
        of: row => textContent(row.promise?.sentence ?? null),
      },
    ],
    texts => ({ ...texts, byEconomy: byEconomy(texts.byEconomy ?? '') }),
  ),
  recordTable('genderTargets', 'Targets by sex', [
    { ...choice('group', 'Who', 22, groupChoices), of: row => titleIn(groupChoices, row.group) },
    { ...number('women', 'Women'), of: row => numberContent(row.women) },
    { ...number('men', 'Men'), of: row => numberContent(row.men) },
  ]),
  recordTable('links', 'Linked projects', [
    { ...choice('kind', 'How', 20, linkChoices), of: row => titleIn(linkChoices, row.kind) },
    { ...text('project', 'Project No.', 18), of: row => textContent(row.project) },
    { ...text('title', 'Title', 42), of: row => textContent(row.title) },
    { ...text('url', 'Web address', 34), of: row => textContent(row.url) },
    { ...text('note', 'Note', 40), of: row => textContent(row.note) },
  ]),
  recordTable('drawdown', 'Drawdown', [
    { ...date('date', 'Day'), of: row => dateContent(row.date) },
    {
      ...{ key: 'amount', header: 'Amount (US$)', role: 'typed', kind: 'money', width: 16 },
      of: row => moneyContent(row.amount),
    },
    { ...text('purpose', 'What it is for', 60), of: row => textContent(row.purpose) },
  ]),
]

/** The lists of the drop-downs of these sheets. */
export const tableChoices: readonly Choices[] = [
  riskStateChoices,
  levelChoices,
  linkChoices,
  groupChoices,
  measureChoices,
  tickChoices,
]

/** Files hold 32,767 characters in a cell, after what they escape; half of it is surely safe. */
export const longestCellText = 16_000

/** Whether every text of a table fits into its cells. Where one does not, the table is not written and not read. */
export const fitsCells = (table: RecordTable, values: RecordValues): boolean =>
  table
    .contents(values)
    .every(row => Object.values(row).every(one => one.is !== 'text' || one.text.length <= longestCellText))
