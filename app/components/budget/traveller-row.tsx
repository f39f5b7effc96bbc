import { travellerRoles, travellerRoleTitles } from '~/domain/budget/traveller'
import type { TypedTraveller } from '~/domain/budget/traveller-form'
import { type Cents, formatCents } from '~/domain/money'
import type { ErrorsByName } from '../form/error-summary'
import { BoxCell, BudgetCell, ChoiceCell, NoteCell } from './budget-cell'
import type { TravellerDraft } from './budget-draft'
import { FindingList, type ShownFinding } from './finding-list'
import { type OnIntent, RowActs } from './row-acts'

/** An economy that people may travel from; `eligible` where APEC may pay for its participants. */
export type TravelEconomy = { name: string; eligible: boolean }

const roles = travellerRoles.map(role => ({ value: role, label: travellerRoleTitles[role] }))
const payers = [
  { value: 'apec', label: 'APEC' },
  { value: 'self', label: 'Self-funding' },
]

const EconomyOptions = ({ economies }: { economies: readonly TravelEconomy[] }) => (
  <>
    <option value="">None or not known yet</option>
    {[true, false].map(eligible => (
      <optgroup key={String(eligible)} label={eligible ? 'Travel-eligible' : 'Not travel-eligible'}>
        {economies
          .filter(economy => economy.eligible === eligible)
          .map(({ name }) => (
            <option key={name} value={name}>
              {eligible ? `${name} ✓` : name}
            </option>
          ))}
      </optgroup>
    ))}
  </>
)

type TravellerRowProps = {
  index: number
  typed: TravellerDraft
  /** What the travel costs, in whole cents; null where it cannot be read yet. */
  cost: Cents | null
  economies: readonly TravelEconomy[]
  errors: ErrorsByName
  findings: readonly ShownFinding[]
  onIntent: OnIntent
}

/** One row of the traveller table in its form. */
export function TravellerRow({ index, typed, cost, economies, errors, findings, onIntent }: TravellerRowProps) {
  const name = `travellers[${index}]`
  const cell = (key: keyof TypedTraveller, label: string) => ({
    ...{ part: key, label, name: `${name}.${key}`, errors: errors[`${name}.${key}`] },
  })
  return (
    <fieldset className="budget-row">
      <legend>Traveller {index + 1}</legend>
      <input type="hidden" name={`${name}.id`} defaultValue={typed.id ?? ''} />
      <div className="budget-cells travellers">
        <ChoiceCell {...cell('role', 'Role')} value={typed.role ?? 'participant'} options={roles} />
        <BudgetCell {...cell('economy', 'Economy')}>
          {wired => (
            <select className="input" defaultValue={typed.economy ?? ''} {...wired}>
              <EconomyOptions economies={economies} />
            </select>
          )}
        </BudgetCell>
        <BoxCell {...cell('name', 'Name or seat')} value={typed.name} />
        <BoxCell {...cell('people', 'People')} value={typed.people ?? '1'} numeric />
        <BoxCell {...cell('days', 'Days')} value={typed.days} numeric />
        <BoxCell {...cell('perDiem', 'Per diem, US$')} value={typed.perDiem} numeric />
        <BoxCell {...cell('additional', 'Additional, US$')} value={typed.additional} placeholder="usual" numeric />
        <BoxCell {...cell('airfare', 'Airfare, US$')} value={typed.airfare} numeric />
        <ChoiceCell {...cell('fundedBy', 'Paid by')} value={typed.fundedBy ?? 'apec'} options={payers} />
        <output className="budget-amount num">
          <span className="label">In all, US$ </span>
          {cost === null ? '–' : formatCents(cost)}
        </output>
        <RowActs rows="travellers" index={index} one={`Traveller ${index + 1}`} onIntent={onIntent} />
        <NoteCell name={`${name}.note`} value={typed.note} errors={errors[`${name}.note`]} />
      </div>
      <FindingList findings={findings} />
    </fieldset>
  )
}
