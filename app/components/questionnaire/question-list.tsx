import { Form, Link } from '@remix-run/react'
import { kindTitles, questionKinds } from '~/domain/questionnaire/definition'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { AboutQuestion, ListActs, type OutlineQuestion } from './outline'

type QuestionListProps = {
  number: string
  place: number
  section: string
  base: number
  questions: readonly OutlineQuestion[]
  /** The other sections, to which a question can be moved. */
  others: readonly { key: string; title: string }[]
}

/** The questions of a section, with what can be done with each. */
export const QuestionList = ({ number, place, section, base, questions, others }: QuestionListProps) => (
  <ol className="question-outline question-list">
    {questions.map((question, index) => {
      const name = question.ask || question.key
      return (
        <li key={question.key}>
          <h3>
            <Link to={paths.editQuestion(number, place, section, question.key)}>{name}</Link>
          </h3>
          <AboutQuestion question={question} />
          <ListActs base={base} item={question.key} name={name} index={index} count={questions.length}>
            <Button kind="quiet" name="intent" value="copy" label={`Copy: ${name}`}>
              Copy
            </Button>
          </ListActs>
          {others.length > 0 && <MoveTo base={base} item={question.key} name={name} others={others} />}
        </li>
      )
    })}
  </ol>
)

type MoveToProps = Pick<QuestionListProps, 'base' | 'others'> & { item: string; name: string }

/** Moves a question to another section; folded, since it is rarely wanted. */
const MoveTo = ({ base, item, name, others }: MoveToProps) => (
  <details className="move-to">
    <summary>
      Move to another section<span className="sr-only">: {name}</span>
    </summary>
    <Form method="post">
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="key" value={item} />
      <SelectField
        field={{ name: 'to', id: `to-${item}` }}
        label="Section"
        options={others.map(({ key, title }) => ({ value: key, label: title || key }))}
      />
      <Button name="intent" value="move" label={`Move to this section: ${name}`}>
        Move
      </Button>
    </Form>
  </details>
)

type AddQuestionProps = {
  base: number
  typed: Record<string, unknown>
  errors: Record<string, string[]>
}

/** Begins a question with its words and its kind; the rest is filled in on its own page. */
export const AddQuestion = ({ base, typed, errors }: AddQuestionProps) => (
  <Form method="post" className="edit-form">
    <input type="hidden" name="base" value={base} />
    <TextField field={{ name: 'ask', value: typed.ask, errors: errors.ask }} label="A new question" />
    <SelectField
      field={{ name: 'kind', value: typed.kind ?? 'longText', errors: errors.kind }}
      label="Kind of answer"
      options={questionKinds.map(value => ({ value, label: kindTitles[value] }))}
    />
    <Button name="intent" value="add-question">
      Add the question
    </Button>
  </Form>
)
