import { Form } from '@remix-run/react'
import { Actions, Button } from '../form/button'
import { DateField } from '../form/date-field'
import { TextArea } from '../form/text-area'

type PublishFormProps = {
  base: number
  /** The version that this publishes. */
  version: number
  dueOn: string | null
  typed: Record<string, unknown>
  errors: Record<string, string[]>
}

/** Publishes the draft: with a last day, and where it is a correction with its reason. */
export const PublishForm = ({ base, version, dueOn, typed, errors }: PublishFormProps) => (
  <Form method="post" className="edit-form">
    <input type="hidden" name="base" value={base} />
    <DateField
      field={{ name: 'dueOn', value: typed.dueOn ?? dueOn ?? '', errors: errors.dueOn }}
      label="Last day for answers"
      hint="Respondents read it in their letters. An economy can be given a later day; late answers are taken until you close the questionnaire."
      optional
    />
    {version > 1 && (
      <TextArea
        field={{ name: 'why', value: typed.why, errors: errors.why }}
        label="Why it is corrected"
        hint="A sentence or two; it stands with the new version for everybody who reads it."
        rows={3}
        plain
      />
    )}
    <Actions>
      <Button kind="primary" name="intent" value="publish">
        {version > 1 ? `Publish the correction as version ${version}` : 'Publish'}
      </Button>
    </Actions>
  </Form>
)
