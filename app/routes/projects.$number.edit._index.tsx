import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { completeness } from '~/domain/record/completeness'
import { formatVersion } from '~/domain/record/record'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readPoints } from '~/operations/read-assessment.server'
import { paths } from '~/paths'
import { findRecord } from '~db/queries/records.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Edit ${data.number}` : 'Edit')

export const loader = signedIn(async ({ visitor, db, params, person, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const audiences = await visitor.audiences(number)
  const record = found(await findRecord(db, number, audiences), `There is no project ${number}.`)
  const assessed = await readPoints(db, { number, by: person, now })
  return {
    number,
    toAnswer: assessed?.mayAnswer ? assessed.toAnswer : {},
    title: record.values.title ?? '',
    version: formatVersion(record.keeping.version),
    sections: completeness(record, audiences),
    mayEditBudget: visitor.may('budget.edit', { project: number }),
    mayWriteReport: visitor.may('completion.write', { project: number }),
  }
})

const pointsToAnswer = (count: number) => (count === 1 ? '1 point to answer' : `${count} points to answer`)

const words = { empty: 'not started', partly: 'in progress', complete: 'complete' } as const
const classes = { empty: '', partly: 'w', complete: 'ok' } as const

export default function EditProject() {
  const { number, title, version, sections, toAnswer, mayEditBudget, mayWriteReport } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      trail={[{ to: paths.desk, title: 'My desk' }, { to: paths.project(number), title: number }, { title: 'Edit' }]}
      lead={`Version ${version}. Each save makes a new version with your name; nothing is ever overwritten.`}
    >
      <ol className="tasks wide-tasks">
        {sections.map(section => (
          <li key={section.key}>
            <Link to={paths.editSection(number, section.key)}>{section.title}</Link>
            {toAnswer[section.key] && (
              <Link to={paths.points(number)}>{pointsToAnswer(toAnswer[section.key] ?? 0)}</Link>
            )}
            <small className={classes[section.state]}>
              {words[section.state]}
              {section.missing.length > 0 && section.state === 'partly' && `: ${section.missing.join(', ')}`}
            </small>
          </li>
        ))}
        <li>
          <Link to={paths.checks(number)}>Checks</Link>
          <small>what the rules find in the whole record</small>
        </li>
        {mayEditBudget && (
          <li>
            <Link to={paths.editBudget(number)}>Budget</Link>
            <small>lines, planned and actual</small>
          </li>
        )}
        {mayWriteReport && (
          <li>
            <Link to={paths.editCompletionReport(number)}>Completion report</Link>
            <small>two months after the end</small>
          </li>
        )}
      </ol>
    </Page>
  )
}
