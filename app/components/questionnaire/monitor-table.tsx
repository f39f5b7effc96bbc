import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatMonth } from '~/domain/calendar'
import { type MonitorRow, questionsInWords } from '~/domain/questionnaire/monitor'
import { isSettled, responseStateTitles } from '~/domain/questionnaire/response'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { Status } from '../record/status'
import { responseTones } from './answer-state'

type About = { number: string; place: number; withContacts: boolean; one: 'Economy' | 'Person' }

const Cell = ({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) => (
  <td data-label={label} className={wide ? 'broad' : undefined}>
    {children || <span className="absent">–</span>}
  </td>
)

/** "2 Nov 2026": many dates stand beside each other here. */
const shortDay = (date: string) => `${Number(date.slice(8, 10))} ${formatMonth(date)}`
const Day = ({ date }: { date: string }) => <time dateTime={date.slice(0, 10)}>{shortDay(date)}</time>
const day = (moment: string | null) => moment && <Day date={moment} />

const lateWords = (days: number) => (days === 1 ? 'late by 1 day' : `late by ${days} days`)

/** What became of it, in a few words under the state. */
const became = ({ state, clearedBy, clearedAt, declinedAt }: MonitorRow): string => {
  if (state === 'submitted') return `${clearedBy}, ${shortDay(clearedAt ?? '')}`
  return state === 'declined' && declinedAt !== null ? shortDay(declinedAt) : ''
}

const State = ({ row }: { row: MonitorRow }) => (
  <td data-label="State" className="broad">
    <Status of={responseStateTitles[row.state]} tone={responseTones[row.state]} />
    {row.lateBy !== null && <small className="late">{lateWords(row.lateBy)}</small>}
    {became(row) !== '' && <small>{became(row)}</small>}
  </td>
)

const Due = ({ row: { dueOn, isExtended, state } }: { row: MonitorRow }) => (
  <Cell label="Due">
    {dueOn && !isSettled(state) && (
      <span>
        <Day date={dueOn} />
        {isExtended && <small>a day of its own</small>}
      </span>
    )}
  </Cell>
)

const Contacts = ({ row: { contacts } }: { row: MonitorRow }) => (
  <Cell label="Contact" wide>
    {contacts.length > 0 &&
      contacts.map(({ name, email }) => (
        <span className="contact" key={email}>
          {name} <a href={`mailto:${email}`}>{email}</a>
        </span>
      ))}
  </Cell>
)

function Row({ row, number, place, withContacts }: About & { row: MonitorRow }) {
  const { who, seq, progress, invitedAt, openedAt, remindedAt } = row
  return (
    <tr className={row.lateBy === null ? undefined : 'is-late'}>
      <th scope="row">{seq === null ? who : <Link to={paths.response(number, place, seq)}>{who}</Link>}</th>
      <State row={row} />
      <Cell label="Progress">{progress && questionsInWords(progress)}</Cell>
      <Due row={row} />
      <Cell label="Invited">{day(invitedAt)}</Cell>
      <Cell label="Opened">{day(openedAt)}</Cell>
      <Cell label="Last reminder">{day(remindedAt)}</Cell>
      {withContacts && <Contacts row={row} />}
    </tr>
  )
}

/** Every economy (or invited person) with where its answer stands: one look tells whom to call. Contacts only for those who send. */
export const MonitorTable = ({ rows, ...about }: About & { rows: readonly MonitorRow[] }) => (
  <WideTable label="Who answers">
    <table className="sheet monitor-sheet">
      <caption className="sr-only">Where each answer stands</caption>
      <thead>
        <tr>
          <th scope="col">{about.one}</th>
          <th scope="col">State</th>
          <th scope="col">Progress</th>
          <th scope="col">Due</th>
          <th scope="col">Invited</th>
          <th scope="col">Opened</th>
          <th scope="col">Last reminder</th>
          {about.withContacts && <th scope="col">Contact</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.seq ?? row.who} row={row} {...about} />
        ))}
      </tbody>
    </table>
  </WideTable>
)
