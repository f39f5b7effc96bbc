import { Form } from '@remix-run/react'
import type { IndicatorView } from '~/domain/indicator/overview'
import type { Indicator } from '~/domain/record/rows'
import { Actions, Button, LinkButton } from '../form/button'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

type Fields = {
  /** What was typed, or what is kept, as the boxes hold it. */
  values: Record<string, unknown>
  errors: Record<string, readonly string[]>
}

const hints: Record<Indicator['kind'], string> = {
  count: 'What was counted in this period alone: the periods are added up.',
  amount: 'In US dollars, in this period alone: the periods are added up.',
  percent: 'As it stands at the end of the period.',
  scale: 'As it stands at the end of the period.',
  text: 'As it stands at the end of the period.',
}

function ValueField({ indicator, values, errors }: Fields & { indicator: Indicator }) {
  const { kind, unit, scaleTop } = indicator
  if (kind === 'text')
    return (
      <TextArea
        field={{ name: 'text', value: values.text, errors: errors.text }}
        label="What was found"
        hint={hints.text}
        rows={5}
      />
    )
  const after = kind === 'percent' ? '%' : kind === 'scale' && scaleTop !== null ? `of ${scaleTop}` : unit
  return (
    <TextField
      field={{ name: 'value', value: values.value, errors: errors.value }}
      label="Value"
      hint={hints[kind]}
      width="short"
      inputMode="decimal"
      {...(kind === 'amount' ? { before: 'US$' } : after === '' ? {} : { after })}
    />
  )
}

type Part = { economy: string; value: string }

const partsIn = (typed: unknown): Part[] =>
  (Array.isArray(typed) ? typed : []).map((part: Partial<Record<keyof Part, unknown>>) => ({
    economy: String(part?.economy ?? ''),
    value: String(part?.value ?? ''),
  }))

/** Women and men, and economies: the parts of a count of people. */
function PeopleFields({ values, errors, economies }: Fields & { economies: readonly string[] }) {
  const given = partsIn(values.byEconomy)
  // An economy under a name of before is kept as one more.
  const all = [...economies, ...given.map(part => part.economy).filter(one => one !== '' && !economies.includes(one))]
  const whole = errors.byEconomy ?? []
  return (
    <>
      <div className="sex-parts">
        {(['women', 'men'] as const).map(name => (
          <TextField
            key={name}
            field={{ name, value: values[name], errors: errors[name] }}
            label={name === 'women' ? 'Women' : 'Men'}
            width="short"
            inputMode="numeric"
          />
        ))}
      </div>
      <details
        id="byEconomy"
        tabIndex={-1}
        open={whole.length > 0 || given.some(part => part.value !== '') || undefined}
      >
        <summary>By economy</summary>
        {whole.length > 0 && (
          <p className="field-error">
            <span className="sr-only">Error: </span>
            {whole.join(' ')}
          </p>
        )}
        <div className="economy-parts">
          {all.map((economy, at) => (
            <div key={economy}>
              <input type="hidden" name={`byEconomy[${at}].economy`} value={economy} />
              <TextField
                field={{
                  name: `byEconomy[${at}].value`,
                  value: given.find(part => part.economy === economy)?.value,
                  errors: errors[`byEconomy[${at}].value`],
                }}
                label={economy}
                width="short"
                inputMode="numeric"
              />
            </div>
          ))}
        </div>
      </details>
    </>
  )
}

type MeasuredFormProps = Fields & {
  view: Pick<IndicatorView, 'indicator' | 'files' | 'economies'>
  base: string | number
  today: string
  /** Where the form leads back to without saving. */
  back: string
}

/** What was measured in a period: kept as a draft, or submitted to the Secretariat. */
export const MeasuredForm = ({ view, values, errors, base, today, back }: MeasuredFormProps) => (
  <Form method="post" className="fact-form" preventScrollReset>
    <input type="hidden" name="base" value={String(base)} />
    <div className="sex-parts">
      <DateField
        field={{ name: 'from', value: values.from, errors: errors.from }}
        label="First day of the period"
        max={today}
      />
      <DateField field={{ name: 'until', value: values.until, errors: errors.until }} label="Last day of the period" />
    </div>
    <ValueField indicator={view.indicator} values={values} errors={errors} />
    {view.indicator.countsPeople && <PeopleFields values={values} errors={errors} economies={view.economies} />}
    <TextArea
      field={{ name: 'note', value: values.note, errors: errors.note }}
      label="Note"
      hint="How it was measured, and what the number leaves out."
      rows={3}
      optional
    />
    <SelectField
      field={{ name: 'evidence', value: values.evidence, errors: errors.evidence }}
      label="Evidence"
      hint="The attachment of the project that shows it. Attach it there first."
      options={view.files.map(({ id, name }) => ({ value: id, label: name }))}
      empty="No file"
      optional
    />
    <Actions>
      <Button name="intent" value="save">
        Save the draft
      </Button>
      <Button kind="primary" name="intent" value="submit">
        Submit the value
      </Button>
      <LinkButton to={back}>Back</LinkButton>
    </Actions>
  </Form>
)
