import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { FileField } from '~/components/form/file-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { hintOf } from '~/components/questionnaire/asked'
import { sizeInWords } from '~/domain/attachment/attachment'
import { questionsIn } from '~/domain/questionnaire/definition'
import { answered } from '~/http/answer.server'
import { type Refused, rejected } from '~/http/form.server'
import { boundaryOf } from '~/http/multipart.server'
import { takeOneFile } from '~/http/one-file.server'
import { found, type Opened, open, refuse } from '~/http/route.server'
import { attachAnswerFile, takeAnswerFileAway } from '~/operations/answers/attach-answer-file.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readAnswerSection } from '~/operations/answers/read-answer-section.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `A file: ${data.question.ask}` : 'There is no such answer'),
  { name: 'robots', content: 'noindex' },
]

/** The answer and the question of the address, which is answered with a file. */
async function askedIn(opened: Opened) {
  const { db, params, visitor, now } = opened
  const answer = answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now }), opened)
  const asked = questionsIn(answer.definition).find(({ question }) => question.key === params.question)
  const { question, section } = found(asked ?? null, 'This questionnaire has no such question.')
  if (question.kind !== 'file') throw refuse(404, 'This question is not answered with a file.')
  return { answer, question, section: section.key }
}

export const loader = open(async opened => {
  const { answer, question, section } = await askedIn(opened)
  const read = await readAnswerSection(opened.db, answer, section, opened.now)
  if (!read.ok) throw refuse(404, read.reason)
  const file = read.questions.find(each => each.question.key === question.key)?.file ?? null
  const { questionnaire, title, locked } = read
  return { answer: answer.key, question, section, title, questionnaire, locked, file }
})

export const action = open(async opened => {
  const { db, request, now } = opened
  const { answer, question, section } = await askedIn(opened)
  const on = { answer, question: question.key, now }
  const boundary = boundaryOf(request)
  const done =
    boundary !== null && request.body
      ? await takeOneFile(request.body, boundary, file => attachAnswerFile(db, { ...on, ...file }))
      : (await request.formData()).get('intent') === 'remove'
        ? await takeAnswerFileAway(db, on)
        : ({ ok: false, reason: 'Choose a file.' } as const)
  if (!done.ok) return rejected({ typed: {}, errors: { file: [done.reason] } })
  return redirect(`${paths.answerSection(answer.key, section)}?saved`)
})

export default function AttachToAnswer() {
  const { answer, question, section, title, questionnaire, locked, file } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const back = paths.answerSection(answer, section)
  return (
    <Page
      title={question.ask}
      trail={[{ to: paths.answer(answer), title: questionnaire }, { to: back, title }, { title: 'A file' }]}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The file was not taken" />
      {file && (
        <p>
          Answered with <a href={paths.answerFile(answer, file.id)}>{file.name}</a>, {sizeInWords(file.size)}.
        </p>
      )}
      {locked !== null ? (
        <Note tone="wait">{locked}</Note>
      ) : (
        <>
          <Form method="post" encType="multipart/form-data" className="edit-form">
            <FileField
              field={{ name: 'file', errors: refused?.errors.file }}
              label={file ? 'Another file instead' : 'Your file'}
              hint={hintOf(question)}
            />
            <Actions>
              <Button kind="primary">Send the file</Button>
              <LinkButton to={back}>Back without a file</LinkButton>
            </Actions>
          </Form>
          {file && (
            <Form method="post">
              <Actions>
                <Button kind="stop" name="intent" value="remove">
                  Remove the file
                </Button>
              </Actions>
            </Form>
          )}
        </>
      )}
    </Page>
  )
}
