import { type ReactNode, useState } from 'react'
import type { QuestionOf } from '~/domain/questionnaire/definition'
import { FieldError, FieldGroup, wiring } from '../form/field'
import { rowName, valueName } from './answer-controls'
import { askOf, type ControlProps, hintOf, recordOf } from './asked'

type MatrixProps = ControlProps<QuestionOf<'matrixScale'> | QuestionOf<'matrixText'>> & { children: ReactNode }

const Matrix = ({ question, errors, children }: MatrixProps) => {
  const name = valueName(question.key)
  return (
    <FieldGroup field={{ name, errors: errors[name] }} label={askOf(question)} hint={hintOf(question)}>
      {children}
    </FieldGroup>
  )
}

const labelOf = (step: string, index: number) => (step === '' ? String(index + 1) : step)

/** Rows rated on one scale: a table on a wide screen, a list of choices for each row on a narrow one. */
export function MatrixOfScale(props: ControlProps<QuestionOf<'matrixScale'>>) {
  const { question, typed, errors } = props
  const chosen = recordOf(typed.value)
  const [isChosen, setChosen] = useState(Object.values(chosen).some(step => step !== ''))
  const labels = [...question.scale.map(labelOf), ...(isChosen ? ['No answer'] : [])]
  const stepOf = (index: number) => (index < question.scale.length ? String(index + 1) : '')
  return (
    <Matrix {...props}>
      <table className="matrix" onChange={() => setChosen(true)}>
        <caption className="sr-only">{question.ask}</caption>
        <thead>
          <tr>
            <td />
            {labels.map((label, index) => (
              <th key={stepOf(index)} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.rows.map(row => {
            const name = rowName(question.key, row.key)
            const field = { name, errors: errors[name] }
            return (
              <tr key={row.key} className={field.errors ? 'wrong' : undefined}>
                <th scope="row" id={`${name}-row`}>
                  {row.label}
                  <FieldError field={field} />
                </th>
                {labels.map((label, index) => (
                  <td key={stepOf(index)}>
                    <label className="choice">
                      <input
                        type="radio"
                        name={name}
                        // The link of the summary of errors leads to the first.
                        id={index === 0 ? name : `${name}-${index}`}
                        value={stepOf(index)}
                        defaultChecked={chosen[row.key] === stepOf(index)}
                        aria-labelledby={`${name}-row ${name}-${index}-label`}
                      />
                      <span id={`${name}-${index}-label`}>{label}</span>
                    </label>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Matrix>
  )
}

/** Rows with a text each. */
export function MatrixOfText(props: ControlProps<QuestionOf<'matrixText'>>) {
  const { question, typed, errors } = props
  const texts = recordOf(typed.value)
  return (
    <Matrix {...props}>
      <table className="matrix of-text">
        <caption className="sr-only">{question.ask}</caption>
        <tbody>
          {question.rows.map(row => {
            const name = rowName(question.key, row.key)
            const field = { name, errors: errors[name] }
            return (
              <tr key={row.key} className={field.errors ? 'wrong' : undefined}>
                <th scope="row">
                  <label htmlFor={name}>{row.label}</label>
                </th>
                <td>
                  <FieldError field={field} />
                  <textarea
                    className="input area plain"
                    rows={2}
                    defaultValue={texts[row.key] ?? ''}
                    {...wiring(field, null)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Matrix>
  )
}
