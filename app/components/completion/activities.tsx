import { doneWords } from '~/domain/completion/completion-report'
import type { RowValues } from '../form/row-control'

type Errors = Record<string, readonly string[]>

const kept = ['activity', 'timeline', 'output'] as const

function Activity({ row, index, errors }: { row: RowValues; index: number; errors: Errors }) {
  const name = `activities[${index}]`
  const wrong = [...(errors[`${name}.done`] ?? []), ...(errors[`${name}.note`] ?? [])]
  return (
    <li>
      <fieldset className="activity" aria-describedby={wrong.length > 0 ? `${name}-error` : undefined}>
        <legend>{row.activity || `Activity ${index + 1}`}</legend>
        {(row.timeline || row.output) && (
          <p className="hint">{[row.timeline, row.output && `Output: ${row.output}`].filter(Boolean).join(' · ')}</p>
        )}
        {kept.map(key => (
          <input key={key} type="hidden" name={`${name}.${key}`} defaultValue={row[key]} />
        ))}
        {wrong.length > 0 && (
          <p className="field-error" id={`${name}-error`}>
            {wrong.join(' ')}
          </p>
        )}
        <div className="answered">
          {Object.entries(doneWords).map(([value, words], place) => (
            <label key={value} className="choice">
              <input
                type="radio"
                id={place === 0 ? `${name}.done` : undefined}
                name={`${name}.done`}
                value={value}
                defaultChecked={row.done === value}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
        <label htmlFor={`${name}.note`}>
          Note <span className="optional">(say why, where it was not fully done)</span>
        </label>
        <textarea
          className="input area plain"
          id={`${name}.note`}
          name={`${name}.note`}
          rows={2}
          defaultValue={row.note}
        />
      </fieldset>
    </li>
  )
}

/** Each row of the work plan with the question whether it was done. */
export const Activities = ({ rows, errors }: { rows: RowValues[]; errors: Errors }) =>
  rows.length === 0 ? (
    <p className="hint">The record has no work plan, so there is nothing to answer here.</p>
  ) : (
    <ol className="activities">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the work plan keeps its order while it is answered
        <Activity key={index} row={row} index={index} errors={errors} />
      ))}
    </ol>
  )
