import { Form } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import { silenceRules, silenceTitles } from '~/domain/endorsement/round'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'

type Returned = { typed: Record<string, unknown>; errors: Record<string, string[]> }

type OpenProps = { firstDay: string; lastDay: string | null; returned: Returned | undefined }

const hints = {
  agreement: 'An economy that does not answer is taken to agree.',
  nothing: 'An economy that does not answer is counted as silent, neither for nor against.',
} as const

/** The form with which the chair opens a round. */
export function OpenRoundForm({ firstDay, lastDay, returned }: OpenProps) {
  const typed = returned?.typed
  const errors = returned?.errors ?? {}
  const until = lastDay === null ? '' : ` The final deadline of the session is on ${formatDate(lastDay)}.`
  return (
    <section className="answering" aria-labelledby="open-title">
      <h2 id="open-title">Open a round</h2>
      <p>The people who answer for the member economies get a letter; those of the proposing economies do not.</p>
      <Form method="post">
        <DateField
          field={{ name: 'day', value: typed?.day, errors: errors.day }}
          label="Last day of the round"
          hint={`It ends at midnight Singapore time.${until}`}
          min={firstDay}
          max={lastDay ?? undefined}
        />
        <RadioGroup
          field={{ name: 'silence', value: typed?.silence, errors: errors.silence }}
          label="What silence means"
          options={silenceRules.map(value => ({ value, label: silenceTitles[value], hint: hints[value] }))}
        />
        <Actions>
          <Button kind="primary" name="intent" value="open">
            Open the round
          </Button>
        </Actions>
      </Form>
    </section>
  )
}
