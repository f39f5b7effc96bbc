import { type Traveller, travellerRoleTitles } from '~/domain/budget/traveller'
import { formatDate } from '~/domain/calendar'
import type { TableRow } from '~/domain/difference/rows'
import { measureInWords } from '~/domain/indicator/measure'
import { formatMoney } from '~/domain/money'
import { fieldOf } from '~/domain/record/catalogue'
import type { Proponent, RiskRow, WorkPlanRow } from '~/domain/record/record'
import {
  type DrawdownRow,
  type GenderTarget,
  genderGroupTitles,
  type Indicator,
  indicatorKindTitles,
  type Link,
  linkKindTitles,
} from '~/domain/record/rows'
import type { Shown } from '../record/shown'

/** A value that is a table: its columns, and its rows as cells in words. */
type TableInWords = { headers: readonly string[]; rows: TableRow[] }

const number = (value: number | null): string => (value === null ? '' : String(value))
const day = (value: string | null): string => (value === null ? '' : formatDate(value))
const nameless = (cells: (string | null)[]): TableRow => ({ id: null, cells: cells.map(cell => cell ?? '') })

const personHeaders = ['Name', 'Job Title', 'Organization', 'From', 'Until']
const contactHeaders = ['Postal Address', 'Telephone', 'Fax', 'Email']
const person = (row: Proponent) =>
  nameless([
    ...[row.name, row.jobTitle, row.organization, day(row.from), day(row.until)],
    ...[row.postalAddress, row.telephone, row.fax, row.email],
  ])

const planHeaders = ['Timeline', 'First day', 'Last day', 'Activity', 'Output', 'Responsible']
const activity = (row: WorkPlanRow) =>
  nameless([row.timeline, day(row.start), day(row.end), row.activity, row.output, row.responsible])

const riskHeaders = ['Risk', 'Prevention', 'Likelihood', 'Impact', 'Owner', 'State']
const risk = (row: RiskRow) =>
  nameless([row.risk, row.prevention, number(row.likelihood), number(row.impact), row.owner, row.state])

const linkHeaders = ['How', 'Project', 'Title', 'Address', 'Note']
const link = (row: Link) => nameless([linkKindTitles[row.kind], row.project, row.title, row.url, row.note])

const targetHeaders = ['Who', 'Women', 'Men']
const target = (row: GenderTarget): TableRow => ({
  id: row.group,
  cells: [genderGroupTitles[row.group], number(row.women), number(row.men)],
})

const indicatorHeaders = [
  ...['Indicator', 'Measured as', 'Baseline', 'On', 'Target', 'By', 'Women', 'Men', 'Economies'],
  ...['How it is measured', 'Promised in'],
]
const indicator = (row: Indicator): TableRow => ({
  id: row.id,
  cells: [
    ...[row.name, indicatorKindTitles[row.kind], measureInWords(row, 'baseline'), day(row.baselineOn)],
    ...[measureInWords(row, 'target'), day(row.targetOn), number(row.targetWomen), number(row.targetMen)],
    ...[row.byEconomy.map(({ economy, target }) => `${economy}: ${target}`).join('; '), row.method],
    row.promise ? `${fieldOf(row.promise.field).label}: “${row.promise.sentence}”` : '',
  ],
})

const drawdownHeaders = ['When', 'Amount', 'For']
const drawdown = (row: DrawdownRow) =>
  nameless([day(row.date), row.amount === null ? '' : formatMoney(row.amount), row.purpose])

const travellerHeaders = [
  ...['Economy', 'Role', 'Who', 'People', 'Days'],
  ...['Per diem', 'Additional payment', 'Airfare', 'Funded by', 'Note'],
]
const traveller = (row: Traveller): TableRow => ({
  id: row.id,
  cells: [
    ...[row.economy, travellerRoleTitles[row.role], row.name, String(row.people), String(row.days)],
    ...[formatMoney(row.perDiem), formatMoney(row.additional), formatMoney(row.airfare)],
    ...[row.fundedBy === 'apec' ? 'APEC' : 'Self-funding', row.note],
  ],
})

/** The traveller table of a budget. */
export const travellersInWords = (rows: readonly Traveller[]): TableInWords => ({
  headers: travellerHeaders,
  rows: rows.map(traveller),
})

/** A value as a table in words; null where it is none. */
export function tableInWords(value: Shown | null): TableInWords | null {
  switch (value?.as) {
    case 'people':
      return { headers: [...personHeaders, ...contactHeaders], rows: value.people.map(person) }
    case 'workPlan':
      return { headers: planHeaders, rows: value.rows.map(activity) }
    case 'risks':
      return { headers: riskHeaders, rows: value.rows.map(risk) }
    case 'links':
      return { headers: linkHeaders, rows: value.rows.map(link) }
    case 'genderTargets':
      return { headers: targetHeaders, rows: value.rows.map(target) }
    case 'indicators':
      return { headers: indicatorHeaders, rows: value.rows.map(indicator) }
    case 'drawdown':
      return { headers: drawdownHeaders, rows: value.rows.map(drawdown) }
    default:
      return null
  }
}
