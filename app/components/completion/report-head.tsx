import { formatMoment } from '~/domain/calendar'
import { actWords, type CompletionAct, type CompletionState, stateWords } from '~/domain/completion/completion-report'
import { LinkButton } from '../form/button'
import { Status, type Tone } from '../record/status'

const tones: Record<CompletionState, Tone> = { draft: 'plain', submitted: 'wait', returned: 'stop', accepted: 'done' }

/** Where the report stands. */
export const ReportState = ({ state }: { state: CompletionState }) => (
  <Status of={stateWords[state]} tone={tones[state]} />
)

/** What was done with the report, when and by whom; the remark only where the reader was sent it. */
export const Acts = ({ acts }: { acts: CompletionAct[] }) =>
  acts.length === 0 ? null : (
    <ol className="acts" aria-label="What happened to this report">
      {acts.map(({ act, at, by, remark }) => (
        <li key={`${act} ${at}`}>
          <b>{actWords[act]}</b>{' '}
          <span>
            {formatMoment(at)}, by {by}
          </span>
          {remark !== '' && <q className="remark">{remark}</q>}
        </li>
      ))}
    </ol>
  )

/** The report as a file that can be kept, sent and printed. */
export const ReportFiles = ({ html, workbook, word }: { html: string; workbook: string; word?: string }) => (
  <>
    <LinkButton to={html} download>
      Download as HTML
    </LinkButton>
    <LinkButton to={workbook} download>
      Download as Excel
    </LinkButton>
    {word && (
      <LinkButton to={word} download>
        Download as Word
      </LinkButton>
    )}
  </>
)
