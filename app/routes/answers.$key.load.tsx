import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { AnswersPreviewParts } from '~/components/workbook/answers-preview'
import { answersView } from '~/components/workbook/answers-view'
import { WorkbookForm } from '~/components/workbook/workbook-form'
import { answered } from '~/http/answer.server'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { type Opened, open } from '~/http/route.server'
import { workbookIn } from '~/http/workbook.server'
import { confirmAnswers } from '~/operations/answers/confirm-answers.server'
import { keepAnswersWorkbook } from '~/operations/answers/keep-answers-workbook.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { previewAnswers } from '~/operations/answers/preview-answers.server'
import { mayWriteNow } from '~/operations/answers/save-answers.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `Load answers to “${data.title}”` : 'Load answers'),
  { name: 'robots', content: 'noindex' },
]

const answerOf = async (opened: Opened) => {
  const { db, params, visitor, now } = opened
  return answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now, act: 'write' }), opened)
}

export const loader = open(async opened => {
  const answer = await answerOf(opened)
  const { definition, questionnaire, response } = answer
  const asked = new URL(opened.request.url).searchParams
  const upload = asked.get('upload')
  const read = upload === null ? null : await previewAnswers(opened.db, { answer, upload })
  const writable = mayWriteNow(response, questionnaire)
  return {
    ...{ key: answer.key, title: questionnaire.title, economy: response.economy },
    ...{ loaded: asked.get('loaded'), closed: writable.ok ? null : writable.reason },
    gone: read && !read.ok ? read.reason : null,
    view: read?.ok ? answersView({ definition, preview: read.preview }) : null,
  }
})

const confirmation = z.object({
  upload: z.string().max(60),
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})

async function confirm({ db, now }: Opened, answer: Awaited<ReturnType<typeof answerOf>>, form: FormData) {
  const read = parseTyped(form, confirmation)
  if (!read.ok) return refusedBy('What was read from the workbook was lost on the way. Please load it again.', {})
  const mine = form.getAll('mine').filter(key => typeof key === 'string')
  const saved = await confirmAnswers(db, { answer, ...read.value, mine, now })
  if (!saved.ok) return refusedBy(saved.reason, {})
  const { upload } = read.value
  throw redirect(
    `${paths.loadAnswers(answer.key)}?${new URLSearchParams({ upload, loaded: String(saved.changed.length) })}`,
  )
}

export const action = open(async opened => {
  const { db, request, now } = opened
  const answer = await answerOf(opened)
  const form = await request.formData()
  if (form.get('intent') === 'confirm') return confirm(opened, answer, form)
  const chosen = await workbookIn(form)
  if (!chosen.ok) return rejected({ typed: {}, errors: { workbook: [chosen.reason] } })
  const kept = await keepAnswersWorkbook(db, { answer, bytes: chosen.bytes, now })
  if (!kept.ok) return rejected({ typed: {}, errors: { workbook: [kept.reason] } })
  throw redirect(`${paths.loadAnswers(answer.key)}?${new URLSearchParams({ upload: kept.upload })}`)
})

const loadedWords = (count: string) =>
  count === '1' ? 'One answer was saved.' : count === '0' ? 'Nothing had changed.' : `${count} answers were saved.`

export default function LoadAnswers() {
  const { key, title, economy, view, gone, closed, loaded } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  return (
    <Page
      title="Load answers from a workbook"
      trail={[
        { to: paths.answer(key), title: economy ? `The answer of ${economy}` : 'Your answer' },
        { title: 'Load' },
      ]}
      lead={`Fill in the workbook of “${title}” where you like, and load it here. You see what would change before anything is saved.`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {loaded && (
        <Note tone="good" live>
          {loadedWords(loaded)} <Link to={paths.answer(key)}>Go on with the answer</Link>
        </Note>
      )}
      {closed && <Note tone="stop">{closed}</Note>}
      {gone && <Note tone="wait">{gone}</Note>}
      {view && closed === null && <AnswersPreviewParts answer={key} view={view} />}
      {closed === null && (
        <WorkbookForm download={paths.answerWorkbook(key)} what="the workbook" again={view !== null} />
      )}
    </Page>
  )
}
