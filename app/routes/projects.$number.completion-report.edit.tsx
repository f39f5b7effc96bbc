import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ChangedNumbers } from '~/components/completion/changed-numbers'
import { CheckList } from '~/components/completion/check-list'
import { filledFrom } from '~/components/completion/filled'
import { keptAt, mendedAt } from '~/components/completion/kept-at'
import { Meanwhile } from '~/components/completion/meanwhile'
import { ReportForm, reportFormId } from '~/components/completion/report-form'
import { WritingNotes } from '~/components/completion/writing-notes'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { formatDate } from '~/domain/calendar'
import { answersForm } from '~/domain/completion/answers-form'
import { mayStillWrite } from '~/domain/completion/completion-report'
import { type DifferingPart, differingParts } from '~/domain/completion/differences'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { refreshReport } from '~/operations/completion/refresh-report.server'
import { saveCompletionReport, submitCompletionReport } from '~/operations/completion-report.server'
import { reportToWrite } from '~/operations/read-completion-report.server'
import { paths } from '~/paths'
import { ReportBlocks } from '~/reports/render/blocks'
import { findCompletionReport } from '~db/queries/completion.server'
import { reference } from '~db/queries/reference.server'
import '~/reports/render/blocks.css'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Write the completion report, ${data.number}` : 'Completion report')

function numberToWrite({ visitor, params }: OpenedBy): string {
  const number = numberIn(params)
  allow(visitor.verdict('completion.write', { project: number }))
  return number
}

export const loader = signedIn(async opened => {
  const number = numberToWrite(opened)
  const { db, person, now, request } = opened
  const report = found(await reportToWrite(db, { number, by: person, now }), `There is no project ${number}.`)
  const told = new URL(request.url).searchParams
  const writable = mayStillWrite(report.state)
  return {
    ...report,
    number,
    closed: writable.ok ? null : writable.reason,
    saved: told.has('saved'),
    notReady: told.has('open'),
    refreshed: told.has('refreshed'),
  }
})

/** What came back with a refused form: what was typed, and, after a conflict, what was saved meanwhile. */
type Returned = Refused & { meanwhile?: { revision: number; parts: DifferingPart[] } }

const rest = z.object({ revision: z.string().regex(/^\d{1,9}$/, 'The form has lost its place. Reload the page.') })

export const action = signedIn(async opened => {
  const number = numberToWrite(opened)
  const { db, person, now, request } = opened
  const form = await request.formData()
  const economies = (await reference(db)).economies.map(economy => economy.name)
  const read = parseTyped(form, answersForm(economies).extend(rest.shape))
  const rows = readRowsIntent(form.get('intent'))
  if (rows) return data<Returned>({ typed: withRows(read.typed, rows), errors: {} })
  if (!read.ok) return rejected(read)
  const { revision, ...answers } = read.value
  const saved = await saveCompletionReport(db, { number, by: person, now, revision: Number(revision), answers })
  if (!saved.ok) {
    const latest = await findCompletionReport(db, number)
    if (!latest || latest.revision === Number(revision)) return refusedBy(saved.reason, read.typed)
    const meanwhile = { revision: latest.revision, parts: differingParts(latest.answers, answers) }
    return data<Returned>({ typed: read.typed, errors: { '': [saved.reason] }, meanwhile }, { status: 409 })
  }
  if (form.get('intent') === 'refresh') {
    const refreshed = await refreshReport(db, { number, by: person, now })
    if (!refreshed.ok) return refusedBy(refreshed.reason, read.typed)
    return redirect(`${paths.editCompletionReport(number)}?refreshed`)
  }
  if (form.get('intent') !== 'submit') return redirect(`${paths.editCompletionReport(number)}?saved`)
  const submitted = await submitCompletionReport(db, { number, by: person, now })
  return redirect(submitted.ok ? paths.completionReport(number) : `${paths.editCompletionReport(number)}?open`)
})

/** The typed form with a row added, removed or moved, for browsers without a script. */
function withRows(typed: Record<string, unknown>, intent: NonNullable<ReturnType<typeof readRowsIntent>>) {
  const before = typed[intent.rows]
  return { ...typed, [intent.rows]: applyRowsIntent<unknown>(Array.isArray(before) ? before : [], intent, {}) }
}

export default function WriteCompletionReport() {
  const report = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const { number, title, due, closed, findings, notReady, asks, parts, changed, points } = report
  const must = findings.filter(finding => finding.weight === 'must')
  const open = must.map(({ part, text }) => ({ message: text, target: part }))
  const { meanwhile } = returned ?? {}
  return (
    <Page
      title="Write the completion report"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.completionReport(number), title: 'Completion report' },
        { title: 'Write' },
      ]}
      lead={due ? `${title}. The report is due on ${formatDate(due)}.` : title}
    >
      {closed ? (
        <Empty title={closed}>
          <Link to={paths.completionReport(number)}>Read the report</Link>
        </Empty>
      ) : (
        <>
          <ErrorSummary findings={findingsOf(returned?.errors ?? {})} />
          {!returned && notReady && (
            <ErrorSummary findings={open} title="Your text is saved, but the report cannot be submitted yet" />
          )}
          <WritingNotes
            number={number}
            saved={!returned && report.saved}
            refreshed={!returned && report.refreshed}
            remark={report.remark}
            points={points.filter(point => point.settledAt === null).length}
          />
          <p className="doors">
            <LinkButton to={paths.completionNumbers(number)}>Numbers and their sources</LinkButton>
          </p>
          {report.draftedAt && <ChangedNumbers changed={changed} since={report.draftedAt} form={reportFormId} />}
          {meanwhile && <Meanwhile parts={meanwhile.parts} />}
          <div className="writing">
            <CheckList findings={findings} elsewhere={mendedAt(number, asks)} />
            <ReportForm
              key={returned ? JSON.stringify(returned.typed) : report.revision}
              filled={filledFrom(returned?.typed ?? report.answers)}
              errors={returned?.errors ?? {}}
              revision={meanwhile?.revision ?? (Number(returned?.typed.revision) || report.revision)}
              asks={asks}
              keptAt={keptAt(number, asks)}
              factsOf={part => (parts[part] ? <ReportBlocks blocks={parts[part]} /> : null)}
              backTo={paths.completionReport(number)}
            />
          </div>
        </>
      )}
    </Page>
  )
}
