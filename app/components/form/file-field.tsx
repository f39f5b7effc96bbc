import { Field, type FieldProps, wiring } from './field'

/** Files from the reader's machine; the form needs `encType="multipart/form-data"`. */
export const FileField = ({
  field,
  accept,
  multiple,
  ...props
}: FieldProps & { accept?: string; multiple?: boolean }) => (
  <Field field={field} {...props}>
    <input type="file" className="input file" accept={accept} multiple={multiple} {...wiring(field, props.hint)} />
  </Field>
)
