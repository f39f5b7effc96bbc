import { Link } from '@remix-run/react'
import { type LetterState, letterStates, letterStateTitles } from '~/domain/letters/outbox'
import { paths } from '~/paths'

/** The address of a page of the letters of a state, or of all. */
export function lettersAt(state: LetterState | null, page: number): string {
  const asked = { ...(state !== null && { state }), ...(page > 1 && { page: String(page) }) }
  const query = new URLSearchParams(asked).toString()
  return query === '' ? paths.letters : `${paths.letters}?${query}`
}

/** Ways to the letters of each state. */
export const LetterStates = ({ at }: { at: LetterState | null }) => (
  <nav aria-label="Letters by where they stand">
    <ul className="ways-on">
      {([null, ...letterStates] as const).map(state => (
        <li key={state ?? 'all'}>
          <Link to={lettersAt(state, 1)} aria-current={state === at ? 'page' : undefined}>
            {state === null ? 'All' : letterStateTitles[state]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
