import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FieldValue } from './field-value'
import { Gantt } from './gantt'
import type { PlanAround } from './gantt-scale'
import type { FieldView, SectionView } from './shown'

/** Fields as short facts: label above, value below. A label that only repeats the heading `under` which it stands is not seen. */
export const Facts = ({ fields, under }: { fields: FieldView[]; under?: string }) => (
  <dl className="facts">
    {fields.map(field => (
      <div key={field.key}>
        <dt className={field.label === under ? 'sr-only' : undefined}>{field.label}</dt>
        <dd>
          <FieldValue field={field} />
        </dd>
      </div>
    ))}
  </dl>
)

const isProse = (field: FieldView) => field.value?.as === 'prose'

/** A field set for reading: its label only where the section has several. */
const Reading = ({ field, alone, children }: { field: FieldView; alone: boolean; children?: ReactNode }) => (
  <>
    {!alone && <h3>{field.label}</h3>}
    {children ||
      (isProse(field) ? (
        <FieldValue field={field} />
      ) : (
        <div className="worked">
          <FieldValue field={field} />
        </div>
      ))}
  </>
)

type RecordSectionProps = {
  section: SectionView
  /** What its work plan is drawn around. */
  around: PlanAround
  /** Where this section is edited, for those who may. */
  editTo?: string
  /** What Dossier knows besides what the record says. */
  children?: ReactNode
}

/** A section of the record with its heading; the work plan is drawn as well. */
export const RecordSection = ({ section, around, editTo, children }: RecordSectionProps) => (
  <section id={section.key} aria-labelledby={`${section.key}-title`} className="part">
    <h2 id={`${section.key}-title`}>
      {section.title}
      {editTo && (
        <Link className="edit" to={editTo} aria-label={`Edit ${section.title}`}>
          Edit
        </Link>
      )}
    </h2>
    {section.fields.map(field => (
      <Reading key={field.key} field={field} alone={section.fields.length === 1}>
        {field.value?.as === 'workPlan' && <Gantt rows={field.value.rows} around={around} />}
      </Reading>
    ))}
    {children}
  </section>
)
