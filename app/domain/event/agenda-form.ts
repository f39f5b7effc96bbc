import { z } from 'zod'
import { formatDate, type IsoDate } from '../calendar'
import { shortPrint } from '../workbook/short-print'
import type { AgendaItem } from './event'
import { atMost, counted, dayOrNothing, eventLimits, oneLine, several } from './event-form'

/** So many points has a programme at most. */
export const mostAgendaItems = 200

const time = z
  .string()
  .default('')
  .transform(text => text.trim())
  .refine(
    text => text === '' || /^([01]?\d|2[0-3])[:.h]\d{2}$/.test(text),
    'Enter a time such as 09:30, or leave it empty.',
  )
  .transform(text => (text === '' ? '' : text.replace(/[.h]/, ':').padStart(5, '0')))

const agendaRow = z
  .object({
    id: z.string().max(60).default(''),
    day: dayOrNothing,
    from: time,
    until: time,
    title: oneLine(eventLimits.title).refine(title => title !== '', 'Give this point of the programme a title.'),
    description: atMost(eventLimits.description),
    speakers: several(60).pipe(z.array(counted)),
  })
  .refine(({ from, until }) => from === '' || until === '' || from <= until, {
    message: 'This point ends before it begins.',
    path: ['until'],
  })

/** The programme as its form sends it. `base` is the print of the programme from which the form was filled. */
export const agendaForm = z.object({
  base: z.string().max(40).default(''),
  agenda: z
    .array(agendaRow)
    .max(mostAgendaItems, `A programme has at most ${mostAgendaItems} points.`)
    .optional()
    .transform(rows => rows ?? []),
})

/** Tells one state of a programme from another, in a few letters. */
export const agendaPrint = (agenda: readonly AgendaItem[]): string => shortPrint(JSON.stringify(agenda))

/** A point as the rows of its form hold it. */
export const typedAgendaItem = ({ id, day, from, until, title, description, speakers }: AgendaItem) => ({
  ...{ id, day: day ?? '', from, until, title, description },
  speakers: speakers.join(' '),
})

/** A programme day by day, in its own order within a day; points without a day last. */
export function agendaByDay<Item extends Pick<AgendaItem, 'day'>>(
  agenda: readonly Item[],
): { day: IsoDate | null; title: string; items: Item[] }[] {
  const days = [...new Set(agenda.map(({ day }) => day))].sort((a, b) => (a ?? '9').localeCompare(b ?? '9'))
  return days.map(day => ({
    ...{ day, title: day === null ? 'Day not set' : formatDate(day) },
    items: agenda.filter(item => item.day === day),
  }))
}
