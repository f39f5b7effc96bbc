/** An answer to be read: one line, a text with its paragraphs, or a list. */
export const AnswerWords = ({ lines }: { lines: readonly string[] }) => {
  if (lines.length === 0) return <p className="absent">No answer</p>
  if (lines.length === 1) return <p className="answer-words">{lines[0]}</p>
  return (
    <ul className="answer-words">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table may say the same
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
