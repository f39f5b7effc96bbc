import { Form } from '@remix-run/react'
import type { ResultRow } from '~/domain/endorsement/result'
import { answerTitles, endorsementAnswers } from '~/domain/endorsement/round'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { MomentText } from '../record/date-text'

type Returned = { typed: Record<string, unknown>; errors: Record<string, string[]> }

type AnswerProps = {
  /** The economies for which the reader may answer. */
  economies: string[]
  rows: ResultRow[]
  returned: Returned | undefined
}

const hints = {
  endorses: 'Your economy supports the concept note.',
  'co-sponsors': 'Your economy supports it and joins as a co-sponsoring economy.',
  objects: 'Say below what your economy objects to.',
  comments: 'Neither for nor against; your words are given to the chair and the overseer.',
} as const

/** The answer of an economy in a round; what it said last stands in the form, to be changed. */
export function AnswerForm({ economies, rows, returned }: AnswerProps) {
  const [only] = economies
  const one = economies.length === 1 ? rows.find(row => row.economy === only) : undefined
  const typed = returned?.typed
  const errors = returned?.errors ?? {}
  return (
    <section className="answering" aria-labelledby="answer-title">
      <h2 id="answer-title">{economies.length === 1 ? `Answer for ${only}` : 'Answer for your economy'}</h2>
      {one?.at && (
        <p>
          {one.by} answered on <MomentText moment={one.at} />. You may change the answer until the deadline.
        </p>
      )}
      <Form method="post">
        {economies.length === 1 ? (
          <input type="hidden" name="economy" value={only} />
        ) : (
          <SelectField
            field={{ name: 'economy', value: typed?.economy, errors: errors.economy }}
            label="Economy"
            options={economies}
            empty="Choose"
          />
        )}
        <RadioGroup
          field={{ name: 'answer', value: typed ? typed.answer : one?.answer, errors: errors.answer }}
          label="Answer"
          options={endorsementAnswers.map(value => ({ value, label: answerTitles[value], hint: hints[value] }))}
        />
        <TextArea
          field={{ name: 'comment', value: typed ? typed.comment : one?.comment, errors: errors.comment }}
          label="Comment"
          hint="Needed to object or to comment. The chair, the people who write the project and the Secretariat read it; other economies do not."
          optional
          rows={4}
          plain
        />
        <Actions>
          <Button kind="primary" name="intent" value="answer">
            Send the answer
          </Button>
        </Actions>
      </Form>
    </section>
  )
}
