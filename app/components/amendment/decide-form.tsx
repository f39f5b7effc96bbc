import { Form } from '@remix-run/react'
import type { AmendmentView } from '~/domain/amendment/view'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import type { ErrorsByName } from '../form/error-summary'
import { TextArea } from '../form/text-area'

const choices = [
  {
    value: 'approved',
    label: 'Approve it',
    hint: 'The record holds the new values at once, as its next major version.',
  },
  { value: 'refused', label: 'Refuse it', hint: 'The record stays as it is. The overseer may ask again.' },
]

type DecideFormProps = {
  amendment: AmendmentView
  refused: { typed: Record<string, unknown>; errors: ErrorsByName } | undefined
}

/** Where an amendment is approved or refused, with words. */
export function DecideForm({ amendment: { inside }, refused }: DecideFormProps) {
  const field = (name: string) => ({ name, value: refused?.typed[name], errors: refused?.errors[name] })
  return (
    <section className="amendment-part" aria-labelledby="decide">
      <h2 id="decide">Your decision</h2>
      {inside && <p className="hint">The rules of the day on which it was asked for: {inside.edition}.</p>}
      <Form method="post" className="edit-form">
        <RadioGroup field={field('decision')} label="Approve or refuse" options={choices} />
        <TextArea
          field={field('reason')}
          label="In words"
          hint="It stands beside the amendment with your name and the date; the overseers are told by letter."
          rows={3}
          plain
        />
        <Actions>
          <Button kind="primary" name="intent" value="decide">
            Decide
          </Button>
        </Actions>
      </Form>
    </section>
  )
}
