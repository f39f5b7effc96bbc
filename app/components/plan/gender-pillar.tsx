import type { Guidance } from '~/domain/drafting/guidance'
import type { Field } from '~/domain/record/catalogue'
import { Example } from '../drafting/example'
import { Checkbox } from '../form/choice-groups'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

type GenderPillarProps = {
  field: Field
  /** How many of the five it is, from 1. */
  place: number
  value: unknown
  notApplicable: boolean
  reason: unknown
  errors: Record<string, readonly string[] | null | undefined>
  asked?: Guidance | null
}

/**
 * One of the five short questions on gender: an answer, or in so many words why it does not apply. The five are those of
 * the Guide on Gender (APEC, May 2015).
 */
export const GenderPillar = ({ field, place, value, notApplicable, reason, errors, asked }: GenderPillarProps) => {
  const [name, mark] = [`values.${field.key}`, `marks.${field.key}`]
  return (
    <>
      {place === 1 && (
        <div className="pillars-intro">
          <h2>Five short questions</h2>
          <p className="hint">
            They follow the five pillars of APEC’s Guide on Gender (May 2015). A sentence or two is enough. Where a
            question does not apply, say why.
          </p>
        </div>
      )}
      <section className="pillar" aria-label={field.label}>
        <TextArea
          field={{ name, value, errors: errors[name] }}
          label={`${place}. ${field.label}`}
          hint={field.guidance}
          optional
          words={field.words}
          rows={3}
        />
        <Example of={field.label} asked={asked} />
        <div className="instead">
          <Checkbox
            field={{ name: `${mark}.notApplicable`, value: notApplicable ? 'on' : '' }}
            label="This does not apply, because …"
          />
          <TextField
            field={{ name: `${mark}.reason`, value: reason, errors: errors[`${mark}.reason`] }}
            label={`Why ${field.label.toLowerCase()} does not apply`}
            quiet
          />
        </div>
      </section>
    </>
  )
}
