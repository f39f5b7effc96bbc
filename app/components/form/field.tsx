import type { ReactNode } from 'react'

/**
 * What a control needs to know of its field. A field of Conform fits as it is; so does a plain
 * `{ name, value, errors }`. `initialValue` (what was sent last, in Conform) wins over `value`.
 */
export type FieldSource = {
  name: string
  /** Of the control; the name where it is not given. */
  id?: string
  value?: unknown
  initialValue?: unknown
  errors?: readonly string[] | null
}

/** What every kind of field takes besides its own. */
export type FieldProps = {
  field: FieldSource
  label: ReactNode
  hint?: ReactNode
  /** Says "(optional)" after the label. */
  optional?: boolean
  /** The page is about this one question: the label is set as large as a heading. */
  large?: boolean
  /** The title of the page says the same: the label is only heard. */
  quiet?: boolean
}

const labelClass = ({ large, quiet }: Pick<FieldProps, 'large' | 'quiet'>) =>
  quiet ? 'sr-only' : large ? 'large' : undefined

export const idOf = (field: FieldSource): string => field.id ?? field.name

/** The text to begin with: what was sent, else what is kept, else nothing. */
export const textOf = (field: FieldSource): string => {
  const value = field.initialValue ?? field.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The values to begin with where several may be chosen. */
export const textsOf = (field: FieldSource): string[] => {
  const value = field.initialValue ?? field.value
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === null || value === '' ? [] : [String(value)]
}

const hasErrors = (field: FieldSource) => (field.errors?.length ?? 0) > 0

/** The attributes that tie a control to its label, hint and error. `more` are ids of further descriptions. */
export function wiring(field: FieldSource, hint: ReactNode, more: string[] = []) {
  const id = idOf(field)
  const described = [...(hint ? [`${id}-hint`] : []), ...(hasErrors(field) ? [`${id}-error`] : []), ...more]
  return {
    id,
    name: field.name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': hasErrors(field) || undefined,
  }
}

export const Hint = ({ field, children }: { field: FieldSource; children: ReactNode }) =>
  children ? (
    <p className="hint" id={`${idOf(field)}-hint`}>
      {children}
    </p>
  ) : null

export const FieldError = ({ field }: { field: FieldSource }) =>
  hasErrors(field) ? (
    <p className="field-error" id={`${idOf(field)}-error`}>
      <span className="sr-only">Error: </span>
      {field.errors?.join(' ')}
    </p>
  ) : null

export const Optional = ({ when }: { when?: boolean }) => (when ? <span className="optional"> (optional)</span> : null)

/** A field with one control: label, hint, error, then the control itself. */
export function Field({ field, label, hint, optional, large, quiet, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={hasErrors(field) ? 'field wrong' : 'field'}>
      <label htmlFor={idOf(field)} className={labelClass({ large, quiet })}>
        {label}
        <Optional when={optional} />
      </label>
      <Hint field={field}>{hint}</Hint>
      <FieldError field={field} />
      {children}
    </div>
  )
}

/** A field of several controls under one legend. */
export function FieldGroup({
  field,
  label,
  hint,
  optional,
  large,
  quiet,
  children,
}: FieldProps & { children: ReactNode }) {
  const { id, 'aria-describedby': describedBy } = wiring(field, hint)
  return (
    <fieldset
      className={hasErrors(field) ? 'field wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
    >
      <legend className={labelClass({ large, quiet })}>
        {label}
        <Optional when={optional} />
      </legend>
      <Hint field={field}>{hint}</Hint>
      <FieldError field={field} />
      {children}
    </fieldset>
  )
}
