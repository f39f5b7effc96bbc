import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { asObject } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { AnswerBox } from '~/components/quality/answer-box'
import { answerForm } from '~/domain/quality/forms'
import { boxOf } from '~/domain/quality/points'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { answerPoints } from '~/operations/answer-points.server'
import { readPoints } from '~/operations/read-assessment.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Points to answer, ${read.number}` : 'There is no such project')

async function numberToAnswer({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('quality.answer', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberToAnswer(opened)
  const { db, person, now, request } = opened
  const read = found(await readPoints(db, { number, by: person, now }), `There is no project ${number}.`)
  const saved = new URL(request.url).searchParams.get('saved')
  return { number, ...read, saved: /^\d{1,3}$/.test(saved ?? '') ? Number(saved) : null }
})

export const action = signedIn(async opened => {
  const number = await numberToAnswer(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), answerForm)
  if (!form.ok) return rejected(form)
  const { answers, at } = form.value
  const done = await answerPoints(db, { number, answers, by: person, now })
  const place = at === undefined ? '' : `#point-${at}`
  if (done.ok) return redirect(`${paths.points(number)}?saved=${done.saved}${place}`)
  const errors: Refused['errors'] = Object.fromEntries(
    done.refused.map(({ point, reason }) => [`answers.${boxOf(point)}`, [reason]]),
  )
  const all = done.refused.length === 0 ? { '': [done.reason] } : errors
  return data<Refused>({ typed: form.typed, errors: all }, { status: 422 })
})

const savedWords = (saved: number) =>
  saved === 0 ? 'Nothing had changed.' : saved === 1 ? 'Your answer is saved.' : `${saved} answers are saved.`

export default function Points() {
  const { number, title, state, mayAnswer, points, progress, saved } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const typed = asObject(returned?.typed.answers)
  const textFor = (seq: number) => {
    const text = typed[boxOf(seq)]
    return returned && typeof text === 'string' ? text : undefined
  }
  return (
    <Page
      title="Points to answer"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Points' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} title="Not every answer was saved" />
      {saved !== null && !returned && (
        <Note tone="good" live>
          {savedWords(saved)}
        </Note>
      )}
      {points.length === 0 ? (
        <Empty title="There are no points to answer">
          <p>Points come when the Secretariat returns the proposal for revision.</p>
          <LinkButton to={paths.project(number)}>Back to the project</LinkButton>
        </Empty>
      ) : (
        <>
          {state && (
            <p className="standing">
              The project is at <b>{state}</b>.
            </p>
          )}
          <p className="progress">
            <b>
              {progress.done} of {progress.all}
            </b>{' '}
            {progress.all === 1 ? 'point' : 'points'} answered.
            {mayAnswer && progress.done === progress.all && ' The revised proposal can be submitted.'}
          </p>
          <Form method="post" key={returned ? JSON.stringify(returned.typed) : progress.acts}>
            {points.map(point => (
              <AnswerBox
                key={point.seq}
                {...{ number, point, mayAnswer }}
                typed={textFor(point.seq)}
                errors={returned?.errors[`answers.${boxOf(point.seq)}`]}
              />
            ))}
            <Actions>
              {mayAnswer && <Button kind="primary">Save all answers</Button>}
              <LinkButton to={paths.steps(number)}>Go to the steps</LinkButton>
              <LinkButton to={paths.edit(number)}>Edit the proposal</LinkButton>
            </Actions>
          </Form>
        </>
      )}
    </Page>
  )
}
