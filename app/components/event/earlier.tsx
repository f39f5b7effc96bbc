import type { EarlierChange } from '~/domain/event/earlier'
import { MomentText } from '../record/date-text'

const said = (text: string) => (text === '' ? 'empty' : `“${text}”`)

/** What somebody was before each change, the latest first. */
export const Earlier = ({ changes }: { changes: readonly EarlierChange[] }) =>
  changes.length === 0 ? null : (
    <section aria-labelledby="earlier">
      <h2 id="earlier">What was changed</h2>
      <ul className="nomination-people">
        {changes.map(({ by, at, lines }) => (
          <li key={`${at} ${lines.map(({ label }) => label).join(' ')}`}>
            <p>
              <MomentText moment={at} />, {by}
              {lines.length === 0 && ': put on the list'}
            </p>
            {lines.map(({ label, before, after }) => (
              <p key={label}>{`${label}: ${said(before)}, then ${said(after)}`}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
