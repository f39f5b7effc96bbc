import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { AnswerToMark } from '~/components/practice/answer-to-mark'
import { ReadAnswers } from '~/components/practice/read-answers'
import { PracticeTextFields } from '~/components/practice/text-fields'
import { answerAsked, fromPassageForm } from '~/domain/practice/forms'
import { textOf } from '~/domain/practice/texts'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { addEvidence } from '~/operations/practices/add-evidence.server'
import { makePractice } from '~/operations/practices/make-practice.server'
import { readMarking } from '~/operations/practices/read-marking.server'
import { paths } from '~/paths'
import '~/styles/practice-making.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Make a practice, ${data.number}` : 'Make a practice')

async function numberForPractices({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('practices.write', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberForPractices(opened)
  const { db, person: by, now, request } = opened
  const read = await readMarking(db, { number, from: answerAsked(new URL(request.url).searchParams), by, now })
  if (!read.ok) throw refuse(404, read.reason)
  return { number, ...found(read.marking, `There is no project ${number}.`) }
})

export const action = signedIn(async opened => {
  const number = await numberForPractices(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), fromPassageForm)
  if (!form.ok) return rejected(form)
  const { value } = form
  const from = answerAsked(new URL(request.url).searchParams)
  const { passage, sentences } = value
  const marked = from && { ...from, passage, sentences }
  const on = { number, by: person, now }
  const done =
    value.intent === 'make'
      ? await makePractice(db, { ...on, text: textOf(value), marked })
      : await addEvidence(db, { ...on, seq: value.practice, marked })
  if (!done.ok) return rejected({ typed: form.typed, errors: { [done.field ?? '']: [done.reason] } })
  return redirect(`${paths.editPractice(number, 'seq' in done ? done.seq : done.practice)}?saved`)
})

export default function NewPractice() {
  const { number, title, answer, passage, practices, economies, questionnaires } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const errors = refused?.errors ?? {}
  const fresh = { passage, economies: answer && answer.economy !== '' ? [answer.economy] : [] }
  const typed: Record<string, unknown> = refused?.typed ?? fresh
  return (
    <Page
      title={answer ? 'Make a practice of this answer' : 'Make a practice'}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.projectPractices(number), title: 'Best practices' },
        { title: 'Make a practice' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors, name => (name === 'sentences' ? 'answer' : name))} />
      <Form method="post" className="marking">
        {answer ? (
          <div>
            <h2>The passage</h2>
            <AnswerToMark answer={answer} typed={typed} errors={errors} />
          </div>
        ) : (
          <ReadAnswers number={number} questionnaires={questionnaires} />
        )}
        <div>
          {answer && practices.length > 0 && (
            <section className="add-to-practice">
              <h2>Add it to a practice that there is</h2>
              <SelectField
                field={{ name: 'practice', value: typed.practice, errors: errors.practice }}
                label="Practice"
                empty="Choose a practice"
                options={practices.map(({ seq, title: label }) => ({ value: String(seq), label }))}
              />
              <Button name="intent" value="add">
                Add the passage to it
              </Button>
            </section>
          )}
          <h2>{answer && practices.length > 0 ? 'Or make a new one' : 'The new practice'}</h2>
          <PracticeTextFields values={typed} errors={errors} economies={economies} />
          <Button kind="primary" name="intent" value="make">
            Make the practice
          </Button>
        </div>
      </Form>
    </Page>
  )
}
