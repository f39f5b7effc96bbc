import { CheckboxGroup } from '../form/choice-groups'
import type { RowColumn, RowValues } from '../form/row-control'
import { type DrawnRow, Rows } from '../form/rows'
import type { Option } from '../form/select-field'

const columns: RowColumn[] = [
  { key: 'id', label: '', kind: 'hidden' },
  { key: 'title', label: 'Title', kind: 'text', span: 12 },
  { key: 'day', label: 'Day', kind: 'date', span: 4 },
  { key: 'from', label: 'From (such as 09:30)', kind: 'text', span: 4 },
  { key: 'until', label: 'Until', kind: 'text', span: 4 },
  { key: 'description', label: 'What it is about', kind: 'long', span: 12 },
]

/** A row that was typed, as the flat texts of its controls; speakers are parted by blanks. */
const asRow = (row: unknown): RowValues => {
  const entries = Object.entries(typeof row === 'object' && row !== null ? row : {})
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(' ') : value === null || value === undefined ? '' : String(value),
    ]),
  )
}

type Props = {
  /** The rows as they are kept or were typed. */
  rows: readonly unknown[]
  /** People of the event, to be chosen as speakers. */
  people: readonly Option[]
  errors: Record<string, readonly string[]>
}

/** The programme being written: rows that are added, moved and removed, each with its speakers. */
export function AgendaEditor({ rows, people, errors }: Props) {
  const speakersOf = ({ name, values }: DrawnRow) => {
    const field = `${name}.speakers`
    return (
      <div className="programme-choice">
        <CheckboxGroup
          field={{ name: field, value: (values.speakers ?? '').split(' ').filter(Boolean), errors: errors[field] }}
          label="Speakers"
          options={people}
          columns
        />
      </div>
    )
  }
  return (
    <Rows
      name="agenda"
      legend="Points of the programme"
      hint="Points of one day stand in the order in which they are here."
      one="Point"
      columns={columns}
      rows={rows.map(asRow)}
      errors={errors}
      sortable
    >
      {people.length > 0 ? speakersOf : undefined}
    </Rows>
  )
}
