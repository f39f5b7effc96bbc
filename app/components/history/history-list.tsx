import { Form, Link } from '@remix-run/react'
import { formatMoment } from '~/domain/calendar'
import type { HistoryQuestion } from '~/domain/history/reading'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { DateField } from '../form/date-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { Pagination } from '../page/pagination'
import { Empty, WideTable } from '../page/parts'

type Entry = {
  at: string
  about: string
  project: string | null
  by: string
  act: string
  why: string
  version: string
  changed: string
  hash: string
}

type HistoryListProps = {
  /** The address of this page, and of its two downloads. */
  action: string
  csv: string
  workbook: string
  question: HistoryQuestion
  /** The question in an address, from "?" on. */
  query: string
  entries: Entry[]
  acts: string[]
  count: number
  pages: number
  /** The page is of one project: its number is not asked for and not repeated. */
  ofProject: boolean
}

/** What may be asked of the history; works without scripts. */
const Asking = ({ action, question, acts, ofProject }: HistoryListProps) => (
  <Form method="get" action={action} className="panel asking" key={JSON.stringify(question)}>
    <TextField field={{ name: 'who', value: question.who }} label="Name of the person" width="medium" maxLength={200} />
    {!ofProject && (
      <TextField
        field={{ name: 'project', value: question.project }}
        label="Project number"
        width="medium"
        maxLength={40}
      />
    )}
    <SelectField field={{ name: 'act', value: question.act }} label="Act" options={acts} empty="Every act" />
    <DateField field={{ name: 'from', value: question.from }} label="From this day" />
    <DateField field={{ name: 'until', value: question.until }} label="Until this day" />
    <p className="ways">
      <Button>Show these</Button>
      <Link to={action}>Show all</Link>
    </p>
  </Form>
)

const About = ({ about, project }: Pick<Entry, 'about' | 'project'>) =>
  project === null ? about : <Link to={paths.projectHistory(project)}>{about}</Link>

const Entries = ({ entries, ofProject }: Pick<HistoryListProps, 'entries' | 'ofProject'>) => (
  <WideTable label="History">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">When</th>
          {!ofProject && <th scope="col">About</th>}
          <th scope="col">Who</th>
          <th scope="col">Act</th>
          <th scope="col">Version</th>
          <th scope="col">Changed</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.hash}>
            <td>
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
            </td>
            {!ofProject && (
              <td>
                <About about={entry.about} project={entry.project} />
              </td>
            )}
            <td>{entry.by}</td>
            <td>{entry.act}</td>
            <td>{entry.version}</td>
            <td>{entry.changed}</td>
            <td>{entry.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

/** The history as a list that can be asked, leafed through and downloaded. */
export function HistoryList(props: HistoryListProps) {
  const { action, csv, workbook, question, query, entries, count, pages, ofProject } = props
  const hrefOf = (page: number) => `${action}${page === 1 ? query : `${query === '' ? '?' : `${query}&`}page=${page}`}`
  return (
    <>
      <Asking {...props} />
      <section aria-label="Result" id="result">
        {entries.length > 0 ? (
          <>
            <p role="status">
              {count.toLocaleString('en-US')} {count === 1 ? 'row' : 'rows'}, newest first
              {pages > 1 && `; page ${question.page} of ${pages}`}
            </p>
            <Entries entries={entries} ofProject={ofProject} />
            <Pagination page={question.page} pages={pages} hrefOf={hrefOf} />
            <p>
              Download these rows:{' '}
              <a href={`${workbook}${query}`} download>
                Excel
              </a>{' '}
              ·{' '}
              <a href={`${csv}${query}`} download>
                CSV
              </a>
            </p>
          </>
        ) : count > 0 ? (
          <Empty title={`There is no page ${question.page}`}>
            <p>
              <Link to={hrefOf(pages)}>Go to the last page</Link>
            </p>
          </Empty>
        ) : (
          <Empty title={query === '' ? 'Nothing has happened yet' : 'No row answers all of this'} />
        )}
      </section>
    </>
  )
}
