import { Field, type FieldProps, textOf, wiring } from './field'

/** A value with its words; a bare text is both. */
export type Option = string | { value: string; label: string; hint?: string }

export const optionOf = (option: Option) => (typeof option === 'string' ? { value: option, label: option } : option)

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  /** The words of the empty choice; without them one of the options is always chosen. */
  empty?: string
}

/** One of many. A value that is not among the options (an old name) is kept as one more option. */
export function SelectField({ field, options, empty, ...props }: SelectFieldProps) {
  const value = textOf(field)
  const all = options.map(optionOf)
  const isKnown = value === '' || all.some(option => option.value === value)
  return (
    <Field field={field} {...props}>
      <select className="input" defaultValue={value} {...wiring(field, props.hint)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {all.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
