import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { PracticesToConfirm } from '~/components/practice/practices-to-confirm'
import { confirmForm } from '~/domain/practice/forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { confirmPractice } from '~/operations/practices/confirm-practice.server'
import { readOwnWords } from '~/operations/practices/read-own-words.server'
import { paths } from '~/paths'
import '~/styles/practice-making.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Confirm a best practice of ${data.number}` : 'Confirm a best practice')

/** The practice for the word of the economies that the visitor speaks for; others are refused. */
async function wordsAsked({ db, params, person, now }: OpenedBy) {
  const ask = { number: numberIn(params), practice: seqIn(params.seq, 'There is no such practice.'), person, now }
  const read = await readOwnWords(db, ask)
  if (!read.ok) throw refuse(403, read.reason)
  return { ask, words: found(read.words, 'No such practice waits for the word of your economy.') }
}

export const loader = signedIn(async opened => {
  const { words } = await wordsAsked(opened)
  return { ...words, saved: new URL(opened.request.url).searchParams.has('saved') }
})

export const action = signedIn(async opened => {
  const { number, practice, person, now } = (await wordsAsked(opened)).ask
  const form = parseTyped(await opened.request.formData(), confirmForm)
  if (!form.ok) return rejected(form)
  const respondent = { with: 'account', person } as const
  const done = await confirmPractice(opened.db, { ...form.value, number, practice, respondent, now })
  return done.ok ? redirect(`${paths.confirmPractice(number, practice)}?saved`) : refusedBy(done.reason, form.typed)
})

export default function ConfirmPractice() {
  const { number, title, practices, saved } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title="Confirm a best practice"
      trail={[{ to: paths.desk, title: 'My desk' }, { title: number }]}
      lead={`A result of project ${number}, “${title}”. It is published once every economy that it names has confirmed its text.`}
    >
      <PracticesToConfirm practices={practices} signAs={null} saved={saved} refused={refused} />
    </Page>
  )
}
