import { Form, Link } from '@remix-run/react'
import { attendeeRoles, attendeeRoleTitles, standings, standingTitles } from '~/domain/event/attendee'
import type { PeopleAsked } from '~/domain/event/people-asked'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'

type Props = { number: string; event: number; asked: PeopleAsked; economies: readonly string[]; mayWrite: boolean }

/** Asks for the people of a standing, a role or an economy. */
export function PeopleFilter({ number, event, asked, economies, mayWrite }: Props) {
  const { standing, role, economy } = asked
  const query = new URLSearchParams(
    Object.entries({ standing, role, economy }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  )
  query.set('ticked', 'all')
  return (
    <Form
      method="get"
      action={paths.attendees(number, event)}
      className="people-filter"
      key={`${standing} ${role} ${economy}`}
    >
      <SelectField
        field={{ name: 'standing', id: 'show-standing', value: standing ?? '' }}
        label="Standing"
        empty="All standings"
        options={standings.map(value => ({ value, label: standingTitles[value] }))}
      />
      <SelectField
        field={{ name: 'role', value: role ?? '' }}
        label="Role"
        empty="All roles"
        options={attendeeRoles.map(value => ({ value, label: attendeeRoleTitles[value] }))}
      />
      <SelectField
        field={{ name: 'economy', value: economy ?? '' }}
        label="Economy"
        empty="All economies"
        options={economies}
      />
      <Button>Show</Button>
      {mayWrite && <Link to={`${paths.attendees(number, event)}?${query}`}>Tick everybody shown</Link>}
    </Form>
  )
}
