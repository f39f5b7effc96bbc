import type { KnownProject } from '~/domain/linkage/similar'
import type { Field } from '~/domain/record/catalogue'
import { mayNotApply } from '~/domain/record/not-applicable'
import { type FieldValue, type Mark, riskStates } from '~/domain/record/record'
import { genderGroups, genderGroupTitles, indicatorKinds, indicatorKindTitles } from '~/domain/record/rows'
import { Checkbox, CheckboxGroup, RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import { MoneyField } from '../form/money-field'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { type Option, SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { LinkEditor } from '../linkage/link-editor'
import { SimilarProjects } from '../linkage/similar-projects'

/** What can be chosen from, for the fields of a form that choose. */
export type EditLists = {
  funds: Option[]
  subFunds: Option[]
  fora: Option[]
  committees: Option[]
  economies: Option[]
  topics: Option[]
  initiatives: Option[]
}

type Errors = Record<string, readonly string[] | null | undefined>

type FieldEditorProps = {
  field: Field
  /** What is kept, or what was typed where the form came back. */
  value: unknown
  mark?: Mark | null
  typedMark?: { notApplicable?: unknown; reason?: unknown }
  lists: EditLists
  errors: Errors
  /** The page is about this one question. */
  alone?: boolean
  /** Of a title: the projects with nearly the same, and the project that it is the title of. */
  similar?: { first: KnownProject[]; except: string }
  /** "Not applicable" is not asked here: a reading keeps what the record said. */
  withoutMarks?: boolean
}

const steps = (lowest: string, highest: string): Option[] =>
  [1, 2, 3, 4, 5].map(step => ({
    value: String(step),
    label: step === 1 ? `1, ${lowest}` : step === 5 ? `5, ${highest}` : String(step),
  }))
const likelihoods = steps('very unlikely', 'almost certain')
const impacts = steps('hardly felt', 'the project fails')
const riskStateOptions: Option[] = riskStates.map(state => ({
  value: state,
  label: { open: 'Open', occurred: 'Has occurred', closed: 'Closed' }[state],
}))
const groupOptions: Option[] = genderGroups.map(group => ({ value: group, label: genderGroupTitles[group] }))
const indicatorOptions: Option[] = indicatorKinds.map(kind => ({ value: kind, label: indicatorKindTitles[kind] }))

const columnsOf: Partial<Record<Field['kind'], { one: string; columns: RowColumn[] }>> = {
  workPlan: {
    one: 'Activity',
    columns: [
      { key: 'timeline', label: 'When, in words', kind: 'text', span: 4 },
      { key: 'start', label: 'First day', kind: 'date', span: 4 },
      { key: 'end', label: 'Last day', kind: 'date', span: 4 },
      { key: 'activity', label: 'Activity', kind: 'long' },
      { key: 'output', label: 'Output', kind: 'long' },
      { key: 'responsible', label: 'Who does it', kind: 'text', span: 12 },
    ],
  },
  risks: {
    one: 'Risk',
    columns: [
      { key: 'risk', label: 'What could go wrong', kind: 'long' },
      { key: 'prevention', label: 'How it is prevented', kind: 'long' },
      { key: 'likelihood', label: 'How likely', kind: 'select', empty: 'Not rated', options: likelihoods },
      { key: 'impact', label: 'How bad', kind: 'select', empty: 'Not rated', options: impacts },
      { key: 'owner', label: 'Who watches it', kind: 'text', span: 3 },
      { key: 'state', label: 'State', kind: 'select', empty: 'Not given', options: riskStateOptions },
    ],
  },
  genderTargets: {
    one: 'Target',
    columns: [
      { key: 'group', label: 'Who', kind: 'select', span: 4, options: groupOptions },
      { key: 'women', label: 'Women', kind: 'number', span: 4 },
      { key: 'men', label: 'Men', kind: 'number', span: 4 },
    ],
  },
  drawdown: {
    one: 'Amount',
    columns: [
      { key: 'date', label: 'Day', kind: 'date', span: 3 },
      { key: 'amount', label: 'Amount, US$', kind: 'money', span: 3 },
      { key: 'purpose', label: 'What it is for', kind: 'text', span: 6 },
    ],
  },
  indicators: {
    one: 'Indicator',
    columns: [
      { key: 'id', label: '', kind: 'hidden' },
      { key: 'promiseField', label: '', kind: 'hidden' },
      { key: 'promiseSentence', label: '', kind: 'hidden' },
      { key: 'name', label: 'What is measured', kind: 'text', span: 6 },
      { key: 'kind', label: 'As', kind: 'select', span: 3, options: indicatorOptions },
      { key: 'unit', label: 'Unit', kind: 'text', span: 3 },
      { key: 'baseline', label: 'Before', kind: 'text', span: 3 },
      { key: 'target', label: 'Target', kind: 'text', span: 3 },
      { key: 'targetOn', label: 'By the day', kind: 'date', span: 3 },
      { key: 'method', label: 'How it is measured, and by whom', kind: 'long', span: 12 },
    ],
  },
  proponents: {
    one: 'Person',
    columns: [
      { key: 'name', label: 'Name', kind: 'text', span: 6 },
      { key: 'jobTitle', label: 'Job title', kind: 'text', span: 6 },
      { key: 'organization', label: 'Organization', kind: 'text', span: 8 },
      {
        key: 'slot',
        label: 'Place on the form',
        kind: 'select',
        span: 4,
        options: [
          { value: '1', label: 'Proponent 1' },
          { value: '2', label: 'Proponent 2' },
        ],
      },
      { key: 'postalAddress', label: 'Postal address', kind: 'text', span: 12 },
      { key: 'telephone', label: 'Telephone', kind: 'text', span: 4 },
      { key: 'fax', label: 'Fax', kind: 'text', span: 4 },
      { key: 'email', label: 'E-mail', kind: 'text', span: 4 },
      { key: 'from', label: 'First day in this part', kind: 'date', span: 4 },
      { key: 'until', label: 'Last day in this part', kind: 'date', span: 4 },
    ],
  },
}

const asRows = (value: unknown): RowValues[] =>
  Array.isArray(value)
    ? value.map(row =>
        Object.fromEntries(
          Object.entries(typeof row === 'object' && row !== null ? row : {}).map(([key, cell]) => [
            key,
            cell === null || cell === undefined ? '' : String(cell),
          ]),
        ),
      )
    : []

const asText = (value: FieldValue | unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)

/** The control for a field of the catalogue, by its kind. */
function Control({ field, value, lists, errors, alone }: FieldEditorProps) {
  const name = `values.${field.key}`
  const props = {
    field: { name, value: asText(value), errors: errors[name] },
    label: field.label,
    hint: field.guidance,
    optional: !field.required,
    quiet: alone,
  }
  const choose = (options: Option[], empty = 'Not given') => <SelectField {...props} options={options} empty={empty} />
  switch (field.kind) {
    case 'longText':
      return <TextArea {...props} words={field.words} rows={alone ? 16 : 8} />
    case 'money':
      return <MoneyField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'year':
    case 'percent':
      return <TextField {...props} width="short" inputMode="decimal" />
    case 'choice':
      return choose([...(field.choices ?? [])])
    case 'yesNo':
      return (
        <RadioGroup
          {...props}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'fund':
      return choose(lists.funds)
    case 'subFund':
      return choose(lists.subFunds, 'None')
    case 'forum':
      return choose(lists.fora)
    case 'committee':
      return choose(lists.committees)
    case 'fora':
      return <CheckboxGroup {...props} options={lists.fora} columns />
    case 'economies':
      return <CheckboxGroup {...props} options={lists.economies} columns />
    case 'initiative':
      return choose(lists.initiatives, 'None')
    case 'topics':
      return <CheckboxGroup {...props} options={lists.topics} columns />
    case 'links':
      return (
        <LinkEditor
          name={name}
          legend={field.label}
          quiet={alone}
          hint={field.guidance}
          rows={asRows(value)}
          errors={errors}
        />
      )
    case 'proponents':
    case 'workPlan':
    case 'risks':
    case 'genderTargets':
    case 'indicators':
    case 'drawdown': {
      const table = columnsOf[field.kind]
      return table ? (
        <Rows
          name={name}
          legend={field.label}
          quiet={alone}
          hint={field.guidance}
          rows={asRows(value)}
          errors={errors}
          {...table}
        />
      ) : null
    }
    default:
      return <TextField {...props} />
  }
}

/** A field of the record being edited, with its "not applicable" where that may be the answer. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, mark, typedMark, errors, withoutMarks, similar } = props
  const name = `marks.${field.key}`
  const notApplicable = typedMark ? typedMark.notApplicable === 'on' : mark?.kind === 'not-applicable'
  return (
    <>
      {mark?.kind === 'unreadable' && (
        <p className="note wait">The legacy record has “{mark.text}” here, which could not be read.</p>
      )}
      <Control {...props} />
      {similar && <SimilarProjects titleBox={`values.${field.key}`} {...similar} />}
      {!withoutMarks && mayNotApply(field) && (
        <details className="not-applicable" open={notApplicable || undefined}>
          <summary>This does not apply to the project</summary>
          <Checkbox
            field={{ name: `${name}.notApplicable`, value: notApplicable ? 'on' : '' }}
            label="Not applicable"
            hint="What is written above is then left out."
          />
          <TextField
            field={{
              name: `${name}.reason`,
              value: typedMark ? typedMark.reason : mark?.reason,
              errors: errors[`${name}.reason`],
            }}
            label="Why it does not apply"
          />
        </details>
      )}
    </>
  )
}
