import { FieldGroup, type FieldProps, idOf, textOf, textsOf } from './field'
import { type Option, optionOf } from './select-field'

type GroupProps = FieldProps & {
  options: readonly Option[]
  /** Many short options stand in columns. */
  columns?: boolean
}

function Choices({ type, field, options, columns, chosen }: GroupProps & { type: string; chosen: string[] }) {
  const all = options.map(optionOf)
  const unknown = chosen.filter(value => !all.some(option => option.value === value)).map(optionOf)
  return (
    <div className={columns ? 'choices columns' : 'choices'}>
      {[...all, ...unknown].map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type={type}
            name={field.name}
            id={`${idOf(field)}-${index}`}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {'hint' in option && option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** Several of many; each chosen one is sent under the same name. */
export const CheckboxGroup = (props: GroupProps) => (
  <FieldGroup {...props}>
    <Choices {...props} type="checkbox" chosen={textsOf(props.field)} />
  </FieldGroup>
)

/** One of few, all seen at once. */
export const RadioGroup = (props: GroupProps) => {
  const value = textOf(props.field)
  return (
    <FieldGroup {...props}>
      <Choices {...props} type="radio" chosen={value === '' ? [] : [value]} />
    </FieldGroup>
  )
}

/** One box to tick: "I have the consent of …". */
export const Checkbox = ({ field, label, hint }: FieldProps) => (
  <div className={field.errors?.length ? 'field wrong' : 'field'}>
    {field.errors?.length ? (
      <p className="field-error" id={`${idOf(field)}-error`}>
        <span className="sr-only">Error: </span>
        {field.errors.join(' ')}
      </p>
    ) : null}
    <label className="choice">
      <input
        type="checkbox"
        name={field.name}
        id={idOf(field)}
        value="on"
        defaultChecked={textOf(field) === 'on' || field.value === true}
        aria-describedby={field.errors?.length ? `${idOf(field)}-error` : undefined}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  </div>
)
