import { FieldValue } from '../record/field-value'
import type { FieldView } from '../record/shown'

/** What a section says, to be read and copied from. */
export const SectionText = ({ fields }: { fields: FieldView[] }) => (
  <>
    {fields.map(field => (
      <section key={field.key}>
        {fields.length > 1 && <h2 className="field-title">{field.label}</h2>}
        <FieldValue field={field} />
      </section>
    ))}
  </>
)
