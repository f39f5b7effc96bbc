import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../calendar'
import { type Cents, largestCents, parseMoney } from '../money'
import { type FundingLine, fundingLineName, isSameLine } from '../scoring/funding-line'
import { no, type Verdict, yes } from '../verdict'
import { type CalendarSession, dayInSingapore, endOfDayInSingapore, formatSingapore } from './sessions'

/** The sessions that a year may have: two as a rule; 2009 and 2010 had a third. */
export const sessionNames = ['Session 1', 'Session 2', 'Session 3'] as const

const longestWhy = 1000

const day = (what: string) =>
  z.string({ error: `Enter ${what}.` }).refine(isIsoDate, `Enter ${what} as a day that exists, such as 2027-03-28.`)

/** A row of the table of money; one that was left empty is none. */
const moneyRow = (lines: readonly FundingLine[]) =>
  z
    .object({ line: z.string().default(''), amount: z.string().default('') })
    .transform((row, context): (FundingLine & { amount: Cents }) | null => {
      if (row.line.trim() === '' && row.amount.trim() === '') return null
      const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      const line = lines.find(one => fundingLineName(one) === row.line)
      const amount = parseMoney(row.amount)
      const isAmount = amount !== null && amount >= 0 && amount <= largestCents
      if (!line) refuse('line', 'Choose the fund or sub-fund from the list.')
      if (!isAmount) refuse('amount', 'Enter the amount in US dollars, such as 1,038,057. It cannot be negative.')
      return line && isAmount ? { ...line, amount } : null
    })

const moneyRows = (lines: readonly FundingLine[]) =>
  z
    .array(moneyRow(lines))
    .max(100, 'A session has at most 100 rows of money.')
    .default([])
    .transform(rows => rows.filter(row => row !== null))

/** The form of a session: its last days in Singapore, and its money by fund and sub-fund. `lines` may be chosen. */
export const sessionForm = (lines: readonly FundingLine[]) =>
  z.object({
    year: z
      .string({ error: 'Enter the year.' })
      .regex(/^(20\d{2})$/, 'Enter the year with four digits, such as 2027.')
      .transform(Number),
    session: z.enum(sessionNames, { error: 'Choose the session.' }),
    internalDay: day('the internal deadline'),
    finalDay: day('the final deadline'),
    money: moneyRows(lines),
    why: z
      .string()
      .trim()
      .max(longestWhy, `Please use at most ${longestWhy.toLocaleString('en-US')} characters.`)
      .default(''),
    base: z.string().max(20_000).default(''),
  })

export type SessionDates = {
  year: number
  session: string
  internalDay: IsoDate
  finalDay: IsoDate
  money: CalendarSession['money']
}

/** Refuses what cannot be meant: an internal deadline after the final one, a fund that has its money twice. */
export function checkSession({ internalDay, finalDay, money }: SessionDates): Verdict {
  if (internalDay > finalDay)
    return no('The internal deadline is after the final one. Concept notes reach their forum first.')
  const twice = money.find((row, index) => money.findIndex(other => isSameLine(row, other)) !== index)
  return twice ? no(`“${fundingLineName(twice)}” is there twice. Put its money in one row.`) : yes
}

/** A deadline runs to midnight in Singapore. One that was set to the hour stays so while its day stays. */
export const deadlineOn = (day: IsoDate, before: string | undefined): string =>
  before !== undefined && dayInSingapore(before) === day ? before : endOfDayInSingapore(day)

/** What a session holds, in one text: a form says with it which state it was opened on. */
export const sessionState = ({ internalDeadline, finalDeadline, money }: Omit<CalendarSession, 'seq'>): string =>
  JSON.stringify([
    internalDeadline,
    finalDeadline,
    money.map(({ fund, subFund, amount }) => [fund, subFund, amount]).sort(),
  ])

const moved = (what: string, from: string, to: string) =>
  from === to ? [] : [`The ${what} deadline was ${formatSingapore(from)} and is now ${formatSingapore(to)}.`]

/** What became of the deadlines, in sentences for the history; nothing where they stayed. */
export const movedDeadlines = (
  before: Pick<CalendarSession, 'internalDeadline' | 'finalDeadline'>,
  after: Pick<CalendarSession, 'internalDeadline' | 'finalDeadline'>,
): string[] => [
  ...moved('internal', before.internalDeadline, after.internalDeadline),
  ...moved('final', before.finalDeadline, after.finalDeadline),
]
