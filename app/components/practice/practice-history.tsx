import type { PracticePast } from '~/domain/practice/texts'
import { MomentText } from '../record/date-text'
import { WordDifference } from '../record/word-difference'

/** What was done to a practice, the latest first, with what each change made of its text. */
export const PracticeHistory = ({
  past,
  begun,
}: {
  past: readonly PracticePast[]
  begun: { by: string; at: string }
}) => (
  <ol className="course practice-history">
    {past.map(one => (
      <li key={one.seq}>
        <p className="said-by">
          <b>{one.by}</b>, <MomentText moment={one.at} />
        </p>
        <p className="said">{one.why === '' ? 'Changed the text.' : one.why}</p>
        {one.differences.length > 0 && (
          <details>
            <summary>What changed: {one.differences.map(({ title }) => title.toLowerCase()).join(', ')}</summary>
            {one.differences.map(({ title, before, after }) => (
              <div key={title} className="difference">
                <h3>{title}</h3>
                <p>
                  <WordDifference before={before} after={after} />
                </p>
              </div>
            ))}
          </details>
        )}
      </li>
    ))}
    <li>
      <p className="said-by">
        <b>{begun.by}</b>, <MomentText moment={begun.at} />
      </p>
      <p className="said">Identified the practice.</p>
    </li>
  </ol>
)
