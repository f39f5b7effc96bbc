import { Form } from '@remix-run/react'
import { monitoringParts } from '~/domain/monitoring/parts'
import { Actions, Button } from '../form/button'
import { TextArea } from '../form/text-area'
import { asObject } from '../form/typed'

type DecideFormProps = { typed: Record<string, unknown>; errors: Record<string, readonly string[]> }

/** The Secretariat's decision on a report: a remark on the whole, and a point at each part that should be changed. */
export function DecideForm({ typed, errors }: DecideFormProps) {
  const points = asObject(typed.points)
  return (
    <Form method="post">
      <TextArea
        field={{ name: 'remark', value: typed.remark, errors: errors.remark }}
        label="Remark on the whole"
        hint="To return the report, write here or at a part what the overseer should change."
        rows={3}
        plain
      />
      <details className="pin-points" open={Object.values(points).some(text => text !== undefined && text !== '')}>
        <summary>Points at parts of the report</summary>
        {monitoringParts.map(({ key, title }) => (
          <TextArea
            key={key}
            field={{ name: `points.${key}`, value: points[key], errors: errors[`points.${key}`] }}
            label={title}
            optional
            rows={2}
            plain
          />
        ))}
      </details>
      <Actions>
        <Button kind="primary" name="decision" value="accepted">
          Accept the report
        </Button>
        <Button kind="stop" name="decision" value="returned">
          Return it to the overseer
        </Button>
      </Actions>
    </Form>
  )
}
