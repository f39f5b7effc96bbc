import { Form, Link } from '@remix-run/react'
import {
  type Attendee,
  attendeeFundingTitles,
  attendeeRoleTitles,
  organisationKindTitles,
  sexTitles,
  standings,
  standingTitles,
} from '~/domain/event/attendee'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'
import { WideTable } from '../page/parts'

type Props = {
  number: string
  event: number
  people: readonly Attendee[]
  mayWrite: boolean
  mayReadContacts: boolean
  /** Everybody who is shown is ticked. */
  allTicked: boolean
  errors: Record<string, readonly string[]>
}

const Tick = ({ one, ticked }: { one: Attendee; ticked: boolean }) => (
  <td className="people-tick">
    <label>
      <input type="checkbox" name="who" value={one.seq} defaultChecked={ticked} />
      <span className="sr-only">{one.name}</span>
    </label>
  </td>
)

function Row({ number, event, one, ...props }: Omit<Props, 'people' | 'errors'> & { one: Attendee }) {
  const { mayWrite, mayReadContacts, allTicked } = props
  return (
    <tr>
      {mayWrite && <Tick one={one} ticked={allTicked} />}
      <th scope="row">
        {mayWrite ? <Link to={paths.attendee(number, event, one.seq)}>{one.name}</Link> : one.name}
        {one.position !== '' && <small className="event-kind">{one.position}</small>}
      </th>
      <td>{one.economy ?? <span className="absent">None</span>}</td>
      <td>{sexTitles[one.sex]}</td>
      <td>{attendeeRoleTitles[one.role]}</td>
      <td>
        {one.organisation}
        <small className="event-kind">{organisationKindTitles[one.organisationKind]}</small>
      </td>
      <td>{attendeeFundingTitles[one.funding]}</td>
      <td>{standingTitles[one.standing]}</td>
      {mayReadContacts && <td>{one.email}</td>}
    </tr>
  )
}

const headings = ['Name', 'Economy', 'Sex', 'Role', 'Organisation', 'Travel paid by', 'Standing']

/** Who was named for an event; who may write gives many of them one standing at once. */
export const PeopleTable = ({ people, errors, ...props }: Props) => (
  <Form method="post" id="people" key={people.map(({ seq, revision }) => `${seq}.${revision}`).join(' ')}>
    <WideTable label="People">
      <table className="sheet">
        <caption className="sr-only">The people of this event</caption>
        <thead>
          <tr>
            {props.mayWrite && (
              <th scope="col" className="people-tick">
                <span className="sr-only">Tick</span>
              </th>
            )}
            {headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            {props.mayReadContacts && <th scope="col">E-mail</th>}
          </tr>
        </thead>
        <tbody>
          {people.map(one => (
            <Row key={one.seq} one={one} {...props} />
          ))}
        </tbody>
      </table>
    </WideTable>
    {props.mayWrite && (
      <div className="people-filter">
        <SelectField
          field={{ name: 'standing', value: 'attended', errors: errors.standing }}
          label="For all who are ticked"
          options={standings.map(value => ({ value, label: standingTitles[value] }))}
        />
        <Button kind="primary">Set the standing</Button>
      </div>
    )}
  </Form>
)
