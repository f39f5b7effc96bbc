import { Link } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import { type CompletionState, stateWords } from '~/domain/completion/completion-report'
import { paths } from '~/paths'
import { Status } from '../record/status'

export type OwnProject = {
  number: string
  title: string
  status: string | null
  /** Where a project stands that has no public status yet. */
  state: string | null
  end: string | null
  report: CompletionState | null
  mayWriteReport: boolean
}

/** The projects that somebody writes on, with the ways to work on each. */
export const OwnProjects = ({ projects }: { projects: OwnProject[] }) => (
  <ul className="plain-list desk-list">
    {projects.map(project => (
      <li key={project.number}>
        <p>
          <Link to={paths.project(project.number)}>
            <span className="no">{project.number}</span> <span className="t">{project.title}</span>
          </Link>
        </p>
        <p>
          {project.status === null && project.state ? (
            <Status of={project.state} tone="plain" />
          ) : (
            <Status of={project.status} />
          )}{' '}
          {project.end && <span className="label">until {formatDate(project.end)}</span>}
          {project.report && <span className="label"> · Completion report: {stateWords[project.report]}</span>}
        </p>
        <p className="ways">
          <Link to={paths.steps(project.number)}>Steps</Link>
          <Link to={paths.edit(project.number)}>Edit the record</Link>
          <Link to={paths.editBudget(project.number)}>Edit the budget</Link>
          {project.mayWriteReport && (
            <Link to={paths.editCompletionReport(project.number)}>Write the completion report</Link>
          )}
        </p>
      </li>
    ))}
  </ul>
)
