import { Form } from '@remix-run/react'
import {
  accessKinds,
  accessKindTitles,
  type DisseminationText,
  disseminationKinds,
  disseminationKindTitles,
  type MonthOfHits,
} from '~/domain/output/output'
import { Actions, Button, LinkButton } from '../form/button'
import { DateField } from '../form/date-field'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { type Option, SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

const kinds = disseminationKinds.map(value => ({ value, label: disseminationKindTitles[value] }))
const accesses = accessKinds.map(value => ({ value, label: accessKindTitles[value] }))

const hitColumns: RowColumn[] = [
  { key: 'month', label: 'Month, such as 2020-04', kind: 'text', span: 4 },
  { key: 'visits', label: 'Visits', kind: 'number', span: 3 },
  { key: 'downloads', label: 'Downloads', kind: 'number', span: 3 },
]

type FormProps = {
  /** What is kept, as the form shows it, or what was typed. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
  base: string | number
  back: string
}

/** The rows of hits as the texts of their boxes. */
const hitTexts = (rows: unknown): RowValues[] =>
  (Array.isArray(rows) ? rows : []).map((row: Partial<Record<keyof MonthOfHits, unknown>>) => ({
    month: String(row?.month ?? ''),
    visits: String(row?.visits ?? ''),
    downloads: String(row?.downloads ?? ''),
  }))

const HitRows = ({ values, errors }: Pick<FormProps, 'values' | 'errors'>) => (
  <Rows
    key={hitTexts(values.hits).length}
    name="hits"
    legend="Web hits by month"
    hint="As the web site counts them. Leave the downloads empty where nobody counts them."
    one="Month"
    columns={hitColumns}
    rows={hitTexts(values.hits)}
    errors={errors}
    compact
  />
)

const Ends = ({ intent, words, back }: { intent: string; words: string; back: string }) => (
  <Actions>
    <Button kind="primary" name="intent" value={intent}>
      {words}
    </Button>
    <LinkButton to={back}>Back to the dissemination</LinkButton>
  </Actions>
)

/** The web hits alone: after the end of a project they still come. */
export const HitsForm = ({ values, errors, base, back }: FormProps) => (
  <Form method="post" className="fact-form" preventScrollReset>
    <input type="hidden" name="base" value={String(base)} />
    <HitRows values={values} errors={errors} />
    <Ends intent="hits" words="Record the web hits" back={back} />
  </Form>
)

type WholeProps = FormProps & {
  outputs: readonly { seq: number; name: string }[]
  fora: readonly Option[]
  today: string
}

/** Where something was published or to whom it was sent, with its web hits. */
export function DisseminationForm({ values, errors, base, back, outputs, fora, today }: WholeProps) {
  const field = (name: keyof DisseminationText) => ({
    name,
    value: values[name] ?? (name === 'access' ? 'free' : undefined),
    errors: errors[name],
  })
  return (
    <Form method="post" className="fact-form" preventScrollReset>
      <input type="hidden" name="base" value={String(base)} />
      <SelectField field={field('kind')} label="How it was spread" options={kinds} empty="Choose one" />
      <TextField
        field={field('where')}
        label="Where, or to whom"
        hint="The web site, the publisher, the meeting or the body."
      />
      <SelectField
        field={field('output')}
        label="Output"
        options={outputs.map(({ seq, name }) => ({ value: String(seq), label: name }))}
        empty="The project as a whole"
      />
      <DateField field={field('on')} label="Day" max={today} optional />
      <TextField field={field('link')} label="Link" hint="The whole web address." inputMode="url" optional />
      <SelectField field={field('forum')} label="Forum" options={fora} empty="No forum" optional />
      <SelectField field={field('access')} label="Who has access" options={accesses} />
      <TextArea field={field('note')} label="Note" rows={3} optional />
      <HitRows values={values} errors={errors} />
      <Ends intent="save" words="Save the dissemination" back={back} />
    </Form>
  )
}
