import { useState } from 'react'
import { RadioGroup } from '../form/choice-groups'
import { type FieldProps, textOf } from '../form/field'

type Option = { value: string; label: string }

/** One of few that can be taken back: once one is chosen, "No answer" stands below. */
export function ClearableRadios({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const [isChosen, setChosen] = useState(textOf(props.field) !== '')
  const shown = isChosen ? [...options, { value: '', label: 'No answer' }] : options
  return (
    <div onChange={() => setChosen(true)}>
      <RadioGroup {...props} options={shown} />
    </div>
  )
}
