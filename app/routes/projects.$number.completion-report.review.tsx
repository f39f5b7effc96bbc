import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { chartsFrom } from '~/components/chart/drawn-chart'
import { CheckList } from '~/components/completion/check-list'
import { Decision } from '~/components/completion/decision'
import { pointRowsIn } from '~/components/completion/filled'
import { mendedAt } from '~/components/completion/kept-at'
import { Acts, ReportState } from '~/components/completion/report-head'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { decisionForm } from '~/domain/completion/decision-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { assessReport } from '~/operations/completion/decide-report.server'
import { decideCompletionReport } from '~/operations/completion-report.server'
import { readCompletionReport } from '~/operations/read-completion-report.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import { drawnBeside } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Review the completion report, ${data.number}` : 'Review')

function numberToDecide({ visitor, params }: OpenedBy): string {
  const number = numberIn(params)
  allow(visitor.verdict('completion.decide', { project: number }))
  return number
}

export const loader = signedIn(async opened => {
  const number = numberToDecide(opened)
  const { db, person, now, request } = opened
  const read = found(await readCompletionReport(db, { number, by: person, now }), `There is no project ${number}.`)
  return {
    number,
    title: read.record.values.title ?? number,
    report: read.report,
    state: read.stored?.state ?? null,
    acts: read.stored?.acts ?? [],
    doubts: read.findings.filter(finding => finding.weight === 'ask'),
    points: read.points,
    drawn: await drawnBeside(read.report?.blocks ?? []),
    assessment: read.assessment,
    kept: new URL(request.url).searchParams.has('kept'),
  }
})

export const action = signedIn(async opened => {
  const number = numberToDecide(opened)
  const { db, person, now, request } = opened
  const sent = await request.formData()
  const form = parseTyped(sent, decisionForm)
  const rows = readRowsIntent(sent.get('decision'))
  if (rows) {
    const points = applyRowsIntent<unknown>(pointRowsIn(form.typed), rows, {})
    return data<Refused>({ typed: { ...form.typed, points }, errors: {} })
  }
  if (!form.ok) return rejected(form)
  const { decision, remark, points, base, ...assessment } = form.value
  const asked = { number, by: person, now, assessment, base }
  if (decision === 'kept') {
    const kept = await assessReport(db, asked)
    return kept.ok ? redirect(`${paths.reviewCompletionReport(number)}?kept`) : refusedBy(kept.reason, form.typed)
  }
  const decided = await decideCompletionReport(db, { ...asked, decision, remark, points })
  if (!decided.ok) return refusedBy(decided.reason, form.typed)
  return redirect(paths.completionReport(number))
})

export default function ReviewCompletionReport() {
  const { number, title, report, state, acts, doubts, points, drawn, assessment, kept } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const open = points.filter(point => point.settledAt === null).length
  return (
    <Page
      title="Review the completion report"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.completionReport(number), title: 'Completion report' },
        { title: 'Review' },
      ]}
      above={state && <ReportState state={state} />}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The decision was not taken" />
      {kept && !refused && (
        <Note tone="good" live>
          The assessment is kept.
        </Note>
      )}
      <Acts acts={acts} />
      {state === 'submitted' && report ? (
        <div className="reviewing">
          <section className="decision" aria-labelledby="decision-title">
            <h2 id="decision-title">Your decision</h2>
            {points.length > 0 && (
              <p>
                <Link to={paths.completionPoints(number)}>
                  {points.length === 1 ? 'One earlier point' : `${points.length} earlier points`}
                </Link>
                , {open} not settled.
              </p>
            )}
            {doubts.length > 0 && (
              <CheckList
                findings={doubts}
                elsewhere={mendedAt(number, { outputs: false, participants: false })}
                review
              />
            )}
            <Decision
              key={refused ? JSON.stringify(refused.typed) : (assessment?.at ?? '')}
              values={refused?.typed ?? { ...assessment }}
              points={pointRowsIn(refused?.typed ?? {})}
              errors={refused?.errors ?? {}}
              base={assessment?.at ?? ''}
            />
          </section>
          <div className="report">
            <ReportBlocks blocks={report.blocks} chart={chartsFrom(drawn)} />
          </div>
        </div>
      ) : (
        <Empty title="There is nothing to decide now">
          <p>
            A report can be accepted or returned after its overseer has submitted it.{' '}
            <Link to={paths.completionReport(number)}>Read the report</Link>
          </p>
          <LinkButton to={paths.desk}>Back to my desk</LinkButton>
        </Empty>
      )}
    </Page>
  )
}
