import { permissionTitles } from '~/domain/questionnaire/answers'
import { type MonitorRow, questionsInWords } from '~/domain/questionnaire/monitor'
import { responseStateTitles } from '~/domain/questionnaire/response'
import { DateText, MomentText } from '../record/date-text'
import { Status } from '../record/status'
import { responseTones } from './answer-state'

const Moment = ({ title, at }: { title: string; at: string | null }) =>
  at === null ? null : (
    <div>
      <dt>{title}</dt>
      <dd>
        <MomentText moment={at} />
      </dd>
    </div>
  )

/** The facts of one answer: where it stands, by when, how far it is, and its dates. */
export const ResponseFacts = ({ row }: { row: MonitorRow }) => (
  <dl className="facts response-facts">
    <div>
      <dt>State</dt>
      <dd>
        <Status of={responseStateTitles[row.state]} tone={responseTones[row.state]} />
      </dd>
    </div>
    {row.dueOn && (
      <div>
        <dt>Due</dt>
        <dd>
          <DateText date={row.dueOn} />
          {row.isExtended && ', a day of its own'}
          {row.lateBy !== null && `, late by ${row.lateBy} ${row.lateBy === 1 ? 'day' : 'days'}`}
        </dd>
      </div>
    )}
    {row.progress && (
      <div>
        <dt>Progress</dt>
        <dd>{questionsInWords(row.progress)}</dd>
      </div>
    )}
    <Moment title="Invited" at={row.invitedAt} />
    <Moment title="Opened" at={row.openedAt} />
    <Moment title="Last reminder" at={row.remindedAt} />
    {row.state === 'submitted' && (
      <>
        <Moment title={`Cleared by ${row.clearedBy}`} at={row.clearedAt} />
        {row.permission && (
          <div>
            <dt>What may be published</dt>
            <dd>{permissionTitles[row.permission]}</dd>
          </div>
        )}
      </>
    )}
  </dl>
)
