import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PracticesToConfirm } from '~/components/practice/practices-to-confirm'
import { confirmForm } from '~/domain/practice/forms'
import { answered } from '~/http/answer.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, type Opened, open, refuse } from '~/http/route.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { confirmPractice } from '~/operations/practices/confirm-practice.server'
import { readWords } from '~/operations/practices/read-words.server'
import { paths } from '~/paths'
import '~/styles/practice-making.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `Best practices that name ${data.economy}` : 'Best practices to confirm'),
  { name: 'robots', content: 'noindex' },
]

/** The answer of an economy, for who may clear it: its focal point alone speaks for the economy. */
async function answerOf(opened: Opened) {
  const { db, params, visitor, now } = opened
  const key = params.key ?? ''
  const answer = answered(await openAnswer(db, { key, person: visitor.person, now, act: 'clear' }), opened)
  const { response, respondent, questionnaire } = answer
  const economy = found(response.economy, 'No best practice is confirmed with this address: the answer is of a person.')
  return { key, response, respondent, number: questionnaire.number, economy, now }
}

export const loader = open(async opened => {
  const { key, ...ask } = await answerOf(opened)
  const read = await readWords(opened.db, ask)
  if (!read.ok) throw refuse(403, read.reason)
  const { respondent, economy } = ask
  const saved = new URL(opened.request.url).searchParams.has('saved')
  const signAs = respondent.with === 'link' ? respondent.link.name : null
  return { key, economy, saved, signAs, ...found(read.words, 'There is no such project any more.') }
})

export const action = open(async opened => {
  const { key, respondent, number, economy, now } = await answerOf(opened)
  const form = parseTyped(await opened.request.formData(), confirmForm)
  if (!form.ok) return rejected(form)
  const done = await confirmPractice(opened.db, { ...form.value, economy, number, respondent, now })
  return done.ok ? redirect(`${paths.answerPractices(key)}?saved`) : refusedBy(done.reason, form.typed)
})

export default function PracticesOfAnswer() {
  const { key, economy, number, title, practices, saved, signAs } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title={`Best practices that name ${economy}`}
      trail={[{ to: paths.answer(key), title: `The answer of ${economy}` }, { title: 'Best practices' }]}
      lead={`Results of project ${number}, “${title}”. Each is published once every economy that it names has confirmed its text.`}
    >
      <PracticesToConfirm practices={practices} signAs={signAs} saved={saved} refused={refused} />
    </Page>
  )
}
