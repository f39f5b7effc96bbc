import { CheckboxGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import type { FieldSource } from '../form/field'
import { MoneyField } from '../form/money-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { valueName } from './answer-controls'
import { askOf, type ControlProps, hintOf } from './asked'
import { ClearableRadios } from './clearable-radios'
import { FileAnswer, type KeptFile } from './file-answer'
import { MatrixOfScale, MatrixOfText } from './matrix'
import { RankingField } from './ranking-field'
import { TableField } from './table-field'

/** The control of a question by its kind; what may be answered is said before anything is typed. */
export function AnswerControl({ question, typed, errors, file }: ControlProps & { file?: KeptFile | null }) {
  const name = valueName(question.key)
  const field: FieldSource = { name, value: typed.value, errors: errors[name] }
  const asked = { field, label: askOf(question), hint: hintOf(question) }
  const passed = { typed, errors }
  switch (question.kind) {
    case 'text':
      return <TextField {...asked} />
    case 'longText':
      return <TextArea {...asked} rows={6} />
    case 'whole':
    case 'decimal':
      return <TextField {...asked} width="medium" inputMode="decimal" autoComplete="off" after={question.unit} />
    case 'percent':
      return <TextField {...asked} width="short" inputMode="decimal" autoComplete="off" after="%" />
    case 'money':
      return <MoneyField {...asked} />
    case 'date':
      return <DateField {...asked} min={question.min ?? undefined} max={question.max ?? undefined} />
    case 'yesNo':
      return (
        <ClearableRadios
          {...asked}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'oneOf':
      return <ClearableRadios {...asked} options={question.choices.map(({ key, label }) => ({ value: key, label }))} />
    case 'severalOf':
      return <CheckboxGroup {...asked} options={question.choices.map(({ key, label }) => ({ value: key, label }))} />
    case 'rating':
      return <ClearableRadios {...asked} options={steps(question.scale)} />
    case 'ranking':
      return <RankingField question={question} {...passed} />
    case 'matrixScale':
      return <MatrixOfScale question={question} {...passed} />
    case 'matrixText':
      return <MatrixOfText question={question} {...passed} />
    case 'table':
      return <TableField question={question} {...passed} />
    case 'file':
      return <FileAnswer {...asked} question={question} file={file ?? null} />
    case 'note':
      return null
  }
}

const steps = (scale: readonly string[]) =>
  scale.map((label, index) => ({
    value: String(index + 1),
    label: label === '' ? String(index + 1) : `${index + 1} · ${label}`,
  }))
