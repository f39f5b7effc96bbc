import { type BudgetLine, lineName } from '~/domain/budget/line'
import { plannedOf } from '~/domain/budget/totals'
import type { IsoDate } from '~/domain/calendar'
import { formatMoney } from '~/domain/money'
import { Checkbox, RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import type { ErrorsByName } from '../form/error-summary'
import { MoneyField } from '../form/money-field'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'

type PaymentFieldsProps = {
  lines: readonly BudgetLine[]
  today: IsoDate
  typed: Record<string, unknown>
  errors: ErrorsByName
}

const optionOf = (line: BudgetLine) => ({
  value: line.id,
  label: `${lineName(line)}: planned ${formatMoney(plannedOf(line).total)}`,
})

/** The fields of a payment, as people have them on an invoice. */
export function PaymentFields({ lines, today, typed, errors }: PaymentFieldsProps) {
  const field = (name: string) => ({ name, value: typed[name], errors: errors[name] })
  return (
    <>
      <SelectField
        field={field('line')}
        label="Budget line"
        empty="Choose the line that was paid"
        options={lines.map(optionOf)}
      />
      <RadioGroup
        field={field('source')}
        label="Whose money was paid"
        options={[
          { value: 'apec', label: 'APEC money' },
          { value: 'self', label: 'Self-funding of the economies' },
        ]}
      />
      <MoneyField
        field={field('amount')}
        label="Amount"
        hint="Such as 1,234.50. A refund is below zero, such as -250."
      />
      <DateField field={field('on')} label="Day of the payment" max={today} />
      <TextField field={field('payee')} label="Paid to" hint="The person or firm that got the money." />
      <TextField
        field={field('reference')}
        label="Reference"
        hint="The number of the invoice or voucher."
        width="medium"
        optional
      />
      <TextArea field={field('note')} label="Note" rows={2} plain optional />
    </>
  )
}

/** What is unusual about a payment, and the box that says it is right all the same. */
export const ConfirmPayment = ({
  warned: { key, sentences },
  errors,
}: {
  warned: { key: string; sentences: readonly string[] }
  errors: ErrorsByName
}) => (
  <section className="note wait confirm-payment" aria-labelledby="confirm-title">
    <h2 id="confirm-title">Please look at this payment again</h2>
    {sentences.map(sentence => (
      <p key={sentence}>{sentence}</p>
    ))}
    <input type="hidden" name="warned" value={key} />
    <Checkbox
      field={{ name: 'confirmed', errors: errors.confirmed }}
      label="The payment is right. Record it all the same."
      hint="A line that is far above its plan asks for an explanation."
    />
  </section>
)
