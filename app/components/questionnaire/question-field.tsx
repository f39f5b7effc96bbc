import type { ReactNode } from 'react'
import { permissionTitles, withoutValue, withoutValueTitles } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import { SelectField } from '../form/select-field'
import { AnswerControl } from './answer-control'
import { type AnswerErrors, type FormAnswer, isName, permissionName, wasName } from './answer-controls'
import type { KeptFile } from './file-answer'

export type QuestionFieldProps = {
  question: Question
  /** What its boxes hold: what is kept, or what was typed. */
  typed: FormAnswer
  /** By the name of their control. */
  errors?: AnswerErrors
  /** When the question is asked, in words: "Shown if …". */
  condition?: string | null
  /** Asks for this answer whether it may be published: of economies only. */
  asksPermission?: boolean
  /** The file that answers a question of this kind. */
  file?: KeptFile | null
  children?: ReactNode
}

const isChoices = [
  { value: '', label: 'As answered above' },
  ...withoutValue.map(value => ({ value, label: withoutValueTitles[value] })),
]

const permissionChoices = Object.entries(permissionTitles).map(([value, label]) => ({ value, label }))

/** What is said instead of an answer, and about publishing it; folded until something of it was said. */
function BesideAnswer({ question, typed, asksPermission }: Omit<QuestionFieldProps, 'errors'>) {
  const said = [
    ...withoutValue.filter(one => one === typed.is).map(one => withoutValueTitles[one]),
    ...(asksPermission ? permissionChoices.filter(({ value }) => value === typed.permission) : []).map(
      ({ label }) => label,
    ),
  ]
  const name = isName(question.key)
  return (
    <details className="beside-answer" open={said.length > 0}>
      <summary>
        Not applicable, not known, will follow{asksPermission && '; publishing'}
        <span className="sr-only">: {question.ask}</span>
        {said.length > 0 && <b> {said.join(' · ')}</b>}
      </summary>
      <fieldset className="field instead" id={name} tabIndex={-1}>
        <legend>Instead of an answer</legend>
        <div className="choices">
          {isChoices.map(({ value, label }) => (
            <label key={value} className="choice">
              <input type="radio" name={name} value={value} defaultChecked={typed.is === value} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {asksPermission && (
        <SelectField
          field={{ name: permissionName(question.key), value: typed.permission }}
          label="Publishing this answer"
          empty="As for the whole answer"
          options={permissionChoices}
        />
      )}
    </details>
  )
}

/**
 * One question with what belongs to it: when it is asked, its control, what may be said instead of an answer, and whether
 * the answer may be published. Works without a script. A note is only read.
 */
export function QuestionField(props: QuestionFieldProps) {
  const { question, typed, errors = {}, condition, file, children } = props
  const asIf = condition ? <p className="asked-if">{condition}</p> : null
  if (question.kind === 'note')
    return (
      <div className="question note-question">
        {asIf}
        <p>{question.ask}</p>
        {question.hint !== '' && <p className="hint">{question.hint}</p>}
      </div>
    )
  return (
    <div className="question">
      {asIf}
      <input type="hidden" name={wasName(question.key)} value={typed.was} />
      <AnswerControl question={question} typed={typed} errors={errors} file={file} />
      <BesideAnswer {...props} />
      {children}
    </div>
  )
}
