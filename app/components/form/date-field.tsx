import { Field, type FieldProps, textOf, wiring } from './field'

/** A day, kept as an ISO date. The browser shows it in the reader's own order of day and month. */
export const DateField = ({ field, min, max, ...props }: FieldProps & { min?: string; max?: string }) => (
  <Field field={field} {...props}>
    <input
      type="date"
      className="input medium"
      defaultValue={textOf(field)}
      min={min}
      max={max}
      {...wiring(field, props.hint)}
    />
  </Field>
)
