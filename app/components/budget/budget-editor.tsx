import { useRef, useState } from 'react'
import { budgetCategories, usualItems } from '~/domain/budget/line'
import { typedLine } from '~/domain/budget/typed-line'
import { formatMoney } from '~/domain/money'
import type { ErrorsByName } from '../form/error-summary'
import { type BudgetDraft, draftIn, type LineDraft, sumsOf, type TravellerDraft } from './budget-draft'
import { applyBudgetIntent, type BudgetIntent, byCategory } from './budget-intent'
import type { ShownFinding } from './finding-list'
import { FollowingLines } from './following-lines'
import { LineRow } from './line-row'
import { IntentButton, type OnIntent } from './row-acts'
import { SumsBar, type Wanted } from './sums-bar'
import { type TravelEconomy, TravellerRow } from './traveller-row'

type BudgetEditorProps = {
  draft: BudgetDraft
  errors: ErrorsByName
  wanted: Wanted
  economies: readonly TravelEconomy[]
  /** The day whose rules count. */
  day: string
  /** The usual additional payment, in words. */
  usual: string
  findings: readonly ShownFinding[]
  /** Lines alone, those that followed travellers among them. */
  linesOnly?: boolean
}

type Kept<Typed> = { key: number; category?: string | undefined; typed: Typed }

/** The row to come back to once the page shows what was asked for, and the button that was pressed there. */
type Focus = { key: number; act: string | null }

/** The usual items and units of a category, offered while typing. */
const Offers = () => (
  <>
    {budgetCategories.map(({ key }) => {
      const usual = usualItems.filter(({ category }) => category === key)
      const units = [...new Set(usual.flatMap(item => item.units))]
      return (
        <span key={key}>
          <datalist id={`items-${key}`}>
            {usual.map(({ item, units }) => (
              <option key={item} value={item}>
                {units.join(' × ')}
              </option>
            ))}
          </datalist>
          <datalist id={`units-${key}`}>
            {units.map(unit => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
        </span>
      )
    })}
  </>
)

/**
 * The budget being edited: the traveller table, then the lines by category. With a script amounts and totals follow the
 * typing and rows move at once; without one every button sends the form. The server computes everything anyway.
 */
export function BudgetEditor({ draft, errors, wanted, economies, day, usual, findings, linesOnly }: BudgetEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const next = useRef(draft.lines.length + draft.travellers.length)
  const [lines, setLines] = useState<Kept<LineDraft>[]>(() =>
    byCategory(draft.lines.map((typed, key) => ({ key, category: typed.category, typed }))),
  )
  const [travellers, setTravellers] = useState<Kept<TravellerDraft>[]>(() =>
    draft.travellers.map((typed, index) => ({ key: draft.lines.length + index, typed })),
  )
  const reading = { economies: economies.map(({ name }) => name), day }
  const [sums, setSums] = useState(() => sumsOf({ ...draft, lines: lines.map(({ typed }) => typed) }, reading))

  const typedNow = (): BudgetDraft | null => {
    const form = box.current?.closest('form')
    return form ? draftIn(new FormData(form)) : null
  }
  const recount = () => {
    const typed = typedNow()
    if (typed) setSums(sumsOf(typed, reading))
  }
  /** Rows that were added, moved or removed are counted, and found again, once they stand in the form. */
  const later = (focus: Focus | null) =>
    setTimeout(() => {
      recount()
      if (focus) backTo(box.current, focus)
    })

  /** A new row comes with the next key, and takes the focus. */
  const changed = <Draft,>(
    rows: readonly Kept<Draft>[],
    intent: BudgetIntent,
    typed: Draft,
    freed: Kept<Draft> | null,
  ) => {
    const key = next.current
    next.current += 1
    const made = applyBudgetIntent(rows, intent, {
      empty: category => ({ key, category, typed: {} as Draft }),
      copy: ({ category }) => ({ key, category, typed: { ...typed, id: '' } }),
    })
    const kept = rows[intent.index]
    const moves = intent.act === 'up' || intent.act === 'down'
    later(moves && kept ? { key: kept.key, act: intent.act } : intent.act === 'remove' ? null : { key, act: null })
    return freed ? byCategory([...made, { ...freed, key }]) : made
  }

  const onIntent: OnIntent = (intent, event) => {
    event.preventDefault()
    const typed = typedNow()
    if (intent.rows === 'travellers')
      return setTravellers(changed(travellers, intent, typed?.travellers[intent.index] ?? {}, null))
    const follower = intent.act === 'free' ? sums.following[intent.index] : undefined
    const freed = follower && { key: 0, category: follower.category, typed: { ...typedLine(follower), traveller: '' } }
    setLines(changed(lines, intent, typed?.lines[intent.index] ?? {}, freed ?? null))
  }

  const about = (part: 'line' | 'traveller', id: string | undefined) =>
    id ? findings.filter(finding => finding[part] === id) : []

  return (
    <div ref={box} onInput={recount}>
      <Offers />
      {!linesOnly && (
        <section className="budget-part" aria-labelledby="travellers">
          <h2 id="travellers" tabIndex={-1}>
            Travellers
          </h2>
          <p className="hint">
            Who travels, for how long and at which rates, for one person. Their per diem and airfare lines make
            themselves. ✓ marks economies that are travel-eligible on the day the project starts. {usual}
          </p>
          <ol className="budget-rows">
            {travellers.map(({ key, typed }, index) => (
              <li key={key} data-row={key}>
                <TravellerRow
                  index={index}
                  typed={typed}
                  cost={sums.travellers[index] ?? null}
                  economies={economies}
                  errors={errors}
                  findings={about('traveller', typed.id)}
                  onIntent={onIntent}
                />
              </li>
            ))}
          </ol>
          <IntentButton
            intent={{ act: 'add', rows: 'travellers', index: 0 }}
            label="Add a traveller"
            words="Add a traveller"
            onIntent={onIntent}
            className="btn"
          />
        </section>
      )}
      {errors.lines && <p className="field-error">{errors.lines.join(' ')}</p>}
      {budgetCategories.map(({ key: category, title }, place) => (
        <section key={category} className="budget-part" aria-labelledby={`lines-${category}`}>
          <h2 id={`lines-${category}`}>
            {title} <span className="num">{formatMoney(sums.totals.categories[place]?.planned.total ?? 0)}</span>
          </h2>
          <ol className="budget-rows">
            {lines.map((kept, index) =>
              kept.category !== category ? null : (
                <li key={kept.key} data-row={kept.key}>
                  <LineRow
                    index={index}
                    category={category}
                    typed={kept.typed}
                    planned={sums.lines[index] ?? null}
                    errors={errors}
                    findings={about('line', kept.typed.id)}
                    onIntent={onIntent}
                  />
                </li>
              ),
            )}
          </ol>
          <FollowingLines
            lines={sums.following.flatMap((line, at) => (line.category === category ? [{ line, place: at }] : []))}
            findingsOf={id => about('line', id)}
            onIntent={onIntent}
          />
          <IntentButton
            intent={{ act: 'add', rows: 'lines', index: place }}
            label={`Add a line: ${title}`}
            words="Add a line"
            onIntent={onIntent}
            className="btn"
          />
        </section>
      ))}
      <SumsBar totals={sums.totals} unread={sums.unread} wanted={wanted} />
    </div>
  )
}

/** Puts the focus where it was before rows moved, or into a row that is new. */
function backTo(box: HTMLElement | null, { key, act }: Focus): void {
  const row = box?.querySelector<HTMLElement>(`[data-row="${key}"]`)
  const target = row?.querySelector<HTMLElement>(act ? `[data-act="${act}"]` : '.input')
  target?.focus()
}
