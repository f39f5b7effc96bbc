import { mostFactors } from '~/domain/budget/line-form'
import type { Parts } from '~/domain/budget/totals'
import { formatCents } from '~/domain/money'
import type { ErrorsByName } from '../form/error-summary'
import { BoxCell, ChoiceCell, NoteCell } from './budget-cell'
import type { LineDraft } from './budget-draft'
import { FindingList, type ShownFinding } from './finding-list'
import { type OnIntent, RowActs } from './row-acts'

const payers = [
  { value: 'apec', label: 'APEC' },
  { value: 'self', label: 'Self-funding' },
  { value: 'split', label: 'Both' },
]

type LineRowProps = {
  index: number
  category: string
  typed: LineDraft
  /** What it comes to; null where it cannot be read yet. */
  planned: Parts | null
  errors: ErrorsByName
  findings: readonly ShownFinding[]
  onIntent: OnIntent
}

const factorPlaces = Array.from({ length: mostFactors }, (_, place) => place)

/** What a line comes to; where both pay, also what is left to the economies. */
const Amount = ({ planned, isSplit }: { planned: Parts | null; isSplit: boolean }) => (
  <output className="budget-amount num">
    <span className="label">Amount, US$ </span>
    {planned === null ? '–' : formatCents(planned.total)}
    {planned !== null && isSplit && <small>self {formatCents(planned.self)}</small>}
  </output>
)

/** One line of the budget in its form. */
export function LineRow({ index, category, typed, planned, errors, findings, onIntent }: LineRowProps) {
  const name = `lines[${index}]`
  const cell = (key: string, part: string, label: string) => ({
    ...{ part, label, name: `${name}.${key}`, errors: errors[`${name}.${key}`] },
  })
  return (
    <fieldset className="budget-row">
      <legend>Line {index + 1}</legend>
      <input type="hidden" name={`${name}.id`} defaultValue={typed.id ?? ''} />
      <input type="hidden" name={`${name}.category`} value={category} />
      <div className="budget-cells">
        <BoxCell {...cell('item', 'item', 'Item')} value={typed.item} list={`items-${category}`} />
        {factorPlaces.map(place => (
          <div key={place} className="budget-factor">
            <BoxCell
              {...cell(`factors[${place}].count`, 'count', place === 0 ? 'How many' : '× how many')}
              value={typed.factors?.[place]?.count}
              numeric
            />
            <BoxCell
              {...cell(`factors[${place}].unit`, 'unit', 'of what')}
              value={typed.factors?.[place]?.unit}
              list={`units-${category}`}
            />
          </div>
        ))}
        <BoxCell {...cell('rate', 'rate', 'Rate for one, US$')} value={typed.rate} numeric />
        <ChoiceCell {...cell('fundedBy', 'payer', 'Paid by')} value={typed.fundedBy ?? 'apec'} options={payers} />
        <BoxCell {...cell('apecPart', 'apec-part', 'If both: APEC’s part, US$')} value={typed.apecPart} numeric />
        <Amount planned={planned} isSplit={planned !== null && planned.apec > 0 && planned.self > 0} />
        <RowActs rows="lines" index={index} one={`Line ${index + 1}`} onIntent={onIntent} />
        <NoteCell name={`${name}.note`} value={typed.note} errors={errors[`${name}.note`]} />
      </div>
      {errors[`${name}.factors`] && <p className="field-error">{errors[`${name}.factors`]?.join(' ')}</p>}
      <FindingList findings={findings} />
    </fieldset>
  )
}
