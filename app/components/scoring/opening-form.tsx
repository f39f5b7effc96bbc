import { Form } from '@remix-run/react'
import { Actions, Button } from '../form/button'
import { DateField } from '../form/date-field'
import type { ErrorsByName } from '../form/error-summary'
import type { Option } from '../form/select-field'
import { SelectField } from '../form/select-field'

/** Opens the scoring of one fund of a session. */
export function OpeningForm({
  funds,
  fora,
  typed,
  errors,
}: {
  funds: string[]
  fora: Option[]
  typed: Record<string, unknown>
  errors: ErrorsByName
}) {
  const field = (name: string) => ({ name, value: typed[name], errors: errors[name] })
  return (
    <section aria-labelledby="opening-title">
      <h2 id="opening-title">Open a scoring</h2>
      {funds.length === 0 ? (
        <p>Every fund that has money in this session has its scoring.</p>
      ) : (
        <Form method="post" className="narrow">
          <SelectField field={field('line')} label="Fund or sub-fund" options={funds} empty="Choose" />
          <SelectField
            field={field('forum')}
            label="Responsible forum"
            hint="Its assessors of all economies score the eligible concept notes."
            options={fora}
            empty="Choose"
          />
          <DateField
            field={field('lastDay')}
            label="Last day of the scoring"
            hint="To midnight in Singapore. The assessors are told by letter at once."
          />
          <Actions>
            <Button kind="primary">Open the scoring</Button>
          </Actions>
        </Form>
      )}
    </section>
  )
}
