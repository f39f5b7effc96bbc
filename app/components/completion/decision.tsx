import { Form } from '@remix-run/react'
import { partChoices } from '~/domain/completion/parts'
import { Actions, Button } from '../form/button'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import { TextArea } from '../form/text-area'
import { AssessmentFields } from './assessment'

const pointColumns: readonly RowColumn[] = [
  {
    ...{ key: 'part', label: 'Part of the report', kind: 'select', span: 12 },
    ...{ options: partChoices(), empty: 'Choose a part' },
  },
  { key: 'text', label: 'What the overseer should change', kind: 'long', span: 12 },
]

type DecisionProps = {
  values: Record<string, unknown>
  points: RowValues[]
  errors: Record<string, readonly string[]>
  /** The moment of the assessment that is shown. */
  base: string
}

/** The Secretariat's decision: points pinned to parts, its own assessment, and accept or return. */
export const Decision = ({ values, points, errors, base }: DecisionProps) => (
  <Form method="post">
    <button type="submit" name="decision" value="kept" className="sr-only" tabIndex={-1} aria-hidden="true">
      Keep the assessment
    </button>
    <input type="hidden" name="base" value={base} />
    <Rows
      name="points"
      legend="Points"
      hint="To return the report: what should change, part by part. The overseer replies to each."
      one="Point"
      columns={pointColumns}
      rows={points}
      errors={errors}
      intentName="decision"
    />
    <TextArea
      field={{ name: 'remark', value: values.remark, errors: errors.remark }}
      label="Remark"
      hint="On the report as a whole. The public does not read it."
      rows={4}
      plain
    />
    <AssessmentFields values={values} errors={errors} />
    <Actions>
      <Button kind="primary" name="decision" value="accepted">
        Accept the report
      </Button>
      <Button kind="stop" name="decision" value="returned">
        Return it to the overseer
      </Button>
      <Button name="decision" value="kept">
        Keep the assessment only
      </Button>
    </Actions>
    <p className="hint">Accepting completes the project and publishes the report.</p>
  </Form>
)
