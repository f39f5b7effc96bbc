import type { MouseEvent } from 'react'
import { type BudgetIntent, writeBudgetIntent } from './budget-intent'

/** What happens when a button of a row is pressed; without a script the form is sent with the wish. */
export type OnIntent = (intent: BudgetIntent, event: MouseEvent<HTMLButtonElement>) => void

export const IntentButton = ({
  intent,
  label,
  words,
  onIntent,
  className = 'plain-button',
}: {
  intent: BudgetIntent
  /** Heard instead of the words. */
  label: string
  words: string
  onIntent: OnIntent
  className?: string
}) => (
  <button
    type="submit"
    className={className}
    name="intent"
    value={writeBudgetIntent(intent)}
    formNoValidate
    aria-label={label}
    title={className === 'plain-button sign' ? label : undefined}
    data-act={intent.act}
    onClick={event => onIntent(intent, event)}
  >
    {words}
  </button>
)

const acts = [
  { act: 'up', sign: '↑', says: (one: string) => `Move ${one} up` },
  { act: 'down', sign: '↓', says: (one: string) => `Move ${one} down` },
  { act: 'copy', sign: 'Copy', says: (one: string) => `Copy ${one}` },
  { act: 'remove', sign: '×', says: (one: string) => `Remove ${one}` },
] as const

/** The buttons of a row: up, down, copy, remove. */
export const RowActs = ({
  rows,
  index,
  one,
  onIntent,
}: {
  rows: BudgetIntent['rows']
  index: number
  /** "Line 3" */
  one: string
  onIntent: OnIntent
}) => (
  <div className="budget-acts">
    {acts.map(({ act, sign, says }) => (
      <IntentButton
        key={act}
        intent={{ act, rows, index }}
        label={says(one)}
        words={sign}
        onIntent={onIntent}
        className="plain-button sign"
      />
    ))}
  </div>
)
