import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps, textOf, wiring } from './field'

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'type'
    | 'autoComplete'
    | 'inputMode'
    | 'required'
    | 'maxLength'
    | 'readOnly'
    | 'spellCheck'
    | 'placeholder'
    | 'list'
  > & {
    /** As wide as its answer: a year, a name, a sentence. */
    width?: 'short' | 'medium' | 'full'
    /** Stands before the answer, inside the box: "US$". */
    before?: string
    /** Stands after the answer: "%", "firms". */
    after?: string
  }

/** One line of text; `type` makes it an e-mail, a password, a number. A password is never sent back into the page. */
export function TextField({
  field,
  label,
  hint,
  optional,
  large,
  quiet,
  width = 'full',
  before,
  after,
  ...input
}: TextFieldProps) {
  const control = (
    <input
      type="text"
      className={`input ${width}`}
      defaultValue={input.type === 'password' ? undefined : textOf(field)}
      {...input}
      {...wiring(field, hint)}
    />
  )
  return (
    <Field field={field} label={label} hint={hint} optional={optional} large={large} quiet={quiet}>
      {before ? (
        <span className="with-before">
          <span aria-hidden="true">{before}</span>
          {control}
        </span>
      ) : after ? (
        <span className="with-after">
          {control} <span aria-hidden="true">{after}</span>
        </span>
      ) : (
        control
      )}
    </Field>
  )
}
