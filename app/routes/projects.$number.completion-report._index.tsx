import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { chartsFrom } from '~/components/chart/drawn-chart'
import { AssessmentKept } from '~/components/completion/assessment'
import { Acts, ReportFiles, ReportState } from '~/components/completion/report-head'
import { LongerTermEvaluation } from '~/components/evaluation/longer-term'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { mayStillWrite } from '~/domain/completion/completion-report'
import { found, numberIn, open } from '~/http/route.server'
import { readEvaluation } from '~/operations/evaluation/read-evaluation.server'
import { notPublished, readCompletionReport } from '~/operations/read-completion-report.server'
import { paths } from '~/paths'
import type { Heading } from '~/reports/model'
import { ReportBlocks } from '~/reports/render/blocks'
import { drawnBeside } from '~/reports/render/on-demand.server'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Completion report, ${data.number}` : 'Completion report')

export const loader = open(async ({ db, visitor, params, now }) => {
  const number = numberIn(params)
  const read = found(
    await readCompletionReport(db, { number, by: visitor.person, now }),
    `There is no project ${number}.`,
  )
  const { record, report, stored, mayReadDraft } = read
  const state = stored?.state ?? null
  const view = {
    number,
    title: record.values.title ?? number,
    report,
    state,
    acts: (stored?.acts ?? []).map(({ remark, ...act }) => ({ ...act, remark: mayReadDraft ? remark : '' })),
    mayWrite: visitor.may('completion.write', { project: number }) && mayStillWrite(state ?? 'draft').ok,
    mayDecide: visitor.may('completion.decide', { project: number }) && state === 'submitted',
    worksOnIt: mayReadDraft,
    points: read.points.filter(point => point.settledAt === null).length,
    assessment: read.assessment,
    notYet: notPublished(number),
    drawn: await drawnBeside(report?.blocks ?? []),
    evaluation: await readEvaluation(db, { number, by: visitor.person, now }),
  }
  return data(view, { status: report || mayReadDraft ? 200 : 404 })
})

const isChapter = (block: { block: string; level?: number }): block is Heading =>
  block.block === 'heading' && block.level === 2

export default function CompletionReport() {
  const {
    number,
    title,
    report,
    state,
    acts,
    mayWrite,
    mayDecide,
    worksOnIt,
    notYet,
    points,
    assessment,
    evaluation,
    drawn,
  } = useLoaderData<typeof loader>()
  const chapters = (report?.blocks ?? []).filter(isChapter)
  return (
    <Page
      title="Completion report"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Completion report' },
      ]}
      above={state && <ReportState state={state} />}
      lead={title}
    >
      <Acts acts={acts} />
      {assessment && <AssessmentKept assessment={assessment} />}
      <p className="doors">
        {mayDecide && (
          <LinkButton to={paths.reviewCompletionReport(number)} kind="primary">
            Review
          </LinkButton>
        )}
        {mayWrite && (
          <LinkButton to={paths.editCompletionReport(number)} kind="primary">
            {state ? 'Go on writing' : 'Write the report'}
          </LinkButton>
        )}
        {points > 0 && (
          <LinkButton to={paths.completionPoints(number)}>
            {points === 1 ? 'One point of the Secretariat' : `${points} points of the Secretariat`}
          </LinkButton>
        )}
        {report && (
          <ReportFiles
            html={paths.completionReportHtml(number)}
            workbook={paths.completionReportWorkbook(number)}
            word={paths.completionReportWord(number)}
          />
        )}
      </p>
      {report ? (
        <div className="reading-report">
          <Toc entries={chapters.map(({ id, text }) => ({ id, title: text }))} />
          <div className="report">
            <ReportBlocks blocks={report.blocks} chart={chartsFrom(drawn)} />
          </div>
        </div>
      ) : (
        <Empty title={worksOnIt ? 'No completion report has been begun' : 'There is no report to read yet'}>
          <p>
            {worksOnIt ? 'The project overseer writes it here and submits it to the Secretariat.' : notYet}{' '}
            <Link to={paths.project(number)}>Read the project</Link>
          </p>
        </Empty>
      )}
      <LongerTermEvaluation number={number} evaluation={evaluation} />
    </Page>
  )
}
