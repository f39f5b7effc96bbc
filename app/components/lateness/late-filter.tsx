import { Form, Link } from '@remix-run/react'
import type { LateAsked } from '~/domain/lateness/forms'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'

/** Which reports the list shows: of one forum, and those of records of the old database too. */
export const LateFilter = ({ asked, fora, old }: { asked: LateAsked; fora: string[]; old: number }) => (
  <Form method="get" action={paths.late} className="late-filter" key={`${asked.forum} ${asked.withOld}`}>
    <SelectField field={{ name: 'forum', value: asked.forum ?? '' }} label="Forum" options={fora} empty="All fora" />
    <label className="choice">
      <input type="checkbox" name="old" value="1" defaultChecked={asked.withOld} />
      <span>
        Records of the old database too
        {old > 0 && <small>{old === 1 ? '1 more report is' : `${old} more reports are`} late by them</small>}
      </span>
    </label>
    <Button>Show</Button>
    {(asked.forum !== null || asked.withOld) && <Link to={paths.late}>Show all that run here</Link>}
  </Form>
)
