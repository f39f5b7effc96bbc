import { Form } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import { outputKindTitles } from '~/domain/output/output'
import type { PromisedOutput } from '~/domain/output/promised'
import { Button } from '../form/button'
import { CheckboxGroup } from '../form/choice-groups'

const about = ({ source, kind, plannedOn }: PromisedOutput): string =>
  [
    source.from === 'proposal' ? 'Outputs of the proposal' : `Row ${source.row + 1} of the work plan`,
    outputKindTitles[kind],
    plannedOn === null ? '' : `planned for ${formatDate(plannedOn)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** What the proposal promises and the register does not have, to be taken over with one click. */
export const PromisedForm = ({
  missing,
  errors = [],
}: {
  missing: readonly PromisedOutput[]
  errors?: readonly string[]
}) => (
  <Form method="post" className="promised">
    <CheckboxGroup
      field={{ name: 'promised', value: missing.map(({ key }) => key), errors }}
      label={missing.length === 1 ? 'One output is promised' : `${missing.length} outputs are promised`}
      hint="These stand in the proposal and are not in the register yet. Take the tick from what is no output of its own."
      options={missing.map(one => ({ value: one.key, label: one.name, hint: about(one) }))}
    />
    <Button kind="primary">Add them to the register</Button>
  </Form>
)
