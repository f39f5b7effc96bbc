type Unmet = { title: string; rating: number | null }

const sentence = ({ title, rating }: Unmet) =>
  rating === null ? `“${title}” is not rated yet.` : `“${title}” is rated ${rating}, which is too low.`

/** Which least rating holds, and which criterion keeps the proposal from being rated satisfactory. */
export const Findings = ({ unmet, minimum, edition }: { unmet: Unmet[]; minimum: number; edition: string }) => (
  <div className="findings">
    <p>
      Every criterion must reach {minimum} of 5 ({edition}). A high rating elsewhere does not make up for a low one.
    </p>
    <ul className="find-list">
      {unmet.map(one => (
        <li key={one.title}>{sentence(one)}</li>
      ))}
      {unmet.length === 0 && <li className="done">Every criterion reaches it.</li>}
    </ul>
  </div>
)
