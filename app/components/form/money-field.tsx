import { formatCents } from '~/domain/money'
import type { FieldProps, FieldSource } from './field'
import { TextField } from './text-field'

/** A number is cents from the record; a text is what somebody typed and is shown as typed. */
const inDollars = (value: unknown) => (typeof value === 'number' ? formatCents(value) : value)

export const moneySource = (field: FieldSource): FieldSource => ({
  name: field.name,
  id: field.id,
  errors: field.errors,
  value: inDollars(field.initialValue ?? field.value),
})

/** An amount of US dollars. Give whole cents as a number, or the text that was sent. */
export const MoneyField = ({ field, ...props }: FieldProps) => (
  <TextField
    {...props}
    field={moneySource(field)}
    width="medium"
    before="US$"
    inputMode="decimal"
    autoComplete="off"
    spellCheck={false}
  />
)
