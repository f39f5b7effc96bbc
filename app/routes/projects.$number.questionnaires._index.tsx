import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { QuestionnaireTable } from '~/components/questionnaire/questionnaire-table'
import { found, numberIn, open } from '~/http/route.server'
import { readQuestionnaires } from '~/operations/questionnaire/read-questionnaires.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Questionnaires of ${data.number}` : 'Questionnaires')

export const loader = open(async ({ db, visitor, params, now }) => {
  const number = numberIn(params)
  const read = await readQuestionnaires(db, { number, by: visitor.person, now })
  return { number, ...found(read, `There is no project ${number} in the register.`) }
})

export default function Questionnaires() {
  const { number, title, list, mayBegin } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Questionnaires"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Questionnaires' },
      ]}
      lead={title ?? undefined}
    >
      {mayBegin && (
        <p>
          <LinkButton kind={list.length === 0 ? 'primary' : 'plain'} to={paths.newQuestionnaire(number)}>
            Begin a questionnaire
          </LinkButton>
        </p>
      )}
      {list.length === 0 ? (
        <Empty title={mayBegin ? 'No questionnaire has been begun yet' : 'This project has published no questionnaire'}>
          {mayBegin && <p>Start from the library, from another questionnaire, or with an empty page.</p>}
        </Empty>
      ) : (
        <QuestionnaireTable list={list} />
      )}
    </Page>
  )
}
