import { type Definition, kindTitles, type Question } from '~/domain/questionnaire/definition'
import { rowComparisons, type TypedCondition } from '~/domain/questionnaire/edit/typed-condition'
import { RadioGroup } from '../form/choice-groups'
import { Rows } from '../form/rows'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'

/** A question that a condition may ask, as its editor shows it. */
export type AskedBefore = { key: string; ask: string; kind: string; answers: string[] }

const answersOf = (question: Question): string[] => {
  if (question.kind === 'yesNo') return ['yes', 'no']
  if ('choices' in question) return question.choices.map(({ key, label }) => `${key} (${label})`)
  return question.kind === 'rating' ? question.scale.map((label, index) => `${index + 1} (${label})`) : []
}

export const askedBefore = (questions: readonly Question[]): AskedBefore[] =>
  questions.map(question => ({
    ...{ key: question.key, ask: question.ask, kind: kindTitles[question.kind], answers: answersOf(question) },
  }))

const bareAnswer = (answer: string) => /\((.*)\)$/s.exec(answer)?.[1] ?? (answer === 'yes' ? 'Yes' : 'No')

type ConditionEditorProps = {
  /** What is shown or not: "section", "question". */
  what: string
  typed: TypedCondition
  errors: Record<string, readonly string[] | undefined>
  before: readonly AskedBefore[]
  /** The condition as it is kept, in words. */
  words: string
}

const ways = (what: string) => [
  { value: 'always', label: `Always show this ${what}` },
  { value: 'rows', label: 'Show it only if answers compare so', hint: 'One comparison a line.' },
  { value: 'formula', label: 'Show it only if a formula holds', hint: 'For “and” and “or” within one another.' },
]

/** When a section or question is shown: always, by a few comparisons, or by a formula. Without a script all is seen. */
export function ConditionEditor({ what, typed, errors, before, words }: ConditionEditorProps) {
  const options = before.map(({ key, ask }) => ({ value: key, label: shortened(ask || key) }))
  const answers = [...new Set(before.flatMap(one => one.answers.map(bareAnswer)))]
  return (
    <fieldset className="condition-editor">
      <legend>When it is shown</legend>
      {words !== '' && <p className="condition-words">{words}</p>}
      <RadioGroup field={{ name: 'shown', value: typed.shown }} label="Shown" quiet options={ways(what)} />
      <div className="by-rows">
        {before.length === 0 && <p className="hint">Only earlier questions can be asked, and there are none yet.</p>}
        <Rows
          name="conditions"
          legend="Comparisons"
          one="Comparison"
          rows={typed.conditions}
          errors={errors}
          columns={[
            { key: 'question', label: 'The answer to', kind: 'select', options, empty: 'Choose a question', span: 5 },
            {
              ...{ key: 'is', label: 'Compared', kind: 'select' as const, span: 4 },
              options: Object.entries(rowComparisons).map(([value, label]) => ({ value, label })),
            },
            { key: 'value', label: 'With', kind: 'text', list: 'condition-values', span: 3 },
          ]}
        />
        <datalist id="condition-values">
          {answers.map(answer => (
            <option key={answer} value={answer} />
          ))}
        </datalist>
        <SelectField
          field={{ name: 'join', value: typed.join }}
          label="Of several comparisons"
          options={[
            { value: 'all', label: 'All must hold' },
            { value: 'any', label: 'One is enough' },
          ]}
        />
      </div>
      <div className="by-formula">
        <TextArea
          field={{ name: 'formula', value: typed.formula, errors: errors.formula }}
          label="Formula"
          hint={
            <>
              Such as <code>firms &gt; 100 and (programme = yes or not includes(support, fund))</code>. Questions are
              called by their keys; <code>answered(key)</code> asks whether there is an answer. Amounts are in dollars.
            </>
          }
          rows={3}
          plain
        />
        {before.length > 0 && (
          <details className="condition-keys">
            <summary>Keys of the earlier questions</summary>
            <dl>
              {before.map(one => (
                <div key={one.key}>
                  <dt>
                    <code>{one.key}</code>
                  </dt>
                  <dd>
                    {one.ask} <small>{[one.kind, ...one.answers].join(' · ')}</small>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </fieldset>
  )
}

const shortened = (text: string) => (text.length > 100 ? `${text.slice(0, 100).trimEnd()} …` : text)

/** The names of questions and sections as a list to go to: key and title. */
export const sectionNames = ({ sections }: Definition): { key: string; title: string }[] =>
  sections.map(({ key, title }) => ({ key, title }))
