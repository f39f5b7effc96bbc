import { useCallback, useEffect, useRef, useState } from 'react'
import { amountBySource, type BudgetCategory, type BudgetLine, budgetCategories } from '~/domain/budget/line'
import { lineForm } from '~/domain/budget/line-form'
import type { TypedLine } from '~/domain/budget/typed-line'
import { formatMoney } from '~/domain/money'
import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'

type BudgetEditorProps = {
  lines: Partial<TypedLine>[]
  errors: Record<string, readonly string[] | null | undefined>
  apecFunding: number
  coFunding: number
}

const factorColumns = [0, 1, 2].flatMap((index): RowColumn[] => [
  { key: `factors[${index}].count`, label: index === 0 ? 'How many' : '× how many', kind: 'number', span: 1 },
  { key: `factors[${index}].unit`, label: 'of what', kind: 'text', span: 2 },
])

/** Three rows of twelve parts: what is paid, how it is counted, what became of it. */
const columns: RowColumn[] = [
  { key: 'id', label: '', kind: 'hidden' },
  { key: 'traveller', label: '', kind: 'hidden' },
  { key: 'item', label: 'Item', kind: 'text', span: 4 },
  {
    key: 'category',
    label: 'Category',
    kind: 'select',
    span: 4,
    empty: 'Choose',
    options: budgetCategories.map(({ key, title }) => ({ value: key, label: title })),
  },
  { key: 'rate', label: 'Rate for one, US$', kind: 'money', span: 2 },
  {
    key: 'fundedBy',
    label: 'Paid by',
    kind: 'select',
    span: 2,
    options: [
      { value: 'apec', label: 'APEC' },
      { value: 'self', label: 'Self-funding' },
      { value: 'split', label: 'Both' },
    ],
  },
  ...factorColumns,
  { key: 'apecPart', label: "If both: APEC's part, US$", kind: 'money', span: 3 },
  { key: 'note', label: 'Note', kind: 'long', span: 4 },
  { key: 'actualApec', label: 'Paid by APEC, US$', kind: 'money', span: 2 },
  { key: 'actualSelf', label: 'Self-funded, US$', kind: 'money', span: 2 },
  { key: 'explanation', label: 'Why it differs from plan', kind: 'long', span: 4 },
]

/** The nested line as the flat names of its controls. */
const flat = (line: Partial<TypedLine>): RowValues => {
  const { factors, ...plain } = line
  const counts = (factors ?? []).flatMap((factor, index) => [
    [`factors[${index}].count`, factor.count ?? ''],
    [`factors[${index}].unit`, factor.unit ?? ''],
  ])
  return {
    ...Object.fromEntries(Object.entries(plain).map(([key, text]) => [key, text ?? ''])),
    ...Object.fromEntries(counts),
  }
}

type Sums = Record<BudgetCategory, { apec: number; self: number }>

/** What the form adds up to as it stands; a line that cannot be read yet counts as nothing and is told of. */
function sumsIn(form: HTMLFormElement): { sums: Sums; unread: number } {
  const sums = Object.fromEntries(budgetCategories.map(({ key }) => [key, { apec: 0, self: 0 }])) as Sums
  let unread = 0
  for (const row of linesIn(new FormData(form))) {
    const read = lineForm.safeParse(row)
    if (!read.success) {
      unread += 1
      continue
    }
    const line: BudgetLine = read.data
    const { apec, self } = amountBySource(line)
    sums[line.category].apec += apec
    sums[line.category].self += self
  }
  return { sums, unread }
}

type Draft = Record<string, unknown> & { factors: { count?: string; unit?: string }[] }

function linesIn(form: FormData): Draft[] {
  const drafts: Draft[] = []
  for (const [name, value] of form) {
    const match = /^lines\[(\d+)\]\.(?:factors\[(\d)\]\.(count|unit)|(\w+))$/.exec(name)
    if (!match || typeof value !== 'string') continue
    const at = Number(match[1])
    const draft = drafts[at] ?? { factors: [] }
    drafts[at] = draft
    if (match[4]) draft[match[4]] = value === '' ? undefined : value
    else if (match[3] === 'count' || match[3] === 'unit') {
      const place = Number(match[2])
      draft.factors[place] = { ...draft.factors[place], [match[3]]: value }
    }
  }
  return drafts.filter(Boolean)
}

/** The lines of a budget being edited. With a script the totals follow the typing; the server computes them anyway. */
export function BudgetEditor({ lines, errors, apecFunding, coFunding }: BudgetEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<ReturnType<typeof sumsIn> | null>(null)
  const recount = useCallback(() => {
    const form = box.current?.closest('form')
    if (form) setState(sumsIn(form))
  }, [])
  useEffect(recount, [recount])
  // Rows that were added, moved or removed are counted once they stand in the form.
  const later = useCallback(() => setTimeout(recount), [recount])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its fields report
    <div ref={box} onInput={recount} onClick={later} onKeyUp={later}>
      <Rows name="lines" legend="Lines" one="Line" columns={columns} rows={lines.map(flat)} errors={errors} />
      {state && <Sum {...state} apecFunding={apecFunding} coFunding={coFunding} />}
    </div>
  )
}

const sumOf = (sums: Sums) =>
  Object.values(sums).reduce((sum, one) => ({ apec: sum.apec + one.apec, self: sum.self + one.self }), {
    apec: 0,
    self: 0,
  })

type SumProps = ReturnType<typeof sumsIn> & { apecFunding: number; coFunding: number }

/** The totals of what is typed, beside those of the record: one line that stays in sight, the categories on demand. */
function Sum({ sums, unread, apecFunding, coFunding }: SumProps) {
  const whole = sumOf(sums)
  return (
    <section className="sums" aria-label="Totals as typed">
      <p aria-live="polite">
        <Against title="APEC" typed={whole.apec} wanted={apecFunding} />
        <Against title="Self-funding" typed={whole.self} wanted={coFunding} />
        {unread > 0 && (
          <span className="label">
            {unread === 1 ? 'One line is' : `${unread} lines are`} not complete yet and not counted
          </span>
        )}
      </p>
      <details>
        <summary>By category</summary>
        <table className="sheet">
          <caption className="sr-only">Totals as typed, by category</caption>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col" className="r">
                APEC
              </th>
              <th scope="col" className="r">
                Self-funding
              </th>
            </tr>
          </thead>
          <tbody>
            {budgetCategories.map(({ key, title }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="r num">{formatMoney(sums[key].apec)}</td>
                <td className="r num">{formatMoney(sums[key].self)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const Against = ({ title, typed, wanted }: { title: string; typed: number; wanted: number }) => (
  <span className={typed === wanted ? 'agrees' : 'differs'}>
    {title} <b className="num">{formatMoney(typed)}</b>{' '}
    {typed === wanted ? 'as on the record' : `but ${formatMoney(wanted)} on the record`}
  </span>
)
