import { Form, Link } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import type { ReportNumber } from '~/domain/completion/numbers/number'
import { numberWords } from '~/domain/completion/numbers/words'
import { Actions, Button, LinkButton } from '../form/button'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { WideTable } from '../page/parts'

/** A number with the page of its source, the title of its part, and whether an override of it says no more than the fact. */
export type NumberShown = ReportNumber & { href: string; title: string; isNeedless: boolean }

const Given = ({ number }: { number: NumberShown }) =>
  number.override === null ? null : (
    <small className="given">
      Given by {number.override.by} on {formatDate(number.override.at.slice(0, 10))}: {number.override.reason}
      {number.isNeedless && ' The fact is the same now.'}
    </small>
  )

const Row = ({ number, to }: { number: NumberShown; to: string }) => (
  <tr>
    <th scope="row">
      {number.label}
      <Given number={number} />
    </th>
    <td className="r">{number.value === null ? '' : numberWords(number.kind, number.value)}</td>
    <td className="r">{number.fact === null ? '' : numberWords(number.kind, number.fact)}</td>
    <td>
      <Link to={number.href}>{number.source.words}</Link>
    </td>
    <td>
      {number.isFixed ? (
        'Approved'
      ) : (
        <Link to={to}>
          {number.override ? 'Change' : 'Give another'}
          <span className="sr-only">: {number.label}</span>
        </Link>
      )}
    </td>
  </tr>
)

/** Numbers of one part of the report, each beside its fact and its source. */
export const NumbersOfPart = ({
  title,
  numbers,
  addressOf,
}: {
  title: string
  numbers: NumberShown[]
  addressOf: (key: string) => string
}) => (
  <section className="numbers-of-part" aria-label={title}>
    <h2>{title}</h2>
    <WideTable label={`${title}: numbers and their sources`}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col" className="r">
              In the report
            </th>
            <th scope="col" className="r">
              By the facts
            </th>
            <th scope="col">Source</th>
            <th scope="col">Own number</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(number => (
            <Row key={number.key} number={number} to={addressOf(number.key)} />
          ))}
        </tbody>
      </table>
    </WideTable>
  </section>
)

type Errors = Record<string, readonly string[]>

/** Where the overseer gives a number in the place of a fact, with the reason, or takes it back. */
export function NumberForm({
  number,
  typed,
  errors,
  backTo,
}: {
  number: NumberShown
  typed: Record<string, unknown> | null
  errors: Errors
  backTo: string
}) {
  const { override, kind, fact, source, href } = number
  const shown = override?.value ?? null
  const before = shown === null ? '' : kind === 'money' ? String(shown / 100) : String(shown)
  return (
    <section className="give-number" aria-labelledby="give-number-title">
      <h2 id="give-number-title">{number.label}</h2>
      <p>
        The facts say <b>{numberWords(kind, fact)}</b>. Source: <Link to={href}>{source.words}</Link>. If a fact is
        wrong, mend it there; give a number here only where the facts cannot know it.
      </p>
      <Form method="post">
        <TextField
          field={{ name: 'value', value: typed?.value ?? before, errors: errors.value }}
          label={kind === 'money' ? 'Your own amount (US$)' : 'Your own number'}
          width="short"
        />
        <TextArea
          field={{ name: 'reason', value: typed?.reason ?? override?.reason ?? '', errors: errors.reason }}
          label="Reason"
          hint="Readers of the report see it beside the number. The public sees the number and the fact."
          rows={3}
          plain
        />
        <Actions>
          <Button kind="primary" name="intent" value="give">
            Give this number
          </Button>
          {override && (
            <Button name="intent" value="take-back">
              Take it back and show the fact
            </Button>
          )}
          <LinkButton to={backTo} kind="quiet">
            All numbers
          </LinkButton>
        </Actions>
      </Form>
    </section>
  )
}
