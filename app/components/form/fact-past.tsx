import type { FactPast as Past } from '~/domain/implementation/past'
import { MomentText } from '../record/date-text'

/** What a fact was before each change, for those who keep it; nothing where it was never changed. */
export const FactPast = ({ past }: { past: readonly Past[] }) =>
  past.length < 2 ? null : (
    <details className="fact-past">
      <summary>What it was before</summary>
      <ol>
        {past.map(({ at, by, parts }) => (
          <li key={at + parts.map(({ part }) => part).join()}>
            <MomentText moment={at} />, {by}
            {parts.length === 0 ? (
              ': begun'
            ) : (
              <ul>
                {parts.map(({ part, title, saved, typed }) => (
                  <li key={part}>
                    {title}: <del>{saved || 'nothing'}</del> <ins>{typed || 'nothing'}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
