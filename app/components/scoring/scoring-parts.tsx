import { Form, Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import type { ErrorsByName } from '../form/error-summary'
import { TextArea } from '../form/text-area'
import { Deadline } from '../page/deadline'
import { Empty, WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Money } from '../record/money'

type Head = {
  seq: number
  forum: string
  deadline: string
  closed: { at: string; by: string } | null
  template: string
}

/** Who scores until when, by which template. */
export const ScoringFacts = ({ head }: { head: Head }) => (
  <dl className="facts">
    <div>
      <dt>Responsible forum</dt>
      <dd>{head.forum}</dd>
    </div>
    <div>
      <dt>{head.closed ? 'Closed' : 'Open until'}</dt>
      <dd>
        {head.closed ? (
          <>
            <MomentText moment={head.closed.at} /> by {head.closed.by}
          </>
        ) : (
          <Deadline moment={head.deadline} />
        )}
      </dd>
    </div>
    <div>
      <dt>Template</dt>
      <dd>{head.template}</dd>
    </div>
  </dl>
)

type Note = {
  number: string
  title: string
  asks: number
  economies: string[]
  isScored: boolean
  conflict: string | null
}

function standing(notes: Note[]): string {
  const own = notes.filter(({ conflict }) => conflict === null)
  const open = own.filter(({ isScored }) => !isScored).length
  if (own.length === 0) return 'None of these concept notes is yours to score.'
  return open === 0
    ? 'You have scored every concept note that is yours to score. You can change your scores until the scoring is closed.'
    : `${open} of ${own.length} still to score.`
}

/** What an assessor has to score for their economy: what is still open first. Their own economy's are only named. */
export function ToScore({ seq, economy, notes, one }: { seq: number; economy: string; notes: Note[]; one: boolean }) {
  const sorted = [...notes].sort(
    (a, b) => Number(a.conflict !== null) - Number(b.conflict !== null) || Number(a.isScored) - Number(b.isScored),
  )
  const to = (number: string) => `${paths.score(seq, number)}${one ? '' : `?economy=${encodeURIComponent(economy)}`}`
  return (
    <section aria-labelledby={`to-score-${economy}`}>
      <h2 id={`to-score-${economy}`}>Your scores for {economy}</h2>
      {notes.length === 0 ? (
        <Empty title="No concept note has been found eligible yet" />
      ) : (
        <>
          <p>{standing(notes)}</p>
          <ul className="plain-list to-score">
            {sorted.map(({ number, title, asks, economies, isScored, conflict }) => (
              <li key={number}>
                <p className="t">
                  {conflict === null ? <Link to={to(number)}>{title}</Link> : title}{' '}
                  <span className="no">{number}</span>
                </p>
                <p className="hint">
                  Proposed by {economies.join('; ')} · asks <Money cents={asks} />
                </p>
                <p className={conflict === null ? (isScored ? 'mark done' : 'mark') : 'hint'}>
                  {conflict ?? (isScored ? 'Scored' : 'Still to score')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Progress = {
  economies: { economy: string; assessors: number; scored: number; toScore: number }[]
  notes: { number: string; title: string; scores: number }[]
  reasonAsked: string | null
}

function words({ assessors, scored, toScore }: Progress['economies'][number]): string {
  if (toScore === 0) return 'Nothing to score'
  if (scored === toScore) return 'Complete'
  if (assessors === 0) return 'No assessor'
  return scored === 0 ? 'Not begun' : 'Begun'
}

/** Who has scored how many, and how often each concept note was scored. What was given nobody sees before the close. */
export const ProgressTables = ({ progress }: { progress: Progress }) => (
  <section aria-labelledby="progress-title">
    <h2 id="progress-title">Progress</h2>
    <p>What the economies gave is shown to nobody before the scoring is closed.</p>
    <div className="progress-tables">
      <WideTable label="Progress by economy">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">Economy</th>
              <th scope="col">Assessors</th>
              <th scope="col">Scored</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {progress.economies.map(row => (
              <tr key={row.economy}>
                <th scope="row">{row.economy}</th>
                <td>{row.assessors}</td>
                <td>
                  {row.scored} of {row.toScore}
                </td>
                <td>{words(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <WideTable label="Eligible concept notes">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">Concept note</th>
              <th scope="col">Scores given</th>
            </tr>
          </thead>
          <tbody>
            {progress.notes.map(({ number, title, scores }) => (
              <tr key={number}>
                <th scope="row">
                  <Link to={paths.project(number)}>{number}</Link> {title}
                </th>
                <td>{scores}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {progress.notes.length === 0 && <p className="hint">No concept note has been found eligible yet.</p>}
      </WideTable>
    </div>
  </section>
)

/** Closes a scoring, with a reason where one is asked. */
export const CloseForm = ({
  reasonAsked,
  typed,
  errors,
}: {
  reasonAsked: string | null
  typed: Record<string, unknown>
  errors: ErrorsByName
}) => (
  <section aria-labelledby="close-title" className="ending">
    <h2 id="close-title">Close the scoring</h2>
    <p>
      The ranking is computed and kept as it is then. Nobody can score afterwards, and the committee is told that it can
      decide.
    </p>
    <Form method="post" className="narrow">
      <TextArea
        field={{ name: 'reason', id: 'closing-reason', value: typed.reason, errors: errors.reason }}
        label="Reason"
        hint={reasonAsked ?? 'It is kept in the history of the session and of each project.'}
        optional={reasonAsked === null}
        rows={3}
        plain
      />
      <Actions>
        <Button kind="stop" name="intent" value="close">
          Close the scoring
        </Button>
      </Actions>
    </Form>
  </section>
)
