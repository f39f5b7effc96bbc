import { useRef, useState } from 'react'
import { indicatorKinds, indicatorKindTitles } from '~/domain/record/rows'
import { Checkbox } from '../form/choice-groups'
import { type RowColumn, RowControl, type RowValues } from '../form/row-control'
import type { DrawnRow } from '../form/rows'
import type { Option } from '../form/select-field'
import { useScript } from '../form/use-script'
import type { EditAround } from './edit-around'
import { PeopleParts } from './people-parts'
import { PromiseKept } from './promise-kept'
import { judged } from './typed-indicator'
import { typedRows } from './typed-rows'

type CardProps = DrawnRow & {
  errors: Record<string, readonly string[] | null | undefined>
  economies: readonly Option[]
  around: Pick<EditAround, 'number' | 'lost'>
}

const measured: Record<string, Pick<RowColumn, 'kind'> & { before: string; target: string }> = {
  count: { kind: 'number', before: 'Before, a number', target: 'Target, a number' },
  percent: { kind: 'number', before: 'Before, %', target: 'Target, %' },
  amount: { kind: 'money', before: 'Before, US$', target: 'Target, US$' },
  scale: { kind: 'number', before: 'Before, a step', target: 'Target, a step' },
  text: { kind: 'long', before: 'How it stands before', target: 'How it is to stand after' },
}

const kinds = indicatorKinds.map(kind => ({ value: kind, label: indicatorKindTitles[kind] }))

/** The columns that an indicator of a kind needs. Without a script the kind may still change: then nothing is left out. */
function columnsFor(kind: string, scripted: boolean): RowColumn[] {
  const { kind: box, before, target } = measured[kind] ?? { kind: 'text', before: 'Before', target: 'Target' }
  const [wide, narrow] = box === 'long' ? [8, 4] : [3, 3]
  const top = scripted ? 'Highest step' : 'Highest step, of a scale'
  const further: RowColumn[] = [
    ...(!scripted || kind === 'count' ? [{ key: 'unit', label: 'Of what', kind: 'text', span: 3 } as const] : []),
    ...(!scripted || kind === 'scale' ? [{ key: 'scaleTop', label: top, kind: 'number', span: 3 } as const] : []),
  ]
  return [
    { key: 'name', label: 'What is measured', kind: 'text', span: further.length === 1 ? 6 : 8 },
    { key: 'kind', label: 'As', kind: 'select', span: further.length === 1 ? 3 : 4, options: kinds },
    ...further,
    { key: 'baseline', label: before, kind: box, span: wide },
    { key: 'baselineOn', label: 'Before, on the day', kind: 'date', span: narrow },
    { key: 'target', label: target, kind: box, span: wide },
    { key: 'targetOn', label: 'Target, by the day', kind: 'date', span: narrow },
    { key: 'method', label: 'How it is measured, and by whom', kind: 'long', span: 12 },
  ]
}

/** An indicator being written: its promise, what its kind needs, its people, and what does not hold. */
export function IndicatorCard({ name, values, fresh, errors, economies, around }: CardProps) {
  const card = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<RowValues>(values)
  const scripted = useScript()
  const kind = typed.kind || 'count'
  const judgement = judged(typed)

  const read = () => {
    const form = card.current?.closest('form')
    const match = /^(.+)\[(\d+)\]$/.exec(name)
    if (form && match?.[1]) setTyped(typedRows(new FormData(form), match[1])[Number(match[2])] ?? {})
  }
  return (
    <div className="indicator" ref={card} onInput={read}>
      <PromiseKept values={values} around={around} />
      <div className="cells">
        {columnsFor(kind, scripted).map(column => (
          <RowControl
            key={`${column.key} ${column.kind}`}
            column={column}
            name={`${name}.${column.key}`}
            value={typed[column.key] ?? values[column.key] ?? ''}
            errors={errors[`${name}.${column.key}`] ?? []}
            focus={fresh && column.key === 'name'}
          />
        ))}
      </div>
      {(!scripted || kind === 'count') && (
        <>
          <Checkbox
            field={{ name: `${name}.countsPeople`, value: values.countsPeople }}
            label="It counts people"
            hint="Then the target is told by women and men, and by economy."
          />
          <fieldset
            className="people-parts"
            hidden={scripted && typed.countsPeople !== 'on'}
            disabled={scripted && typed.countsPeople !== 'on'}
          >
            <legend className="sr-only">The target in parts</legend>
            <PeopleParts
              name={name}
              values={values}
              errors={errors}
              economies={economies}
              sums={judgement?.sums ?? null}
              target={judgement?.target ?? null}
            />
          </fieldset>
        </>
      )}
      {judgement && judgement.problems.length > 0 && (
        <ul className="indicator-problems" aria-label="What does not hold yet" aria-live="polite">
          {judgement.problems.map(({ field, text }) => (
            <li key={`${field} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
