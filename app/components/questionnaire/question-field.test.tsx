// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { markOf } from '~/domain/questionnaire/answer-clash'
import { questionsIn } from '~/domain/questionnaire/definition'
import { everyAnswer, everyKind } from '../../../tests/factories/a-questionnaire'
import { answerIn, entriesOf, type FormAnswer, formAnswer } from './answer-controls'
import { QuestionField } from './question-field'

afterEach(cleanup)

const questions = questionsIn(everyKind).map(({ question }) => question)
const one = (key: string) => {
  const found = questions.find(question => question.key === key)
  if (!found) throw new Error(`There is no question ${key}`)
  return found
}

/** The questions as a form; what it would send. */
function drawn(fill: (key: string) => FormAnswer, errors: Record<string, string[]> = {}): FormData {
  const { container } = render(
    <form>
      {questions.map(question => (
        <QuestionField
          key={question.key}
          question={question}
          typed={fill(question.key)}
          errors={errors}
          asksPermission
        />
      ))}
    </form>,
  )
  const drawnForm = container.querySelector('form')
  if (!drawnForm) throw new Error('No form was drawn')
  return new FormData(drawnForm)
}

const kept = (key: string) => formAnswer(one(key), everyAnswer[key] ?? null, key === 'office' ? 'no' : null)
const read = (form: FormData) =>
  entriesOf(questions, Object.fromEntries(questions.map(question => [question.key, answerIn(question, form)])))

describe('the controls of questions', () => {
  it('hold every kind of answer so that the form says the same again', () => {
    const { entries, errors } = read(drawn(kept))
    expect(errors).toEqual({})
    const given = entries.filter(entry => entry.given !== null).map(entry => [entry.question, entry.given])
    expect(Object.fromEntries(given)).toEqual(everyAnswer)
    expect(entries.find(({ question }) => question === 'office')?.permission).toBe('no')
    expect(entries.find(({ question }) => question === 'firms')?.permission).toBeNull()
  })

  it('tell by a mark which answer the form knew', () => {
    const form = drawn(kept)
    form.set('a.office.value', 'Another office')
    const changed = read(form).entries.filter(({ given, permission, was }) => was !== markOf(given, permission))
    expect(changed.map(({ question }) => question)).toEqual(['office'])
  })

  it('say nothing where nothing was typed, and what is said instead of an answer', () => {
    const empty = read(drawn(key => formAnswer(one(key), key === 'law' ? { is: 'will-follow' } : null, null)))
    expect(empty.errors).toEqual({})
    const said = empty.entries.filter(({ given }) => given !== null)
    expect(said).toMatchObject([{ question: 'law', given: { is: 'will-follow' }, permission: null }])
  })

  it('put an error beside the very control, and good answers are not held up by bad ones', () => {
    const form = drawn(kept)
    form.set('a.firms.value', 'many')
    form.set('a.programmes.value[1].year', 'soon')
    const { entries, errors } = read(form)
    expect(errors).toEqual({
      'a.firms.value': ['Enter a whole number, such as 12.'],
      'a.programmes.value[1].year': ['Enter a whole number, such as 12.'],
    })
    expect(entries.map(({ question }) => question)).not.toContain('firms')
    expect(entries.map(({ question }) => question)).toContain('office')
    cleanup()
    drawn(kept, errors)
    const box = screen.getByLabelText(/What about firms\?/)
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getAllByText('Enter a whole number, such as 12.')).toHaveLength(2)
  })

  it('say in words what is required and what is the limit', () => {
    drawn(key => formAnswer(one(key), null, null))
    expect(screen.getByLabelText('What about office? (required)')).toBeTruthy()
    expect(screen.getByText('At most 80 characters.')).toBeTruthy()
    expect(screen.getByText('Choose at most 2.')).toBeTruthy()
  })

  it('let a choice be taken back', () => {
    const form = drawn(key => formAnswer(one(key), null, null))
    expect(form.get('a.main.value')).toBeNull()
    const group = screen.getByRole('group', { name: 'What about main?' })
    expect(within(group).queryByText('No answer')).toBeNull()
    fireEvent.click(within(group).getByLabelText('The fund'))
    expect(within(group).getByLabelText('No answer')).toHaveProperty('value', '')
  })

  it('name the cells of a matrix by their row and step', () => {
    drawn(kept)
    expect(screen.getByLabelText('The advice High')).toHaveProperty('checked', true)
  })
})
