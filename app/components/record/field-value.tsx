import { Link } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import type { Mark, Proponent } from '~/domain/record/record'
import { paths } from '~/paths'
import { LinkList } from '../linkage/link-list'
import { NotGiven } from '../page/parts'
import { GenderTargetTable } from '../plan/gender-target-table'
import { IndicatorTable } from '../plan/indicator-table'
import { RisksTable } from '../plan/risks-table'
import { WorkPlanTable } from '../plan/work-plan-table'
import { DateText } from './date-text'
import { Money } from './money'
import { DrawdownTable } from './own-tables'
import { Prose } from './prose'
import type { FieldView, Shown } from './shown'

/** Why a field is empty or not read, with the words of the record. */
export function MarkText({ mark }: { mark: Mark }) {
  if (mark.kind === 'unreadable') {
    return (
      <span className="mark-note">
        <span className="absent">Could not be read:</span> “{mark.text}”
      </span>
    )
  }
  const plain = /^not applicable\.?$/i.test(mark.text.trim())
  return (
    <span className="mark-note">
      <span className="absent">Not applicable</span>
      {!plain && mark.text.trim() !== '' && `: “${mark.text.trim()}”`}
      {mark.reason && `. ${mark.reason}`}
    </span>
  )
}

const served = ({ from, until }: Proponent) => {
  if (from && until) return `${formatDate(from)} to ${formatDate(until)}`
  return from ? `since ${formatDate(from)}` : until ? `until ${formatDate(until)}` : null
}

const contactsOf = (person: Proponent) =>
  [
    { label: 'Postal Address', text: person.postalAddress },
    { label: 'Telephone', text: person.telephone },
    { label: 'Fax', text: person.fax },
    { label: 'Email', text: person.email },
  ].filter(({ text }) => text !== null && text !== '')

const Person = ({ person }: { person: Proponent }) => (
  <li className={person.until ? 'person former' : 'person'}>
    <b>{person.name}</b>
    {person.jobTitle && <span>{person.jobTitle}</span>}
    {person.organization && <span>{person.organization}</span>}
    {served(person) && <span className="absent">{served(person)}</span>}
    {contactsOf(person).map(({ label, text }) => (
      <span key={label}>
        <span className="absent">{label}:</span> {text}
      </span>
    ))}
  </li>
)

/** "31 December 2018, extended to 30 June 2020", with the way to what was decided. */
const MovedDate = ({ date, original, number }: { date: string; original: string; number: string }) => (
  <>
    <DateText date={original} />, extended to <DateText date={date} /> (
    <Link to={paths.amendments(number)}>Amendments</Link>)
  </>
)

function Value({ value }: { value: Shown }) {
  switch (value.as) {
    case 'line':
      return value.text
    case 'link':
      return (
        <a href={value.text} rel="noreferrer nofollow">
          {value.text}
        </a>
      )
    case 'initiative':
      return <Link to={paths.initiative(value.name)}>{value.name}</Link>
    case 'prose':
      return <Prose text={value.text} />
    case 'money':
      return <Money cents={value.cents} />
    case 'date':
      return <DateText date={value.date} />
    case 'moved-date':
      return <MovedDate {...value} />
    case 'list':
      return value.items.join('; ')
    case 'people':
      return (
        <ul className="people">
          {value.people.map(person => (
            <Person key={`${person.slot} ${person.name} ${person.from ?? ''}`} person={person} />
          ))}
        </ul>
      )
    case 'workPlan':
      return <WorkPlanTable rows={value.rows} />
    case 'risks':
      return <RisksTable rows={value.rows} />
    case 'links':
      return <LinkList rows={value.rows} />
    case 'genderTargets':
      return <GenderTargetTable rows={value.rows} />
    case 'indicators':
      return <IndicatorTable rows={value.rows} number={value.number} lost={value.lost} />
    case 'drawdown':
      return <DrawdownTable rows={value.rows} />
  }
}

/** A field's value, its mark, or that it is not given. */
export const FieldValue = ({ field }: { field: Pick<FieldView, 'value' | 'mark'> }) => (
  <>
    {field.value && <Value value={field.value} />}
    {field.mark && <MarkText mark={field.mark} />}
    {!field.value && !field.mark && <NotGiven />}
  </>
)
