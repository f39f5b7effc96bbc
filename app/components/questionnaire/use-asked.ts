import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Answers, Given } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import { readAnswer } from '~/domain/questionnaire/read-answer'
import { askedOfSection } from '~/domain/questionnaire/routing'
import { answerIn } from './answer-controls'

/** The answers that a form holds now; what cannot be read is none. */
const answersIn = (questions: readonly Question[], form: FormData): Answers =>
  Object.fromEntries(
    questions.flatMap((question): [string, Given][] => {
      const read = readAnswer(question, answerIn(question, form))
      return read.ok && read.given ? [[question.key, read.given]] : []
    }),
  )

/**
 * The keys of the questions that are asked, as their form is filled: with a script at once, by the same rule as on the
 * server. `before` is what earlier sections have answered; call `hear` when something was typed.
 */
export function useAsked(
  form: RefObject<HTMLFormElement | null>,
  { questions, before, first }: { questions: Question[]; before: Answers; first: readonly string[] },
) {
  const [asked, setAsked] = useState(first)
  const isRouted = questions.some(({ showIf }) => showIf !== null)
  const hear = useCallback(() => {
    if (!form.current || !isRouted) return
    const section = { key: '', title: '', intro: '', showIf: null, questions }
    const now = askedOfSection(section, answersIn(questions, new FormData(form.current)), before)
    setAsked(known => {
      const keys = now.map(({ key }) => key)
      return keys.join(' ') === known.join(' ') ? known : keys
    })
  }, [form, isRouted, questions, before])
  // A question that comes back brings its answer with it, on which others may depend.
  useEffect(() => {
    if (asked !== first) hear()
  }, [asked, first, hear])
  return { asked, hear }
}
