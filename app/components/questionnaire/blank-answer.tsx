import type { ReactNode } from 'react'
import { withoutValue, withoutValueTitles } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'

/** How many rows of a table are drawn for a pen. */
const penRows = 5

const Boxes = ({ labels }: { labels: readonly string[] }) => (
  <ul className="pen-boxes">
    {labels.map(label => (
      <li key={label}>
        <i className="pen-box" />
        {label}
      </li>
    ))}
  </ul>
)

const Lines = ({ count }: { count: number }) => (
  <div className="pen-lines" style={{ height: `${count * 8}mm` }} aria-hidden="true" />
)

const Line = ({ before, after }: { before?: string; after?: string }) => (
  <p className="pen-line">
    {before} <i /> {after}
  </p>
)

const numbered = (scale: readonly string[]) =>
  scale.map((label, index) => (label === '' ? String(index + 1) : `${index + 1} · ${label}`))

type Head = { key: string; label: string }
const rowHead: Head = { key: 'row', label: '' }

const stepsOf = (scale: readonly string[]): Head[] =>
  scale.map((label, index) => ({ key: String(index + 1), label: label || String(index + 1) }))

const PenTable = ({ head, children }: { head: readonly Head[]; children: ReactNode }) => (
  <table className="pen-table">
    <thead>
      <tr>
        {head.map(({ key, label }) =>
          label === '' ? (
            <td key={key} />
          ) : (
            <th key={key} scope="col">
              {label}
            </th>
          ),
        )}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

/** Long texts have room for what they ask: from 4 lines to 12, by their limit in characters. */
const linesFor = (limit: number | null) => Math.max(4, Math.min(12, Math.round((limit ?? 1_200) / 150)))

function Space({ question }: { question: Question }) {
  switch (question.kind) {
    case 'text':
      return <Lines count={1} />
    case 'longText':
      return <Lines count={linesFor(question.limit)} />
    case 'money':
      return <Line before="US$" />
    case 'percent':
      return <Line after="%" />
    case 'whole':
    case 'decimal':
      return <Line after={question.unit} />
    case 'date':
      return <Line after="(day / month / year)" />
    case 'yesNo':
      return <Boxes labels={['Yes', 'No']} />
    case 'oneOf':
    case 'severalOf':
      return <Boxes labels={question.choices.map(({ label }) => label)} />
    case 'rating':
      return <Boxes labels={numbered(question.scale)} />
    case 'ranking':
      return (
        <ul className="pen-ranking">
          {question.choices.map(({ key, label }) => (
            <li key={key}>
              <i /> {label}
            </li>
          ))}
        </ul>
      )
    case 'matrixScale':
      return (
        <PenTable head={[rowHead, ...stepsOf(question.scale)]}>
          {question.rows.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {stepsOf(question.scale).map(step => (
                <td key={step.key} className="pen-cell">
                  <i className="pen-box" />
                </td>
              ))}
            </tr>
          ))}
        </PenTable>
      )
    case 'matrixText':
      return (
        <PenTable head={[rowHead, { key: 'text', label: 'Answer' }]}>
          {question.rows.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="pen-wide" />
            </tr>
          ))}
        </PenTable>
      )
    case 'table':
      return (
        <PenTable head={question.columns}>
          {Array.from({ length: Math.min(penRows, question.atMost ?? penRows) }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no other name
            <tr key={row}>
              {question.columns.map(({ key }) => (
                <td key={key} />
              ))}
            </tr>
          ))}
        </PenTable>
      )
    case 'file':
      return <p className="hint">Please send the file together with this form.</p>
    case 'note':
      return null
  }
}

/** Room for an answer by pen, and what may be said instead. */
export const BlankAnswer = ({ question }: { question: Question }) => (
  <>
    <Space question={question} />
    {question.kind !== 'note' && (
      <div className="pen-instead">
        <span>Or:</span>
        <Boxes labels={withoutValue.map(one => withoutValueTitles[one])} />
      </div>
    )}
  </>
)
