import { Deadline } from '~/components/page/deadline'
import type { DeadlineAhead } from '~/domain/drafting/deadline-ahead'

export type Standing = { state: string | null; edition: string | null; deadline: DeadlineAhead | null }

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** "DRAFT 07 2026 · concept note draft, forms of 2025": what is written, in which state, on which edition of the form. */
export const standingWords = (number: string, { state, edition }: Standing): string => {
  const said = [state, edition].flatMap(words => (words === null ? [] : lowered(words))).join(', ')
  return said === '' ? number : `${number} · ${said}`
}

const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)

/** The next deadline, with the days until it. */
export const NextDeadline = ({ deadline: { title, at, days } }: { deadline: DeadlineAhead }) => (
  <>
    {title}: <Deadline moment={at} />, {inDays(days)}
  </>
)
