import { Form } from '@remix-run/react'
import type { CoSponsorRow } from '~/domain/endorsement/co-sponsors'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { TextArea } from '../form/text-area'

type Returned = { typed: Record<string, unknown>; errors: Record<string, string[]> }

const options = [
  { value: 'confirmed', label: 'Our economy co-sponsors the project' },
  { value: 'declined', label: 'Our economy does not co-sponsor it' },
]

/** The answer of one economy to being named as co-sponsor; what it said last stands in the form, to be changed. */
export function CoSponsorForm({ row, returned }: { row: CoSponsorRow; returned: Returned | undefined }) {
  const mine = returned?.typed.economy === row.economy ? returned : undefined
  const id = row.economy.toLowerCase().replace(/[^a-z]+/g, '-')
  const field = (name: 'answer' | 'remark') => ({
    ...{ name, id: `${name}-${id}`, errors: mine?.errors[name] },
    value: mine ? mine.typed[name] : row.answer?.[name],
  })
  return (
    <section className="answering" aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>Answer for {row.economy}</h2>
      <Form method="post">
        <input type="hidden" name="economy" value={row.economy} />
        <RadioGroup field={field('answer')} label="Answer" options={options} />
        <TextArea
          field={field('remark')}
          label="Remark"
          hint="The people who write the project, the chair and the Secretariat read it."
          optional
          rows={3}
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
