import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { NextDeadline, standingWords } from '~/components/drafting/drafting-head'
import { TaskState, taskPage } from '~/components/drafting/task-list'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { formatVersion } from '~/domain/record/record'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readDrafting } from '~/operations/read-drafting.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Edit ${data.number}` : 'Edit')

export const loader = signedIn(async ({ visitor, db, params, person, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const drafting = found(await readDrafting(db, { number, by: person, now }), `There is no project ${number}.`)
  const { record, tasks, standing, checks, isPublic } = drafting
  return {
    ...{ number, tasks, standing, isPublic },
    findings: checks.length,
    title: record.values.title ?? '',
    version: formatVersion(record.keeping.version),
    mayWriteReport: visitor.may('completion.write', { project: number }),
  }
})

const counted = (count: number) => (count === 1 ? '1 finding' : `${count} findings`)

export default function EditProject() {
  const { number, title, version, tasks, standing, isPublic, findings, mayWriteReport } = useLoaderData<typeof loader>()
  const further = [
    {
      to: paths.checks(number),
      title: 'Checks',
      about: findings === 0 ? 'the rules find nothing' : `${counted(findings)} in the whole record`,
    },
    { to: paths.attachments(number), title: 'Attachments', about: 'files that belong to the proposal' },
    { to: paths.remarks(number), title: 'Remarks', about: 'what authors, forum and Secretariat say to it' },
    { to: paths.authors(number), title: 'Authors', about: 'who writes with you' },
    { to: paths.steps(number), title: 'Next steps', about: 'submit with your declaration, and what still blocks it' },
    {
      to: paths.loadProposal(number),
      title: 'Write offline',
      about: 'the whole proposal as a workbook, there and back',
    },
    ...(mayWriteReport
      ? [{ to: paths.editCompletionReport(number), title: 'Completion report', about: 'two months after the end' }]
      : []),
  ]
  return (
    <Page
      title={title}
      trail={[
        { to: paths.desk, title: 'My desk' },
        { to: paths.project(number), title: standingWords(number, standing) },
        { title: 'Edit' },
      ]}
      lead={
        <>
          {standing.deadline && <NextDeadline deadline={standing.deadline} />}
          {standing.deadline && '. '}
          Version {version}.{' '}
          {isPublic
            ? 'Everybody reads this project: a section is saved when you press Save.'
            : 'Sections save themselves while you write.'}{' '}
          Nothing is ever overwritten.
        </>
      }
    >
      <ol className="wide-tasks">
        {tasks.map(({ key, title: section, status }) => (
          <li key={key}>
            <Link to={taskPage(number, key)}>{section}</Link>
            {status.kind === 'points' && <Link to={paths.points(number)}>Answer them</Link>}
            <span className="task-state">
              <TaskState status={status} />
              {status.kind === 'in-progress' && <small>, without {status.missing.join(', ')}</small>}
            </span>
          </li>
        ))}
      </ol>
      <h2>Around the record</h2>
      <ul className="wide-tasks">
        {further.map(({ to, title: page, about }) => (
          <li key={to}>
            <Link to={to}>{page}</Link>
            <small>{about}</small>
          </li>
        ))}
      </ul>
    </Page>
  )
}
