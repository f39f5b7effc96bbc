import { Form } from '@remix-run/react'
import type { Waiver } from '~/domain/budget/waiver'
import { Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { TextArea } from '../form/text-area'
import { ofForm, type WaiverRefused } from './waiver-refused'

const choices = [
  { value: 'granted', label: 'Grant it', hint: 'It covers the finding as long as it goes no further beyond the rule.' },
  { value: 'refused', label: 'Refuse it', hint: 'The authors change the budget, or ask again with a new reason.' },
]

/** Where a waiver is granted or refused, with words. */
export function DecideForm({ wish: { seq }, refused }: { wish: Waiver; refused: WaiverRefused | undefined }) {
  const back = ofForm(refused, { intent: 'decide', waiver: String(seq) })
  const field = (name: string) => ({
    ...{ name, id: `${name}-${seq}`, value: back?.typed[name], errors: back?.errors[name] },
  })
  return (
    <Form method="post" className="waiver-form">
      <input type="hidden" name="waiver" value={seq} />
      <RadioGroup field={field('decision')} label="Your decision" options={choices} />
      <TextArea
        field={field('reason')}
        label="In words"
        hint="It stands beside the finding with your name and the date; the authors are told by letter."
        rows={3}
        plain
      />
      <Button name="intent" value="decide">
        Decide
      </Button>
    </Form>
  )
}
