import { formatDate } from '~/domain/calendar'
import { measureInWords } from '~/domain/indicator/measure'
import { formatMoney } from '~/domain/money'
import type { Proponent } from '~/domain/record/record'
import { genderGroupTitles, linkKindTitles } from '~/domain/record/rows'
import type { FieldDifference, SectionDifference, Side } from './difference-view'
import { type Cells, RowDifference } from './row-difference'
import type { Shown } from './shown'
import { WordDifference } from './word-difference'

const contactHeaders = ['Postal Address', 'Telephone', 'Fax', 'Email']
const personHeaders = ['Name', 'Job Title', 'Organization', 'From', 'Until']

const personCells = (person: Proponent): Cells => [
  person.name,
  person.jobTitle ?? '',
  person.organization ?? '',
  person.from ? formatDate(person.from) : '',
  person.until ? formatDate(person.until) : '',
  person.postalAddress ?? '',
  person.telephone ?? '',
  person.fax ?? '',
  person.email ?? '',
]

const number = (value: number | null) => (value === null ? '' : String(value))
const day = (value: string | null) => (value === null ? '' : formatDate(value))

const ownHeaders: Partial<Record<Shown['as'], string[]>> = {
  workPlan: ['Timeline', 'First day', 'Last day', 'Activity', 'Output', 'Responsible'],
  risks: ['Risk', 'Prevention', 'Likelihood', 'Impact', 'Owner', 'State'],
  links: ['How', 'Project', 'Title', 'Address', 'Note'],
  genderTargets: ['Who', 'Women', 'Men'],
  indicators: ['Indicator', 'Baseline', 'Target', 'By', 'Women', 'Men', 'Economies', 'How it is measured'],
  drawdown: ['When', 'Amount', 'For'],
}

/** The cells of the tables whose headers are above, in their order; null for other values. */
function ownCells(value: Shown | null): Cells[] | null {
  switch (value?.as) {
    case 'workPlan':
      return value.rows.map(row => [
        ...[row.timeline, day(row.start), day(row.end), row.activity, row.output, row.responsible],
      ])
    case 'risks':
      return value.rows.map(row => [
        ...[row.risk, row.prevention, number(row.likelihood), number(row.impact), row.owner, row.state ?? ''],
      ])
    case 'links':
      return value.rows.map(row => [linkKindTitles[row.kind], row.project ?? '', row.title, row.url ?? '', row.note])
    case 'genderTargets':
      return value.rows.map(row => [genderGroupTitles[row.group], number(row.women), number(row.men)])
    case 'indicators':
      return value.rows.map(row => [
        ...[row.name, measureInWords(row, 'baseline'), measureInWords(row, 'target'), day(row.targetOn)],
        ...[number(row.targetWomen), number(row.targetMen)],
        ...[row.byEconomy.map(({ economy, target }) => `${economy}: ${target}`).join('; '), row.method],
      ])
    case 'drawdown':
      return value.rows.map(row => [day(row.date), row.amount === null ? '' : formatMoney(row.amount), row.purpose])
    default:
      return null
  }
}

/** The rows of a value that is a table; null where it is none. */
function rowsOf(value: Shown | null): Cells[] | null {
  const own = ownCells(value)
  if (own) return own
  if (value?.as === 'people') return value.people.map(personCells)
  return null
}

const headersOf = (value: Shown | null, rows: readonly Cells[]): string[] => {
  const own = value && ownHeaders[value.as]
  if (own) return own
  const withContacts = rows.some(cells => cells.slice(personHeaders.length).some(cell => cell !== ''))
  return withContacts ? [...personHeaders, ...contactHeaders] : personHeaders
}

function textOf({ value, mark }: Side): string {
  const marked = mark ? (mark.kind === 'unreadable' ? `Could not be read: ${mark.text}` : 'Not applicable') : ''
  if (!value) return marked
  if (value.as === 'line' || value.as === 'link' || value.as === 'prose') return value.text
  if (value.as === 'list') return value.items.join('; ')
  if (value.as === 'date') return formatDate(value.date)
  return value.as === 'money' ? formatMoney(value.cents) : marked
}

const MoneyChange = ({ before, after }: { before: Side; after: Side }) => {
  if (before.value?.as !== 'money' || after.value?.as !== 'money') return null
  const change = after.value.cents - before.value.cents
  return <span className="change num">{` (${change > 0 ? '+' : '\u2212'}${formatMoney(Math.abs(change))})`}</span>
}

/** Long texts and lists are compared word by word; short facts are said whole, before and after. */
function FieldChange({ field: { label, before, after } }: { field: FieldDifference }) {
  const table = rowsOf(after.value) ?? rowsOf(before.value)
  if (table) {
    const was = rowsOf(before.value) ?? []
    const is = rowsOf(after.value) ?? []
    const headers = headersOf(after.value ?? before.value, [...was, ...is])
    return <RowDifference label={label} headers={headers} before={was} after={is} />
  }
  const isWhole = [before, after].some(side => side.value?.as === 'money' || side.value?.as === 'date')
  return isWhole ? (
    <p>
      <del>{textOf(before) || 'not given'}</del> <span className="sr-only">became </span>
      <ins>{textOf(after) || 'not given'}</ins>
      <MoneyChange before={before} after={after} />
    </p>
  ) : (
    <p>
      <WordDifference before={textOf(before)} after={textOf(after)} />
    </p>
  )
}

/** What differs between two versions, section by section. */
export const RecordDifference = ({ sections }: { sections: SectionDifference[] }) => (
  <div className="difference">
    {sections.map(section => (
      <section key={section.key} className="part">
        <h3>{section.title}</h3>
        {section.fields.map(field => (
          <div key={field.key} className="field-change">
            {(section.fields.length > 1 || field.label !== section.title) && <h4>{field.label}</h4>}
            <FieldChange field={field} />
          </div>
        ))}
      </section>
    ))}
  </div>
)
