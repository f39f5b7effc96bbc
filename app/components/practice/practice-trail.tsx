import type { Trail } from '~/domain/practice/trail'
import { DateText } from '../record/date-text'
import { Prose } from '../record/prose'

/** The passages of official answers on which a practice stands, as far as their economies let everybody read them. */
export const PracticeTrail = ({ entries, further }: { entries: Trail['entries']; further: string | null }) => (
  <>
    {entries.length > 0 && (
      <ul className="practice-trail">
        {entries.map(({ who, questionnaire, question, passage, at }) => (
          <li key={`${who} ${question} ${passage}`}>
            <p className="whose">
              <b>{who}</b>
              {at && (
                <span>
                  cleared on <DateText date={at.slice(0, 10)} />
                </span>
              )}
            </p>
            <blockquote>
              <Prose text={passage} />
            </blockquote>
            <p className="asked">
              To the question “{question}” of “{questionnaire}”
            </p>
          </li>
        ))}
      </ul>
    )}
    {further && <p className="further">{further}</p>}
    {entries.length === 0 && !further && <p className="absent">No answers stand behind this practice.</p>}
  </>
)
