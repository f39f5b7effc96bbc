import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { LateAct } from '~/components/lateness/late-acts'
import { LateFilter } from '~/components/lateness/late-filter'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { PrintButton } from '~/components/record/print-button'
import { lateAsked, lateListForm, lateQuery } from '~/domain/lateness/forms'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, refuse, signedIn } from '~/http/route.server'
import { actOnLate } from '~/operations/lateness/act-on-late.server'
import { readLateList } from '~/operations/lateness/read-late-list.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import '~/reports/render/blocks.css'
import '~/styles/late.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Late reports')

export const loader = signedIn(async ({ db, person, now, request }) => {
  const search = new URL(request.url).searchParams
  const asked = lateAsked(search)
  const read = await readLateList(db, { ...asked, by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const { report, ...rest } = read
  const done = /^\d{1,3}$/.test(search.get('done') ?? '') ? Number(search.get('done')) : null
  const { title, subtitle, blocks } = report
  return { ...rest, title, subtitle, blocks, asked, done }
})

/** What could not be done, and how many were. */
type Left = Refused & { done?: number }

export const action = signedIn(async ({ db, visitor, person, now, request }) => {
  allow(visitor.verdict('lateness.act'))
  const form = parseTyped(await request.formData(), lateListForm)
  if (!form.ok) return rejected(form)
  const { done, refused } = await actOnLate(db, { ...form.value, by: person, now })
  const asked = lateQuery(lateAsked(new URL(request.url).searchParams))
  if (refused.length === 0) return redirect(`${paths.late}${asked}${asked === '' ? '?' : '&'}done=${done}`)
  return data<Left>({ typed: form.typed, errors: { '': refused }, done }, { status: done > 0 ? 200 : 422 })
})

export default function LateReports() {
  const { title, subtitle, blocks, asked, fora, old, toRemind, toReport, done } = useLoaderData<typeof loader>()
  const refused: Left | undefined = useActionData<typeof action>()
  const intent = refused?.typed.intent === 'report' ? 'report' : 'remind'
  const errorsOf = (of: 'remind' | 'report') => (intent === of ? refused?.errors.reports : undefined)
  return (
    <Page title={title} lead={subtitle}>
      <ErrorSummary
        findings={findingsOf(refused?.errors ?? {}, name => `${name}-${intent}`)}
        title="Nothing was done"
      />
      {done !== null && !refused && (
        <Note tone="good" live>
          Done with {done} {done === 1 ? 'report' : 'reports'}.
        </Note>
      )}
      <LateFilter asked={asked} fora={fora} old={old} />
      <p className="doors">
        <PrintButton />
        <LinkButton to={`${paths.lateWorkbook}${lateQuery(asked)}`} download>
          Download as Excel
        </LinkButton>
      </p>
      <div className="report late-paper">
        <ReportBlocks blocks={blocks} />
      </div>
      <LateAct intent="remind" reports={toRemind} errors={errorsOf('remind')} />
      <LateAct intent="report" reports={toReport} errors={errorsOf('report')} />
    </Page>
  )
}
