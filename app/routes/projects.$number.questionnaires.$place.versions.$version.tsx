import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { FrozenDefinition } from '~/components/questionnaire/frozen-definition'
import { QuestionnaireHead, questionnaireTrail } from '~/components/questionnaire/questionnaire-head'
import { VersionList } from '~/components/questionnaire/version-list'
import { found, numberIn, open } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readVersion } from '~/operations/questionnaire/read-version.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Version ${data.version} of “${data.definition.title}”` : 'There is no such version')

export const loader = open(async ({ db, visitor, params, request, now }) => {
  const missing = 'There is no such version of this questionnaire.'
  const [place, version] = [seqIn(params.place, missing), seqIn(params.version, missing)]
  const read = found(
    await readVersion(db, { number: numberIn(params), place, version, by: visitor.person, now }),
    missing,
  )
  return { version, ...read, published: new URL(request.url).searchParams.has('published') }
})

export default function Version() {
  const { head, version, definition, versions, published } = useLoaderData<typeof loader>()
  const { number, place, audience } = head
  return (
    <Page
      title={definition.title}
      trail={questionnaireTrail(head, { title: `Version ${version}` })}
      above={<QuestionnaireHead head={head} />}
      lead={
        version === head.version
          ? `Version ${version}, in force.`
          : `Version ${version}. Version ${head.version} is in force now.`
      }
    >
      {published && version === head.version && (
        <Note tone="good" live>
          Version {version} is published.{' '}
          {head.may.send && version === 1 && audience === 'economies' && (
            <Link to={paths.inviteEconomies(number, place)}>Invite the economies</Link>
          )}
        </Note>
      )}
      {versions.length > 1 && <VersionList {...{ number, place, current: version, versions }} />}
      <FrozenDefinition definition={definition} />
    </Page>
  )
}
