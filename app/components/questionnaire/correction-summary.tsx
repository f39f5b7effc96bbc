/** What a correction changes, and what becomes of the answers that were given. */
export const CorrectionSummary = ({ version, changes }: { version: number; changes: readonly string[] }) => (
  <section aria-labelledby="changes">
    <h2 id="changes">What changes after version {version}</h2>
    <ul>
      {changes.map(change => (
        <li key={change}>{change}</li>
      ))}
    </ul>
    <p className="hint">
      Answers that were cleared stay with their version. Open answers move to version {version + 1}: they stay where the
      question is the same; others are kept beside the question, to be answered anew.
    </p>
  </section>
)
