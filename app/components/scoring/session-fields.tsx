import { formatCents } from '~/domain/money'
import { DateField } from '../form/date-field'
import type { ErrorsByName } from '../form/error-summary'
import { Rows } from '../form/rows'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

export type SessionTyped = Record<string, unknown>

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? formatCents(value) : ''

const moneyRows = (money: unknown) =>
  (Array.isArray(money) ? money : []).map((row: Record<string, unknown>) => ({
    line: textOf(row?.line),
    amount: textOf(row?.amount),
  }))

/** The fields of a session. One that is announced keeps its year and name. */
export function SessionFields({
  values,
  errors,
  lines,
  announced,
}: {
  values: SessionTyped
  errors: ErrorsByName
  lines: string[]
  announced: { names: readonly string[] } | null
}) {
  const field = (name: string) => ({ name, value: values[name], errors: errors[name] })
  return (
    <>
      {announced && (
        <>
          <TextField field={field('year')} label="Year" width="short" inputMode="numeric" />
          <SelectField field={field('session')} label="Session" options={announced.names} empty="Choose" />
        </>
      )}
      <DateField
        field={field('internalDay')}
        label="Internal deadline"
        hint="The last day on which concept notes reach their forum, to midnight in Singapore."
      />
      <DateField
        field={field('finalDay')}
        label="Final deadline"
        hint="The last day on which they reach the Secretariat, to midnight in Singapore."
      />
      <Rows
        name="money"
        legend="Money of the session"
        hint="What each fund or sub-fund has to give, in US dollars."
        one="Fund"
        compact
        columns={[
          { key: 'line', label: 'Fund or sub-fund', kind: 'select', options: lines, empty: 'Choose', span: 8 },
          { key: 'amount', label: 'Amount, US$', kind: 'money', span: 3 },
        ]}
        rows={moneyRows(values.money)}
        errors={errors}
      />
      <TextArea
        field={field('why')}
        label="Remark"
        hint="It stands in the history beside what was changed."
        optional
        rows={3}
        plain
      />
    </>
  )
}
