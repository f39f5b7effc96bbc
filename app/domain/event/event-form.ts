import { z } from 'zod'
import { formatDate, isIsoDate } from '../calendar'
import { type EventText, eventKinds, eventKindTitles, eventModes, eventModeTitles } from './event'

/** The longest texts of an event, in characters. */
export const eventLimits = { title: 200, line: 300, description: 5_000 } as const

const cleaned = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())

/** A text of at most so many characters. */
export const atMost = (limit: number) =>
  cleaned.refine(
    text => text.length <= limit,
    `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`,
  )

export const oneLine = (limit: number) => atMost(limit).transform(text => text.replace(/\s+/g, ' '))

/** A revision or a key, as a hidden field of a form sends it. */
export const counted = z
  .string()
  .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
  .transform(Number)

/** A choice that may be left open. */
export const orNothing = oneLine(100).transform(text => (text === '' ? null : text))

const isDayOrEmpty = (text: string) => text === '' || isIsoDate(text)

export const dayOrNothing = cleaned
  .refine(isDayOrEmpty, 'Enter a day, such as 21 August 2018.')
  .transform(day => (day === '' ? null : day))

/** Several of one name, of which a browser sends none, one or many. */
export const several = (most: number) =>
  z.preprocess(
    sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(z.string().max(100)).max(most),
  )

const mostSeats = 100_000

/** What an event is, as it is typed. Only its title is needed. `base` is the revision from which the form was filled. */
export const eventForm = z
  .object({
    base: counted.default(0),
    title: oneLine(eventLimits.title).refine(title => title !== '', 'Give the event a title.'),
    kind: z.enum(eventKinds, { error: 'Choose what kind of event it is.' }),
    mode: z.enum(eventModes, { error: 'Choose how people take part.' }),
    from: dayOrNothing,
    until: dayOrNothing,
    place: oneLine(eventLimits.line),
    economy: orNothing,
    seats: cleaned
      .refine(
        text => text === '' || (/^\d{1,6}$/.test(text) && Number(text) > 0 && Number(text) <= mostSeats),
        'Enter the number of seats as a whole number from 1 to 100,000, or leave it empty.',
      )
      .transform(text => (text === '' ? null : Number(text))),
    description: atMost(eventLimits.description),
    series: oneLine(eventLimits.title),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    message: 'The last day is before the first one.',
    path: ['until'],
  })

/** The text of an event without what else is known of it. */
export const eventTextOf = (event: EventText): EventText => {
  const { title, kind, mode, from, until, place, economy, seats, description, series } = event
  return { title, kind, mode, from, until, place, economy, seats, description, series }
}

const dayInWords = (day: string | null) => (day === null ? '' : formatDate(day))

/** What of an event differs between two texts, field by field in words: as it is kept now, and as it was typed. */
export function eventDifferences(now: EventText, mine: EventText): { label: string; now: string; mine: string }[] {
  const lines = (text: EventText): [string, string][] => [
    ['Title', text.title],
    ['Kind', eventKindTitles[text.kind]],
    ['How people take part', eventModeTitles[text.mode]],
    ['First day', dayInWords(text.from)],
    ['Last day', dayInWords(text.until)],
    ['Place', text.place],
    ['Hosting economy', text.economy ?? ''],
    ['Seats', text.seats === null ? '' : String(text.seats)],
    ['Description', text.description],
    ['Series', text.series],
  ]
  const typed = new Map(lines(mine))
  return lines(now)
    .map(([label, kept]) => ({ label, now: kept, mine: typed.get(label) ?? '' }))
    .filter(line => line.now !== line.mine)
}

/** "20 to 22 August 2018", "20 August 2018", "31 August 2018 to 2 September 2018", "Dates not set". */
export function eventDays({ from, until }: Pick<EventText, 'from' | 'until'>): string {
  const [first, last] = [from ?? until, until ?? from]
  if (first === null || last === null) return 'Dates not set'
  if (first === last) return formatDate(first)
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${isOneMonth ? String(Number(first.slice(8))) : formatDate(first)} to ${formatDate(last)}`
}

/** Whether an event lies behind a day; one without dates does not. */
export const isOver = ({ from, until }: Pick<EventText, 'from' | 'until'>, today: string): boolean => {
  const last = until ?? from
  return last !== null && last < today
}
