import { riskStateTitles, steps } from '~/domain/plan/risk-level'
import { riskStates } from '~/domain/record/record'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import type { Option } from '../form/select-field'
import { RiskMap } from './risk-map'
import { asRows, type TableEditorProps, useTypedRows } from './typed-rows'

const stepsFrom = (lowest: string, highest: string): Option[] =>
  steps.map(step => ({
    value: String(step),
    label: step === 1 ? `1, ${lowest}` : step === 5 ? `5, ${highest}` : String(step),
  }))

const columns: RowColumn[] = [
  { key: 'risk', label: 'What could go wrong', kind: 'long' },
  { key: 'prevention', label: 'How it is prevented', kind: 'long' },
  {
    key: 'likelihood',
    label: 'How likely',
    kind: 'select',
    empty: 'Not rated',
    options: stepsFrom('very unlikely', 'almost certain'),
  },
  {
    key: 'impact',
    label: 'How bad',
    kind: 'select',
    empty: 'Not rated',
    options: stepsFrom('hardly felt', 'the project fails'),
  },
  { key: 'owner', label: 'Who watches it', kind: 'text', span: 3 },
  {
    key: 'state',
    label: 'State',
    kind: 'select',
    empty: 'Not given',
    options: riskStates.map(state => ({ value: state, label: riskStateTitles[state] })),
  },
]

const step = (typed: string | undefined) => (typed ? Number(typed) : null)
const rated = (row: RowValues) => ({ likelihood: step(row.likelihood), impact: step(row.impact) })

/** Risks being written, with their map, which follows the choices where there is a script. */
export function RiskEditor({ value, ...props }: TableEditorProps) {
  const kept = asRows(value)
  const { box, rows, read } = useTypedRows(props.name, kept)
  return (
    <div ref={box} onInput={read}>
      <Rows {...props} one="Risk" columns={columns} rows={kept} sortable />
      <RiskMap rows={rows.map(rated)} />
    </div>
  )
}
