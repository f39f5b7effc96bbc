import { Form, Link } from '@remix-run/react'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { type Definition, kindTitles, type Section } from '~/domain/questionnaire/definition'
import { paths } from '~/paths'
import { Button } from '../form/button'

/** A section in the outline of a questionnaire, with what is shown of each of its questions. */
export type OutlineSection = {
  key: string
  title: string
  condition: string
  questions: OutlineQuestion[]
}
export type OutlineQuestion = { key: string; ask: string; kind: string; required: boolean; condition: string }

const questionsOf = (section: Section, definition: Definition): OutlineQuestion[] =>
  section.questions.map(({ key, ask, kind, required, showIf }) => ({
    ...{ key, ask, kind: kindTitles[kind], required, condition: shownIfInWords(showIf, definition) },
  }))

/** The sections and questions of a definition as lists show them. */
export const outlineOf = (definition: Definition): OutlineSection[] =>
  definition.sections.map(section => ({
    ...{ key: section.key, title: section.title, condition: shownIfInWords(section.showIf, definition) },
    questions: questionsOf(section, definition),
  }))

type Around = { number: string; place: number; base: number }

/** The buttons that move and remove one thing of a list; a form of its own, which works without a script. */
export function ListActs({
  base,
  item,
  name,
  index,
  count,
  children,
}: {
  base: number
  item: string
  /** What a screen reader says after the words of a button. */
  name: string
  index: number
  count: number
  children?: React.ReactNode
}) {
  return (
    <Form method="post" className="list-acts" preventScrollReset>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="key" value={item} />
      {index > 0 && (
        <Button kind="quiet" name="intent" value="up" label={`Move up: ${name}`}>
          Move up
        </Button>
      )}
      {index < count - 1 && (
        <Button kind="quiet" name="intent" value="down" label={`Move down: ${name}`}>
          Move down
        </Button>
      )}
      {children}
      <Button kind="quiet" name="intent" value="remove" label={`Remove: ${name}`}>
        Remove
      </Button>
    </Form>
  )
}

/** The sections of a draft with their questions, each a link to its page. */
export const Outline = ({ number, place, base, sections }: Around & { sections: readonly OutlineSection[] }) => (
  <ol className="question-outline">
    {sections.map((section, index) => (
      <li key={section.key}>
        <h3>
          <Link to={paths.editQuestions(number, place, section.key)}>{section.title || section.key}</Link>
        </h3>
        {section.condition !== '' && <p className="condition-words">{section.condition}</p>}
        <ListActs
          base={base}
          item={section.key}
          name={section.title || section.key}
          index={index}
          count={sections.length}
        />
        {section.questions.length === 0 ? (
          <p className="hint">No question yet.</p>
        ) : (
          <ol className="outline-questions">
            {section.questions.map(question => (
              <li key={question.key}>
                <Link to={paths.editQuestion(number, place, section.key, question.key)}>
                  {question.ask || question.key}
                </Link>
                <AboutQuestion question={question} />
              </li>
            ))}
          </ol>
        )}
      </li>
    ))}
  </ol>
)

/** Kind, whether an answer is needed, and when it is asked. */
export const AboutQuestion = ({ question }: { question: OutlineQuestion }) => (
  <small className="about-question">
    {question.kind}
    {question.required && ' · an answer is required'}
    {question.condition !== '' && <span className="condition-words"> {question.condition}</span>}
  </small>
)
