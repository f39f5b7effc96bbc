import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '~/components/page/title'
import { PrintedForm } from '~/components/questionnaire/printed-form'
import { PrintButton } from '~/components/record/print-button'
import { formatDate } from '~/domain/calendar'
import { printedBlank } from '~/domain/questionnaire/printed'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { paths } from '~/paths'
import { findDefinition, findDraft } from '~db/queries/questionnaires.server'
import '~/styles/answering.css'
import '~/styles/pen.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.title}, for printing` : 'There is no such questionnaire')

export const loader = signedIn(async ({ db, params, person: by, visitor, now }) => {
  const number = numberIn(params)
  const missing = `There is no such questionnaire of ${number}.`
  const place = seqIn(params.place, missing)
  const { questionnaire, subject } = found(await openQuestionnaire(db, { number, place, by, now }), missing)
  allow(visitor.verdict('questionnaires.read', subject))
  const { seq, version, dueOn, audience } = questionnaire
  const kept = version > 0 ? await findDefinition(db, seq, version) : ((await findDraft(db, seq))?.draft ?? null)
  const definition = found(kept, missing)
  return {
    ...{ number, place, title: definition.title, intro: definition.intro },
    facts: [
      ...(version === 0 ? ['A draft: it was not published yet'] : []),
      ...(dueOn ? [`Please answer by ${formatDate(dueOn)}`] : []),
    ],
    sections: printedBlank(definition),
    isOfEconomy: audience === 'economies',
    on: dayOf(now),
  }
})

export default function PrintQuestionnaire() {
  const { place, ...form } = useLoaderData<typeof loader>()
  return (
    <main className="paper">
      <p className="paper-bar">
        <Link to={paths.questionnaire(form.number, place)}>Back to the questionnaire</Link>
        <PrintButton />
      </p>
      <PrintedForm {...form} isBlank />
    </main>
  )
}
