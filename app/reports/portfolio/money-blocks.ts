import { type Dimension, groupsBy, leftOver, type MoneyGroup, type MoneySums, spentOf } from '~/domain/portfolio/money'
import { projectStatuses } from '~/domain/record/catalogue'
import type { ProjectFilter } from '~/domain/record/filter'
import { type Block, type Chart, type Column, heading, notGiven, type Row, type Table } from '../model'
import { forumName, type Names } from '../wording'
import { labelled, listOf, listWhere } from './links'

const money = (key: string, header: string): Column => ({ key, header, kind: 'money', width: 18 })

const columnsFor = (header: string): Column[] => [
  { key: 'label', header, kind: 'text', width: 46 },
  { key: 'projects', header: 'Projects', kind: 'count', width: 11 },
  money('apec', 'APEC (US$)'),
  money('coFunding', 'Co-funding (US$)'),
  { ...money('value', 'Approved (US$)'), formula: { sum: ['apec', 'coFunding'] } },
  money('spent', 'Spent (US$)'),
  money('left', 'Left of completed (US$)'),
]

const numbersOfSums = (sums: MoneySums) => ({
  ...{ projects: sums.projects, apec: sums.apec, coFunding: sums.coFunding },
  ...{ spent: spentOf(sums), left: leftOver(sums) },
})

type Group = { label: string; short: string; href: string | null; sums: MoneySums }

/** How a dimension is shown: its words, what its bars show, and in which order. */
type Shown = {
  title: string
  header: string
  bars: 'projects' | 'money'
  name: (value: string, names: Names) => string
  order: (a: Group, b: Group) => number
  /** So many bars at most; the table has all. */
  most?: number
}

const byCount = (a: Group, b: Group) => b.sums.projects - a.sums.projects || (a.label < b.label ? -1 : 1)
const placeOf = ({ short }: Group) => {
  const place = (projectStatuses as readonly string[]).indexOf(short)
  return place < 0 ? projectStatuses.length : place
}

const tableOf = (dimension: Dimension) => `portfolio-${dimension}`

const asItIs = (value: string) => value

const shownBy: Record<Dimension, Shown> = {
  status: {
    ...{ title: 'By state', header: 'State', bars: 'projects', name: asItIs },
    order: (a, b) => placeOf(a) - placeOf(b),
  },
  fund: { title: 'By fund', header: 'Fund account', bars: 'money', name: asItIs, order: byCount },
  forum: {
    ...{ title: 'By forum', header: 'Sponsoring forum', bars: 'projects', most: 15 },
    name: (value, names) => forumName(names, value),
    order: byCount,
  },
  year: {
    ...{ title: 'By year', header: 'Project year', bars: 'money', most: 20, name: asItIs },
    order: (a, b) => (a.label < b.label ? 1 : -1),
  },
}

function groupsOf({ money: groups, filter, names }: MoneyFacts, dimension: Dimension): Group[] {
  const { name, order } = shownBy[dimension]
  const shown = groupsBy(groups, dimension).map(({ value, ...sums }): Group => {
    if (value === null || value === '') return { label: notGiven, short: notGiven, href: null, sums }
    return { label: name(value, names), short: value, href: listWhere(filter, dimension, value), sums }
  })
  const given = shown.filter(({ href }) => href !== null).sort(order)
  return [...given, ...shown.filter(({ href }) => href === null)]
}

const series = {
  projects: [{ key: 'projects', name: 'Projects', tone: 'tint5' }],
  money: [
    { key: 'apec', name: 'APEC', tone: 'apec' },
    { key: 'coFunding', name: 'Co-funding', tone: 'own' },
  ],
} as const

function chartOf({ filter }: MoneyFacts, dimension: Dimension, groups: readonly Group[]): Chart {
  const shown = shownBy[dimension]
  const bars = groups.slice(0, shown.most ?? groups.length)
  const some = bars.length < groups.length ? `, the first ${bars.length}` : ''
  const isMoney = shown.bars === 'money'
  return {
    block: 'chart',
    id: `portfolio-${dimension}-chart`,
    title: `${isMoney ? 'Money approved' : 'Projects'} ${shown.title.toLowerCase()}${some}`,
    ...{ direction: 'across', stacked: isMoney, compact: true, kind: isMoney ? 'money' : 'count' },
    labelHeader: shown.header,
    series: series[shown.bars],
    rows: bars.map(({ short, sums: { projects, apec, coFunding } }) => ({ label: short, projects, apec, coFunding })),
    ...{ sheet: shown.title, numbersIn: tableOf(dimension), href: listOf(filter) },
  }
}

export type MoneyFacts = { money: readonly MoneyGroup[]; filter: ProjectFilter; names: Names }

/** The projects and their money by one dimension, with a chart; every row leads to the list behind it. */
export function moneyBlocks(facts: MoneyFacts, dimension: Dimension): Block[] {
  const { title, header } = shownBy[dimension]
  const groups = groupsOf(facts, dimension)
  const table: Table = {
    block: 'table',
    id: tableOf(dimension),
    caption: `Projects and money ${title.toLowerCase()}`,
    sheet: title,
    columns: columnsFor(header),
    rows: groups.map(({ label, href, sums }): Row => ({ label: labelled(label, href), ...numbersOfSums(sums) })),
    totals: { label: 'Total', sums: ['projects', 'apec', 'coFunding', 'spent', 'left'] },
    whenEmpty: 'No project fits this selection.',
  }
  const chart = groups.length === 0 ? [] : [chartOf(facts, dimension, groups)]
  return [heading(2, `by-${dimension}`, title), ...chart, table]
}
