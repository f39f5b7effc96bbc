import { Form, useFetcher } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatDate } from '~/domain/calendar'
import type { Answers, Given, Permission } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import type { AutosaveAnswer } from '../drafting/autosave-answer'
import { AutosaveLine } from '../drafting/autosave-line'
import { useAutosave } from '../drafting/use-autosave'
import { Actions, Button } from '../form/button'
import { AnswerClashEditor } from './answer-clash-editor'
import type { ShownAnswerClash } from './answer-clash-view'
import { type AnswerErrors, type FormAnswer, formAnswer } from './answer-controls'
import type { KeptFile } from './file-answer'
import { QuestionField } from './question-field'
import { useAsked } from './use-asked'

/** A question of a section with what is kept for it. */
export type AskedQuestion = {
  question: Question
  given: Given | null
  permission: Permission | null
  /** When it is asked, in words; "" where it always is. */
  condition: string
  written: { by: string; at: string } | null
  file: KeptFile | null
}

/** What came back with a form: what was typed, what is wrong, and what clashes. */
export type ReturnedAnswers = {
  typed: Record<string, FormAnswer>
  errors: AnswerErrors
  /** What the form saves from: the good answers are saved already. */
  base: string
  clashes?: ShownAnswerClash[]
  /** What to save from once the clashes are settled. */
  latest?: string
  /** When it came back: each time the form begins anew with what was typed. */
  at: string
}

type AnswerFormProps = {
  questions: AskedQuestion[]
  asked: readonly string[]
  before: Answers
  base: string
  asksPermission: boolean
  isFinished: boolean
  next: { key: string; title: string } | null
  returned?: ReturnedAnswers
}

/**
 * The questions of a section. It saves itself while it is written, with a script; plain Save does the same without one.
 * Questions that answers of the same section decide about stand in the page unseen, and are not sent, until they are asked.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { questions, asked: first, before, base, asksPermission, isFinished, next, returned } = props
  const form = useRef<HTMLFormElement>(null)
  const { clashes } = returned ?? {}
  const fetcher = useFetcher<AutosaveAnswer>()
  // What the form has saved, it knows from now on.
  const [known, setKnown] = useState<Record<string, string>>({})
  const marks = fetcher.data?.marks
  useEffect(() => setKnown(before => ({ ...before, ...marks })), [marks])
  const saving = useAutosave(form, fetcher, { base, off: clashes !== undefined })
  const { asked, hear } = useAsked(form, {
    questions: useMemo(() => questions.map(({ question }) => question), [questions]),
    before,
    first,
  })
  const errors = { ...returned?.errors, ...saving.errors }
  const fieldOf = ({ question, given, permission, condition, file, written }: AskedQuestion, back?: FormAnswer) => {
    const typed = back ?? returned?.typed[question.key] ?? formAnswer(question, given, permission)
    return (
      <QuestionField
        question={question}
        typed={{ ...typed, was: known[question.key] ?? typed.was }}
        errors={errors}
        condition={condition}
        asksPermission={asksPermission}
        file={file}
      >
        {written && (
          <p className="written-by">
            {written.by}, {formatDate(written.at)}
          </p>
        )}
      </QuestionField>
    )
  }
  return (
    <Form
      method="post"
      className="edit-form answer-form"
      ref={form}
      {...saving.handlers}
      onInput={() => {
        saving.handlers.onInput()
        hear()
      }}
    >
      <input type="hidden" name="base" value={clashes ? base : saving.base} />
      {clashes && (
        <>
          <input type="hidden" name="latest" value={returned?.latest} />
          <input type="hidden" name="clashing" value={clashes.map(({ key }) => key).join(' ')} />
        </>
      )}
      {questions.map(each => {
        const { key } = each.question
        const isAsked = asked.includes(key)
        const clash = clashes?.find(one => one.key === key)
        const typed = returned?.typed[key]
        const merged = clash?.merged ?? null
        return (
          <fieldset key={key} className="asked" disabled={!isAsked} hidden={!isAsked}>
            <input type="hidden" name="shown" value={key} />
            {clash && typed ? (
              <AnswerClashEditor clash={clash} typed={typed}>
                {fieldOf(each, { ...typed, was: clash.mark, ...(merged !== null && { value: merged }) })}
              </AnswerClashEditor>
            ) : (
              fieldOf(each)
            )}
          </fieldset>
        )
      })}
      <AutosaveLine state={saving.state} />
      <Actions>
        <Button kind="primary" name="intent" value="continue">
          Save and continue
        </Button>
        <Button name="intent" value="save">
          Save
        </Button>
        <Button name="intent" value={isFinished ? 'reopen' : 'finish'}>
          {isFinished ? 'Save, and not finished after all' : 'Save and mark as finished'}
        </Button>
        {next && <span className="next">Next: {next.title}</span>}
      </Actions>
    </Form>
  )
}
