import { useState } from 'react'
import { Field, type FieldProps, idOf, textOf, wiring } from './field'

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0

type TextAreaProps = FieldProps & {
  /** The longest text that is asked for, in words. It is counted and said, never cut. */
  words?: number
  rows?: number
  /** Long reading is set in the serif; pasted records and lists are not. */
  plain?: boolean
  readOnly?: boolean
}

const said = (count: number, words: number) =>
  count > words ? `${count} of ${words} words: ${count - words} too many` : `${count} of ${words} words`

/** A long text. Counts its words where there is a limit; grows with the text where the browser can. */
export function TextArea({
  field,
  label,
  hint,
  optional,
  large,
  quiet,
  words,
  rows = 8,
  plain,
  readOnly,
}: TextAreaProps) {
  const [count, setCount] = useState(() => countWords(textOf(field)))
  const countId = `${idOf(field)}-count`
  return (
    <Field field={field} label={label} hint={hint} optional={optional} large={large} quiet={quiet}>
      <textarea
        className={plain ? 'input area plain' : 'input area'}
        rows={rows}
        readOnly={readOnly}
        defaultValue={textOf(field)}
        onChange={words ? event => setCount(countWords(event.currentTarget.value)) : undefined}
        {...wiring(field, hint, words ? [countId] : [])}
      />
      {words && (
        <p className={count > words ? 'under over' : 'under'} id={countId}>
          {said(count, words)}
        </p>
      )}
    </Field>
  )
}
