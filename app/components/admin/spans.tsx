import type { Span } from '~/domain/economy'
import { DateText } from '../record/date-text'

/** "since 1 January 2008", "until 31 December 2007", "1 May 2010 to 2 June 2012"; nothing where it always holds. */
export function SpanText({ span: { from, until } }: { span: Span }) {
  if (from && until)
    return (
      <>
        <DateText date={from} /> to <DateText date={until} />
      </>
    )
  if (from)
    return (
      <>
        since <DateText date={from} />
      </>
    )
  if (until)
    return (
      <>
        until <DateText date={until} />
      </>
    )
  return <>always</>
}

/** Words with the days for which they hold, one to a line. */
export const DatedWords = ({ rows }: { rows: (Span & { words?: string })[] }) =>
  rows.length === 0 ? (
    <span className="absent">None</span>
  ) : (
    <ul className="plain-lines">
      {rows.map(({ words, ...span }) => (
        <li key={`${words} ${span.from} ${span.until}`}>
          {words && `${words}: `}
          <SpanText span={span} />
        </li>
      ))}
    </ul>
  )
