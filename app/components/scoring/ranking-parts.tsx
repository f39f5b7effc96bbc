import { Form, Link } from '@remix-run/react'
import { type LinePlace, lineWords } from '~/domain/scoring/ranking'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import type { ErrorsByName } from '../form/error-summary'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { WideTable } from '../page/parts'
import { inOneColumn, Money } from '../record/money'
import { Status, type Tone } from '../record/status'

export type Ranked = {
  number: string
  title: string
  economies: string[]
  asks: number
  running: number | null
  mean: number | null
  scores: number
  place: number | null
  line: LinePlace
  isOpen: boolean
  given: { economy: string; total: number; comment: string }[]
}

const tones: Record<LinePlace, Tone> = { within: 'go', tied: 'wait', below: 'plain' }

/** The first row that the money does not reach carries the line. */
const startsBelow = (projects: Ranked[], index: number) =>
  projects[index]?.line !== 'within' && (index === 0 || projects[index - 1]?.line === 'within')

/** The concept notes in their places, with the line where the available money ends. */
export function RankingTable({ available, projects }: { available: number; projects: Ranked[] }) {
  const inColumn = inOneColumn(projects.flatMap(({ asks, running }) => [asks, running ?? 0]))
  return (
    <>
      <p className="about-ranking">
        The money of the session is <Money cents={available} />. Equals share a place; the line is drawn at the first
        place that the money does not reach.
      </p>
      <WideTable label="Concept notes in their places">
        <table className="sheet ranking">
          <thead>
            <tr>
              <th scope="col" className="r">
                Place
              </th>
              <th scope="col">Concept note</th>
              <th scope="col">Proposed by</th>
              <th scope="col" className="r">
                Mean
              </th>
              <th scope="col" className="r">
                Scores
              </th>
              <th scope="col" className="r">
                Asks, US$
              </th>
              <th scope="col" className="r">
                Running total
              </th>
              <th scope="col">The line</th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project, index) => (
              <tr key={project.number} className={startsBelow(projects, index) ? 'line' : undefined}>
                <td className="r">{project.place ?? '–'}</td>
                <th scope="row">
                  <Link to={paths.project(project.number)}>{project.number}</Link> {project.title}
                </th>
                <td>{project.economies.join('; ')}</td>
                <td className="r">{project.mean?.toFixed(2) ?? '–'}</td>
                <td className="r">{project.scores}</td>
                <td className="r">{inColumn(project.asks)}</td>
                <td className="r">{project.running === null ? '–' : inColumn(project.running)}</td>
                <td>
                  <Status
                    of={project.place === null ? 'Not scored, below the line' : lineWords[project.line]}
                    tone={tones[project.line]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  )
}

/** What each economy gave, concept note by concept note, to be opened. */
export const GivenScores = ({ projects }: { projects: Ranked[] }) => (
  <section aria-labelledby="given-title">
    <h2 id="given-title">What the economies gave</h2>
    {projects.map(({ number, title, given }) => (
      <details key={number} className="given">
        <summary>
          {number} {title}
        </summary>
        {given.length === 0 ? (
          <p className="hint">Nobody scored it.</p>
        ) : (
          <dl>
            {given.map(({ economy, total, comment }) => (
              <div key={economy}>
                <dt>
                  {economy} <b className="num">{total}</b>
                </dt>
                <dd>{comment || <span className="absent">No comment</span>}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
    ))}
  </section>
)

const usual: Record<LinePlace, string> = { within: 'approve', tied: '', below: 'not-approve' }
const choices = [
  { value: 'approve', label: 'Approve in principle' },
  { value: 'not-approve', label: 'Do not approve' },
]

type Typed = Record<string, unknown>
const rowOf = (typed: Typed | null, number: string): Typed | undefined =>
  Array.isArray(typed?.decisions) ? typed.decisions.find((row: Typed) => row?.number === number) : undefined

/** Approval in principle for many at once. The choices begin as the line is drawn; a tie begins undecided. */
export function DecideForm({
  projects,
  typed,
  errors,
}: {
  projects: Ranked[]
  typed: Typed | null
  errors: ErrorsByName
}) {
  const open = projects.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return <p>Everything in this ranking is decided.</p>
  return (
    <Form method="post" className="decide">
      <p>
        The choices begin as the line is drawn; a tie across the line begins undecided. Change them where the committee
        decided otherwise. All that is decided here is kept together, or nothing is.
      </p>
      <ol className="plain-list">
        {open.map(({ number, title, asks, place, line }, index) => {
          const row = rowOf(typed, number)
          const name = (key: string) => `decisions[${index}].${key}`
          return (
            <li key={number}>
              <p className="t">
                {place === null ? 'Not scored' : `${place}.`} {title} <span className="no">{number}</span>
              </p>
              <p className="hint">
                {lineWords[line]} · asks <Money cents={asks} />
              </p>
              <input type="hidden" name={name('number')} value={number} />
              <div className="decision-fields">
                <SelectField
                  field={{ name: name('choice'), value: row?.choice ?? usual[line], errors: errors[name('choice')] }}
                  label={
                    <span>
                      Decision<span className="sr-only"> on {number}</span>
                    </span>
                  }
                  options={choices}
                  empty="Not decided yet"
                />
                <TextArea
                  field={{ name: name('reason'), value: row?.reason, errors: errors[name('reason')] }}
                  label={
                    <span>
                      Its own reason<span className="sr-only">, {number}</span>
                    </span>
                  }
                  optional
                  rows={2}
                  plain
                />
              </div>
            </li>
          )
        })}
      </ol>
      <TextArea
        field={{ name: 'reason', id: 'common-reason', value: typed?.reason, errors: errors.reason }}
        label="One reason for all that are not approved"
        hint="It stands in the letter of each that has no reason of its own. What is not approved needs one."
        rows={3}
        plain
      />
      <Actions>
        <Button kind="primary" name="intent" value="decide">
          Record the decisions
        </Button>
      </Actions>
    </Form>
  )
}
