import { formatDate } from '../calendar'
import type { Span } from '../economy'

const first = (span: Span) => span.from ?? ''
const last = (span: Span) => span.until ?? '9999-12-31'

/** Whether a span ends before it begins: no day belongs to it. */
export const isBackwards = ({ from, until }: Span): boolean => from !== null && until !== null && until < from

/** Whether two spans have a day in common. A side that is not known lies open. */
export const overlap = (one: Span, other: Span): boolean => first(one) <= last(other) && first(other) <= last(one)

/** "since 1 January 2008", "until 31 December 2007", "1 May 2010 to 2 June 2012", "always". */
export function spanInWords({ from, until }: Span): string {
  if (from && until) return `${formatDate(from)} to ${formatDate(until)}`
  if (from) return `since ${formatDate(from)}`
  return until ? `until ${formatDate(until)}` : 'always'
}
