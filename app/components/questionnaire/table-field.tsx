import type { ColumnKind, QuestionOf, TableColumn } from '~/domain/questionnaire/definition'
import type { RowColumn } from '../form/row-control'
import { Rows } from '../form/rows'
import { valueName } from './answer-controls'
import { askOf, type ControlProps, hintOf } from './asked'

const controls: Record<ColumnKind, RowColumn['kind']> = {
  text: 'text',
  whole: 'number',
  decimal: 'number',
  money: 'money',
  date: 'date',
  oneOf: 'select',
}

const columnOf = ({ key, label, kind, choices }: TableColumn): RowColumn => ({
  key,
  label: kind === 'money' ? `${label} (US$)` : label,
  kind: controls[kind],
  options: choices.map(choice => ({ value: choice.key, label: choice.label })),
  empty: 'Choose',
})

/** A table begins with so many empty rows; those that stay empty are not kept. */
const emptyRows = 2

/** Rows that can be added and taken away, at once with a script, else through the server. */
export function TableField({ question, typed, errors }: ControlProps<QuestionOf<'table'>>) {
  const filled = Array.isArray(typed.value) ? typed.value.filter(row => typeof row !== 'string') : []
  const rows = filled.length > 0 ? filled : Array.from({ length: emptyRows }, () => ({}))
  return (
    <Rows
      name={valueName(question.key)}
      legend={askOf(question)}
      hint={hintOf(question)}
      one="Row"
      columns={question.columns.map(columnOf)}
      rows={rows}
      errors={errors}
    />
  )
}
