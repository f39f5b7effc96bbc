import { Link } from '@remix-run/react'
import { statusWords, type Task, type TaskStatus } from '~/domain/drafting/tasks'
import { paths } from '~/paths'

const classes: Record<TaskStatus['kind'], string> = {
  points: 'wait',
  findings: 'wait',
  'not-started': '',
  'in-progress': '',
  complete: 'ok',
}

export const taskPage = (number: string, key: Task['key']): string =>
  key === 'budget' ? paths.editBudget(number) : paths.editSection(number, key)

export const TaskState = ({ status }: { status: TaskStatus }) => (
  <small className={classes[status.kind]}>{statusWords(status)}</small>
)

/** All that there is to write, beside what is being written: folded on a narrow screen, where it would be in the way. */
export const TaskList = ({ number, tasks, current }: { number: string; tasks: Task[]; current: Task['key'] }) => {
  const done = tasks.filter(({ status }) => status.kind === 'complete').length
  const list = (
    <ol className="tasks">
      {tasks.map(({ key, title, status }) => (
        <li key={key}>
          <Link to={taskPage(number, key)} aria-current={key === current ? 'page' : undefined}>
            {title}
            <TaskState status={status} />
          </Link>
        </li>
      ))}
    </ol>
  )
  return (
    <nav className="desk-tasks" aria-label="Sections">
      <div className="unfolded">{list}</div>
      <details className="folded">
        <summary>
          All sections: {done} of {tasks.length} complete
        </summary>
        {list}
      </details>
    </nav>
  )
}
