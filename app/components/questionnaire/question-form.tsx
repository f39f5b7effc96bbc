import { Form, Link } from '@remix-run/react'
import { type ColumnKind, columnKinds, kindTitles, questionKinds } from '~/domain/questionnaire/definition'
import { type Part, partsOf, type TypedQuestion } from '~/domain/questionnaire/edit/typed-question'
import { Actions, Button } from '../form/button'
import { Checkbox } from '../form/choice-groups'
import { Rows } from '../form/rows'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { type AskedBefore, ConditionEditor } from './condition-editor'

type QuestionFormProps = {
  base: number
  typed: TypedQuestion
  errors: Record<string, string[]>
  before: readonly AskedBefore[]
  /** The condition as it is kept, in words. */
  words: string
  back: string
}

const columnTitles: Record<ColumnKind, string> = {
  ...{ text: 'Text', whole: 'Whole number', decimal: 'Number with decimals', money: 'US dollars', date: 'Date' },
  oneOf: 'One of several choices',
}

/** The form of one question: what all kinds have, then what its kind has, then when it is shown. */
export function QuestionForm({ base, typed, errors, before, words, back }: QuestionFormProps) {
  const field = (name: keyof TypedQuestion) => ({ name, value: typed[name], errors: errors[name] })
  const has = (part: Part) => partsOf[typed.kind].includes(part)
  const isNote = typed.kind === 'note'
  return (
    <Form method="post" className="edit-form question-form">
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="shownKind" value={typed.kind} />
      <TextArea field={field('ask')} label={isNote ? 'Note' : 'Question'} rows={2} plain />
      <TextArea
        field={field('hint')}
        label="Hint"
        hint="Stands below: what is meant, what to count, where to find it."
        optional
        rows={2}
        plain
      />
      <div className="change-kind">
        <SelectField
          field={field('kind')}
          label="Kind of answer"
          options={questionKinds.map(value => ({ value, label: kindTitles[value] }))}
        />
        <Button name="intent" value="kind" formNoValidate>
          Change to this kind
        </Button>
      </div>
      {!isNote && (
        <Checkbox field={field('required')} label="An answer is required" hint="“Not known” counts as an answer." />
      )}
      {has('choices') && <ChoiceRows name="choices" legend="Choices" one="Choice" typed={typed} errors={errors} />}
      {has('choices') && (
        <TextArea
          field={field('more')}
          label="More choices at once"
          hint="One a line; they are added below the others."
          optional
          rows={2}
          plain
        />
      )}
      {has('rows') && <ChoiceRows name="rows" legend="Rows" one="Row" typed={typed} errors={errors} />}
      {has('scale') && (
        <TextArea
          field={field('scale')}
          label="Steps of the scale"
          hint="One a line, the lowest first. A step without words of its own is a “-”."
          rows={5}
          plain
        />
      )}
      {has('columns') && <ColumnRows typed={typed} errors={errors} />}
      {has('atMost') && (
        <TextField
          field={field('atMost')}
          label={typed.kind === 'table' ? 'At most so many rows' : 'At most so many choices'}
          optional
          width="short"
          inputMode="numeric"
        />
      )}
      {has('limit') && (
        <TextField
          field={field('limit')}
          label="At most so many characters"
          optional
          width="short"
          inputMode="numeric"
        />
      )}
      {has('bounds') && <Bounds typed={typed} errors={errors} />}
      {has('unit') && (
        <TextField field={field('unit')} label="Unit" hint="Such as “firms” or “hours”." optional width="medium" />
      )}
      <TextField
        field={field('tags')}
        label="Tags"
        hint="Short words with commas between them. Questions with “gender” make up the gender results."
        optional
        width="medium"
      />
      <TextField
        field={field('key')}
        label="Key"
        hint="Stands for the question in conditions, workbooks and downloads. Conditions follow when it changes."
        width="medium"
        spellCheck={false}
        autoComplete="off"
      />
      <ConditionEditor what="question" typed={typed} errors={errors} before={before} words={words} />
      <Actions>
        <Button kind="primary" name="intent" value="save">
          Save the question
        </Button>
        <Link to={back}>Back to the section</Link>
      </Actions>
    </Form>
  )
}

type Boxes = Pick<QuestionFormProps, 'typed' | 'errors'>

function Bounds({ typed, errors }: Boxes) {
  const isDate = typed.kind === 'date'
  const bound = (name: 'min' | 'max', label: string) => (
    <TextField
      field={{ name, value: typed[name], errors: errors[name] }}
      label={label}
      optional
      type={isDate ? 'date' : 'text'}
      width={isDate ? 'medium' : 'short'}
      inputMode={isDate ? undefined : 'decimal'}
      before={typed.kind === 'money' ? 'US$' : undefined}
    />
  )
  return (
    <div className="bounds">
      {bound('min', isDate ? 'First day' : 'Smallest value')}
      {bound('max', isDate ? 'Last day' : 'Largest value')}
    </div>
  )
}

type ChoiceRowsProps = Boxes & { name: 'choices' | 'rows'; legend: string; one: string }

const ChoiceRows = ({ name, legend, one, typed, errors }: ChoiceRowsProps) => (
  <Rows
    name={name}
    legend={legend}
    one={one}
    hint="The key is kept in answers and files; leave it empty and it is made of the words."
    rows={typed[name]}
    errors={errors}
    sortable
    compact
    columns={[
      { key: 'label', label: 'Words', kind: 'text', span: 8 },
      { key: 'key', label: 'Key', kind: 'text', span: 4 },
    ]}
  />
)

const ColumnRows = ({ typed, errors }: Boxes) => (
  <Rows
    name="columns"
    legend="Columns"
    one="Column"
    hint="Respondents add rows and fill in these columns."
    rows={typed.columns}
    errors={errors}
    sortable
    columns={[
      { key: 'label', label: 'Heading', kind: 'text', span: 5 },
      {
        ...{ key: 'kind', label: 'Holds', kind: 'select' as const, span: 4 },
        options: columnKinds.map(value => ({ value, label: columnTitles[value] })),
      },
      { key: 'key', label: 'Key', kind: 'text', span: 3 },
      { key: 'choices', label: 'Its choices, one a line (of a column with choices)', kind: 'long', span: 8 },
    ]}
  />
)
