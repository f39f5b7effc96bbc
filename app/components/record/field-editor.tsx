import type { Guidance } from '~/domain/drafting/guidance'
import { holdsPromises } from '~/domain/indicator/standing-promise'
import type { KnownProject } from '~/domain/linkage/similar'
import { type Field, genderPillars, sectionTitle } from '~/domain/record/catalogue'
import { mayNotApply } from '~/domain/record/not-applicable'
import type { FieldValue, Mark } from '~/domain/record/record'
import { DrawdownEditor } from '../budget/drawdown-editor'
import { Example } from '../drafting/example'
import { Checkbox, CheckboxGroup, RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import { MoneyField } from '../form/money-field'
import type { RowColumn } from '../form/row-control'
import { Rows } from '../form/rows'
import { type Option, SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { LinkEditor } from '../linkage/link-editor'
import { SimilarProjects } from '../linkage/similar-projects'
import type { EditAround } from '../plan/edit-around'
import { GenderPillar } from '../plan/gender-pillar'
import { GenderTargetsEditor } from '../plan/gender-targets-editor'
import { IndicatorEditor } from '../plan/indicator-editor'
import { MakeIndicatorLink } from '../plan/make-indicator-link'
import { RiskEditor } from '../plan/risk-editor'
import { asRows } from '../plan/typed-rows'
import { WorkPlanEditor } from '../plan/work-plan-editor'

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

/** Projects with nearly the same title, beside the box of the title. */
export type Similar = { first: KnownProject[]; except: string }

type Errors = Record<string, readonly string[] | null | undefined>

type FieldEditorProps = {
  field: Field
  /** What is kept, or what was typed where the form came back. */
  value: unknown
  mark?: Mark | null
  typedMark?: { notApplicable?: unknown; reason?: unknown }
  lists: EditLists
  errors: Errors
  /** How the question is asked where it is written at length, and an answer as it could be. */
  asked?: Guidance | null
  /** The longest text that the form takes, in words, where it differs from the catalogue's. */
  words?: number | null
  /** The page is about this one question. */
  alone?: boolean
  /** Of a title: the projects with nearly the same, and the project that it is the title of. */
  similar?: Similar
  /** The rest of the record, for plans and indicators. */
  around: EditAround
  /** "Not applicable" is not asked here: a reading keeps what the record said. */
  withoutMarks?: boolean
}

const columnsOf: Record<'proponents', { one: string; columns: RowColumn[] }> = {
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

const asText = (value: FieldValue | unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)

/** A question in plain words as the label; the field's own name goes before it, only heard where the page is titled so. */
const questionOf = (field: Field, alone?: boolean, asked?: Guidance | null) =>
  asked
    ? {
        quiet: false,
        label: (
          <>
            <span className={alone || sectionTitle(field.section) === field.label ? 'sr-only' : undefined}>
              {field.label}:{' '}
            </span>
            {asked.ask}
          </>
        ),
      }
    : {}

/** The control for a field of the catalogue, by its kind. */
function Control({ field, value, lists, errors, alone, around, asked, words }: FieldEditorProps) {
  const name = `values.${field.key}`
  const props = {
    field: { name, value: asText(value), errors: errors[name] },
    label: field.label,
    hint: field.guidance,
    optional: !field.required,
    quiet: alone,
  }
  const table = { name, legend: field.label, hint: field.guidance, quiet: alone, value, errors }
  const choose = (options: Option[], empty = 'Not given') => <SelectField {...props} options={options} empty={empty} />
  switch (field.kind) {
    case 'longText':
      return (
        <TextArea {...props} {...questionOf(field, alone, asked)} words={words ?? field.words} rows={alone ? 16 : 8} />
      )
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
      return <LinkEditor {...table} rows={asRows(value)} />
    case 'workPlan':
      return <WorkPlanEditor {...table} around={around.plan} />
    case 'risks':
      return <RiskEditor {...table} />
    case 'genderTargets':
      return <GenderTargetsEditor {...table} number={around.number} />
    case 'indicators':
      return <IndicatorEditor {...table} economies={lists.economies} around={around} />
    case 'drawdown':
      return <DrawdownEditor {...table} funding={around.funding} />
    case 'proponents':
      return <Rows {...table} {...columnsOf[field.kind]} rows={asRows(value)} />
    default:
      return <TextField {...props} />
  }
}

/** A field of the record being edited, with its "not applicable" where that may be the answer. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, mark, typedMark, errors, withoutMarks, similar, value, around, asked } = props
  const name = `marks.${field.key}`
  const notApplicable = typedMark ? typedMark.notApplicable === 'on' : mark?.kind === 'not-applicable'
  const reason = typedMark ? typedMark.reason : mark?.reason
  const place = genderPillars.indexOf(field.key) + 1
  if (place > 0 && !withoutMarks)
    return <GenderPillar {...{ field, place, value, notApplicable, reason, errors, asked }} />
  return (
    <>
      {mark?.kind === 'unreadable' && (
        <p className="note wait">The legacy record has “{mark.text}” here, which could not be read.</p>
      )}
      <Control {...props} />
      <Example of={field.label} asked={asked} />
      {!withoutMarks && holdsPromises(field) && <MakeIndicatorLink number={around.number} field={field.key} />}
      {similar && <SimilarProjects titleBox={`values.${field.key}`} {...similar} />}
      {!withoutMarks && mayNotApply(field) && (
        <details className="not-applicable" open={notApplicable || undefined}>
          <summary>
            This does not apply to the project<span className="sr-only">: {field.label}</span>
          </summary>
          <Checkbox
            field={{ name: `${name}.notApplicable`, value: notApplicable ? 'on' : '' }}
            label="Not applicable"
            hint="What is written above is then left out."
          />
          <TextField
            field={{
              name: `${name}.reason`,
              value: reason,
              errors: errors[`${name}.reason`],
            }}
            label="Why it does not apply"
          />
        </details>
      )}
    </>
  )
}
