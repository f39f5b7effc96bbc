import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { CheckList } from '~/components/completion/check-list'
import { Acts, ReportState } from '~/components/completion/report-head'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { decisionForm } from '~/domain/completion/decision-form'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { assessReport } from '~/operations/completion/decide-report.server'
import { decideCompletionReport } from '~/operations/completion-report.server'
import { readCompletionReport } from '~/operations/read-completion-report.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
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
  const { db, person, now } = opened
  const read = found(await readCompletionReport(db, { number, by: person, now }), `There is no project ${number}.`)
  return {
    number,
    title: read.record.values.title ?? number,
    report: read.report,
    state: read.stored?.state ?? null,
    acts: read.stored?.acts ?? [],
    doubts: read.findings.filter(finding => finding.weight === 'ask'),
  }
})

export const action = signedIn(async opened => {
  const number = numberToDecide(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), decisionForm)
  if (!form.ok) return rejected(form)
  const { decision, remark, points, base, ...assessment } = form.value
  const asked = { number, by: person, now, assessment, base }
  const decided =
    decision === 'kept'
      ? await assessReport(db, asked)
      : await decideCompletionReport(db, { ...asked, decision, remark, points })
  if (!decided.ok) return refusedBy(decided.reason, form.typed)
  return redirect(paths.completionReport(number))
})

export default function ReviewCompletionReport() {
  const { number, title, report, state, acts, doubts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
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
      <Acts acts={acts} />
      {state === 'submitted' && report ? (
        <div className="reviewing">
          <section className="decision" aria-labelledby="decision-title">
            <h2 id="decision-title">Your decision</h2>
            {doubts.length > 0 && <CheckList findings={doubts} budgetTo={paths.budget(number)} review />}
            <Form method="post">
              <TextArea
                field={{ name: 'remark', value: refused?.typed.remark, errors: refused?.errors.remark }}
                label="Remark"
                hint="Needed to return the report: say what the overseer should change. The public does not read it."
                rows={5}
                plain
              />
              <Actions>
                <Button kind="primary" name="decision" value="accepted">
                  Accept the report
                </Button>
                <Button kind="stop" name="decision" value="returned">
                  Return it to the overseer
                </Button>
              </Actions>
              <p className="hint">Accepting completes the project and publishes the report.</p>
            </Form>
          </section>
          <div className="report">
            <ReportBlocks blocks={report.blocks} />
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
