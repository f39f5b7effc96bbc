import { drawdownOf } from '~/domain/budget/drawdown'
import { type Cents, formatCents, formatMoney } from '~/domain/money'
import { drawdownRow } from '~/domain/record/row-forms'
import type { RowColumn } from '../form/row-control'
import { Rows } from '../form/rows'
import { asObject } from '../form/typed'
import { asRows, type TableEditorProps, useTypedRows } from '../plan/typed-rows'
import { DrawdownTable } from '../record/own-tables'
import { Status } from '../record/status'

const columns: RowColumn[] = [
  { key: 'date', label: 'Day', kind: 'date', span: 3 },
  { key: 'amount', label: 'Amount, US$', kind: 'money', span: 3 },
  { key: 'purpose', label: 'What it is for', kind: 'text', span: 6 },
]

/** An amount of the record is a number of cents; one that was typed is a text and stays as it was typed. */
const withDollars = (row: unknown) => {
  const { amount, ...rest } = asObject(row)
  return { ...rest, amount: typeof amount === 'number' ? formatCents(amount) : amount }
}

const standing = (left: Cents, funding: Cents): string => {
  if (left === 0) return `The amounts come to the APEC funding of ${formatMoney(funding)}.`
  return left > 0
    ? `${formatMoney(left)} of the APEC funding of ${formatMoney(funding)} is not drawn down yet.`
    : `The amounts come to ${formatMoney(-left)} more than the APEC funding of ${formatMoney(funding)}.`
}

/** The drawdown timetable being written, with its running total against the APEC funding, which follows the typing. */
export function DrawdownEditor({ value, funding, ...props }: TableEditorProps & { funding: Cents }) {
  const kept = asRows(Array.isArray(value) ? value.map(withDollars) : [])
  const { box, rows, read } = useTypedRows(props.name, kept)
  const readable = rows.flatMap(row => drawdownRow.safeParse(row).data ?? [])
  const left = drawdownOf(readable, funding).at(-1)?.left ?? funding
  // Rows that were added or removed are read once they stand in the form.
  const later = () => setTimeout(read)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its fields and buttons report
    // biome-ignore lint/a11y/useKeyWithClickEvents: a button that is pressed by a key is clicked too
    <div ref={box} onInput={read} onClick={later}>
      <Rows {...props} one="Amount" columns={columns} rows={kept} />
      {readable.length > 0 && <DrawdownTable rows={readable} funding={funding} />}
      <p className="drawdown-left" aria-live="polite">
        <Status of={standing(left, funding)} tone={left === 0 ? 'done' : 'wait'} />
      </p>
    </div>
  )
}
