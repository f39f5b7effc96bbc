import type { MeanwhileView } from '~/domain/event/view'
import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'

/** What somebody else saved while a form was open, beside what was typed. */
export const Meanwhile = ({ meanwhile: { by, at, lines } }: { meanwhile: MeanwhileView }) => (
  <section aria-labelledby="meanwhile" className="event-meanwhile">
    <h2 id="meanwhile">Saved meanwhile</h2>
    <p className="hint">
      {by} saved this on <MomentText moment={at} />, while you had the form open. The form below holds what you typed.
      Saving again puts it in the place of what is saved now.
    </p>
    {lines.length > 0 && (
      <WideTable label="What differs">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved now</th>
              <th scope="col">What you typed</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, now, mine }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now || <span className="absent">Empty</span>}</td>
                <td>{mine || <span className="absent">Empty</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    )}
  </section>
)
