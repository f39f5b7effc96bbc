import { formatDate } from '~/domain/calendar'
import type { NumberSource, ReportNumber } from '~/domain/completion/numbers/number'
import { isNeedless } from '~/domain/completion/numbers/number'
import { numberWords } from '~/domain/completion/numbers/words'
import type { Audience } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import type { Cell } from '../model'
import { mayRead } from '../wording'
import type { Built } from './facts'

/** The page on which a fact is kept. */
export function sourceHref(number: string, { page, key }: NumberSource): string {
  switch (page) {
    case 'record':
      return paths.project(number)
    case 'budget':
      return paths.budget(number)
    case 'payments':
      return paths.payments(number)
    case 'outputs':
      return paths.outputs(number)
    case 'dissemination':
      return paths.disseminations(number)
    case 'events':
      return paths.events(number)
    case 'event':
      return typeof key === 'number' ? paths.event(number, key) : paths.events(number)
    case 'indicator':
      return typeof key === 'string' ? paths.indicator(number, key) : paths.indicators(number)
    case 'questionnaire':
      return typeof key === 'number' ? paths.questionnaire(number, key) : paths.questionnaires(number)
    case 'practices':
      return paths.practices
    case 'report':
      return paths.completionReport(number)
  }
}

/** Pages that everybody may open where the project is public. */
const open: readonly NumberSource['page'][] = [
  'record',
  'budget',
  'outputs',
  'dissemination',
  'events',
  'event',
  'practices',
  'report',
]

/** The address of the source of a number for this audience; null where its page is not for everybody. */
export const hrefFor = ({ facts, audience }: Pick<Built, 'facts' | 'audience'>, source: NumberSource): string | null =>
  mayRead(audience, 'contacts') || open.includes(source.page)
    ? sourceHref(facts.record.values.number ?? '', source)
    : null

/** What is said of a number that the overseer gave; its reason is not for the public. Null of a number of the facts. */
export function overrideWords(number: ReportNumber, audience: Audience): string | null {
  const { override, fact, kind } = number
  if (override === null) return null
  const given = `Given by ${mayRead(audience, 'contacts') ? override.by : 'the project overseer'} on ${formatDate(override.at.slice(0, 10))}`
  const says = isNeedless(number) ? 'the facts say the same now' : `the facts say ${numberWords(kind, fact)}`
  const why = mayRead(audience, 'contacts') ? ` Reason: ${override.reason}` : ''
  return `${given}; ${says}.${why}`
}

/** Numbers as one cell: their sum, with what is said of those that the overseer gave. */
export function sumCell({ numbers, audience }: Built, keys: readonly string[]): Cell {
  const found = keys.flatMap(key => numbers.get(key) ?? [])
  const known = found.flatMap(({ value }) => value ?? [])
  const value = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
  const notes = found.flatMap(number => overrideWords(number, audience) ?? [])
  return notes.length === 0 ? value : { value, note: notes.join(' ') }
}

/** A number as a cell, with what is said of it where the overseer gave it. */
export const numberCell = (built: Built, key: string): Cell => sumCell(built, [key])
