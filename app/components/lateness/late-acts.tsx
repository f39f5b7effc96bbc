import { Form } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import { keyInWords, type OverdueReport, reportInWords } from '~/domain/lateness/overdue'
import { Actions, Button } from '../form/button'
import { CheckboxGroup } from '../form/choice-groups'

type ActProps = {
  intent: 'remind' | 'report'
  reports: OverdueReport[]
  errors: readonly string[] | undefined
}

const words = {
  remind: {
    title: 'Reminders to send',
    hint: 'The reminder goes out once to the overseers, and the committee is told of it. The server sends it by itself 30 days after the due date; older ones wait for you.',
    button: 'Send the reminder of the ticked reports',
  },
  report: {
    title: 'To be reported to the committee',
    hint: 'Tick what was laid before the Budget and Management Committee. Today’s date is kept with it.',
    button: 'Record the ticked ones as reported',
  },
} as const

const about = ({ dueOn, remindedAt, ...late }: OverdueReport) =>
  remindedAt === null
    ? `${late.title}. Due on ${formatDate(dueOn)}, late by ${late.daysLate} days.`
    : `${late.title}. Due on ${formatDate(dueOn)}, reminded on ${formatDate(remindedAt)}.`

/** What may be done with several late reports at once: each has its box. */
export const LateAct = ({ intent, reports, errors }: ActProps) => {
  const { title, hint, button } = words[intent]
  if (reports.length === 0) return null
  return (
    <section className="late-act" aria-labelledby={`${intent}-title`}>
      <h2 id={`${intent}-title`}>{title}</h2>
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        <CheckboxGroup
          field={{ name: 'reports', id: `reports-${intent}`, errors }}
          label={title}
          quiet
          hint={hint}
          options={reports.map(late => ({
            value: keyInWords(late),
            label: `${late.number}, ${reportInWords(late)}`,
            hint: about(late),
          }))}
        />
        <Actions>
          <Button>{button}</Button>
        </Actions>
      </Form>
    </section>
  )
}
