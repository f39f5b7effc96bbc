import { Form } from '@remix-run/react'
import type { QuestionnaireHead as Head } from '~/domain/questionnaire/questionnaire-head'
import type { CellError } from '~/domain/workbook/content'
import { errorInWords } from '~/domain/workbook/sheet'
import { paths } from '~/paths'
import { Actions, Button, LinkButton } from '../form/button'
import { Note } from '../page/parts'
import type { FormView, OutlinedQuestion, OutlinedSection } from './xlsform-view'

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

/** What a form that was read would make of the draft, what it says that has no place here, and the way to confirm it. */
export function FormPreview({ head, preview }: { head: Head; preview: FormView }) {
  const { problems, form, since } = preview
  return (
    <>
      <WhatItIs preview={preview} />
      {since.length > 0 && (
        <Note tone="wait" live>
          {`${since.map(({ by, what }) => `${by}: ${what}`).join('; ')}. The draft was changed since you loaded the form, and nothing was overwritten. Below the form is compared with the draft as it is now; loading it replaces that one.`}
        </Note>
      )}
      {problems.length > 0 && <Problems problems={problems} isRead={form !== null} />}
      {form && !form.isSame && <Differences form={form} />}
      {form && !form.isSame && <Outline title={form.title} sections={form.sections} />}
      {form && !form.isSame && (
        <Form method="post" className="edit-form">
          <input type="hidden" name="kept" value={form.kept} />
          <input type="hidden" name="base" value={form.base} />
          <Actions>
            <Button kind="primary" name="intent" value="confirm">
              {since.length > 0 ? 'Replace the draft as it is now' : 'Replace the draft by this form'}
            </Button>
            <LinkButton to={paths.editQuestionnaire(head.number, head.place)}>Leave the draft as it is</LinkButton>
          </Actions>
        </Form>
      )}
    </>
  )
}

function WhatItIs({ preview: { form, problems } }: { preview: FormView }) {
  if (!form)
    return (
      <Note tone="stop" live>
        Nothing of this workbook could be loaded, and nothing was changed. The cells below say why.
      </Note>
    )
  if (form.isSame)
    return (
      <Note tone="good" live>
        The form holds the same questionnaire as the draft. There is nothing to load.
      </Note>
    )
  const questions = form.sections.reduce((sum, section) => sum + section.questions.length, 0)
  const holds = `The form holds ${many(form.sections.length, 'section')} with ${many(questions, 'question')}.`
  const lost =
    problems.length === 0
      ? 'All of it can be loaded.'
      : `${many(problems.length, 'cell')} could not be taken as ${problems.length === 1 ? 'it stands' : 'they stand'}; the rest can be loaded.`
  return <Note tone={problems.length === 0 ? 'plain' : 'wait'} live>{`Nothing is saved yet. ${holds} ${lost}`}</Note>
}

const Differences = ({ form: { isRelated, replaced, changes } }: { form: NonNullable<FormView['form']> }) => (
  <section aria-labelledby="form-changes">
    <h2 id="form-changes">What differs from the present draft</h2>
    {isRelated ? (
      <ul className="cell-errors">
        {[...new Set(changes)].map(change => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    ) : (
      <p>
        {replaced === 0
          ? 'The draft has no questions yet.'
          : `The form has no question in common with the draft, so ${replaced === 1 ? 'its one question is' : `all of its ${replaced} questions are`} replaced.`}
      </p>
    )}
  </section>
)

const mostProblems = 200

const Problems = ({ problems, isRead }: { problems: readonly CellError[]; isRead: boolean }) => (
  <section aria-labelledby="form-problems">
    <h2 id="form-problems">{isRead ? 'What was not taken as it stands' : 'Why nothing was loaded'}</h2>
    <ul className="cell-errors">
      {problems.slice(0, mostProblems).map(problem => (
        <li key={errorInWords(problem)}>
          <strong>
            {problem.sheet}!{problem.cell}
          </strong>
          {`: ${problem.message}`}
        </li>
      ))}
    </ul>
    {problems.length > mostProblems && <p className="hint">{`And ${problems.length - mostProblems} more.`}</p>}
  </section>
)

const Outline = ({ title, sections }: { title: string; sections: readonly OutlinedSection[] }) => (
  <section aria-labelledby="form-outline">
    <h2 id="form-outline">What would be loaded</h2>
    <p>
      <strong>{title}</strong>
    </p>
    <ol className="question-outline">
      {sections.map(section => (
        <li key={section.key}>
          <h3>{section.title || section.key}</h3>
          {section.shownIf !== '' && <p className="condition-words">{section.shownIf}</p>}
          {section.questions.length === 0 ? (
            <p className="hint">This section has no questions.</p>
          ) : (
            <ol className="outline-questions">
              {section.questions.map(question => (
                <Outlined key={question.key} question={question} />
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  </section>
)

const Outlined = ({ question: { ask, kind, required, shownIf } }: { question: OutlinedQuestion }) => (
  <li>
    {ask || <span className="absent">Without words</span>}
    <span className="about-question">{required ? `${kind}, required` : kind}</span>
    {shownIf !== '' && <span className="about-question condition-words">{shownIf}</span>}
  </li>
)
