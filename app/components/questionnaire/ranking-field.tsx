import type { QuestionOf } from '~/domain/questionnaire/definition'
import { FieldGroup } from '../form/field'
import { rowName, valueName } from './answer-controls'
import { askOf, type ControlProps, hintOf, recordOf } from './asked'

/** A place for each choice, chosen from a list: no dragging is needed. */
export function RankingField({ question, typed, errors }: ControlProps<QuestionOf<'ranking'>>) {
  const { key, choices, atMost } = question
  const name = valueName(key)
  const places = Array.from({ length: Math.min(atMost ?? choices.length, choices.length) }, (_, at) => String(at + 1))
  const chosen = recordOf(typed.value)
  return (
    <FieldGroup field={{ name, errors: errors[name] }} label={askOf(question)} hint={hintOf(question)}>
      <ul className="ranking">
        {choices.map(choice => {
          const control = rowName(key, choice.key)
          return (
            <li key={choice.key}>
              <select className="input" name={control} id={control} defaultValue={chosen[choice.key] ?? ''}>
                <option value="">No place</option>
                {places.map(place => (
                  <option key={place}>{place}</option>
                ))}
              </select>
              <label htmlFor={control}>{choice.label}</label>
            </li>
          )
        })}
      </ul>
    </FieldGroup>
  )
}
