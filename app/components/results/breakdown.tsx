import { Form, Link } from '@remix-run/react'
import { viewQuery } from '~/domain/questionnaire/results/view'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'
import type { ResultsShell } from './shell'

/** Chooses what the answers are broken down by. A plain GET form: the address says what is shown. */
export function Breakdown({ shell: { groupings, grouping, view } }: { shell: ResultsShell }) {
  const options = groupings.map(({ key, label }) => ({
    value: key,
    label: label.length > 90 ? `${label.slice(0, 89)}…` : label,
  }))
  return (
    <Form method="get" className="breakdown" key={view.group}>
      {view.drafts && <input type="hidden" name="drafts" value="1" />}
      <SelectField
        field={{ name: 'by', value: view.group }}
        label="Break the answers down by"
        options={options}
        empty="Nothing: all together"
      />
      <Button>Show</Button>
      {grouping !== null && (
        <Link to={viewQuery({ ...view, group: '' }) || '?'} prefetch="none">
          All together
        </Link>
      )}
    </Form>
  )
}
