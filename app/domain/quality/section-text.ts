import { formatDate } from '../calendar'
import { targetInWords } from '../indicator/from-targets'
import { formatMoney } from '../money'
import { type Field, fieldsOf, type SectionKey } from '../record/catalogue'
import type { RecordValues } from '../record/record'

const textOf = (field: Field, values: RecordValues): string => {
  const value = values[field.key]
  if (field.kind === 'workPlan')
    return values.workPlan
      .map(row => [row.timeline, row.activity, row.output, row.responsible].filter(Boolean).join('\n'))
      .join('\n')
  if (field.kind === 'risks') return values.risks.map(row => [row.risk, row.prevention].join('\n')).join('\n')
  if (field.kind === 'links') return values.links.map(row => [row.title, row.note].join('\n')).join('\n')
  if (field.kind === 'indicators') return values.indicators.map(row => [row.name, row.method].join('\n')).join('\n')
  if (field.kind === 'genderTargets') return values.genderTargets.map(targetInWords).join('\n')
  if (field.kind === 'drawdown') return values.drawdown.map(row => row.purpose).join('\n')
  if (field.kind === 'proponents')
    return values.proponents
      .map(({ slot: _slot, from: _from, until: _until, ...words }) => Object.values(words).join('\n'))
      .join('\n')
  if (typeof value === 'number') return field.kind === 'money' ? formatMoney(value) : String(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return field.kind === 'date' ? formatDate(value) : value
  return value === null ? '' : value.filter(item => typeof item === 'string').join('; ')
}

/** What a section says, as one text. */
export const sectionText = (section: SectionKey, values: RecordValues): string =>
  fieldsOf(section)
    .map(field => textOf(field, values))
    .join('\n')

const bullet = /^[^\S\n]*(?:[•·▪*-]|\u2013)[^\S\n]+/gm

/** White space and bullets are left out: copying from a page gives others than the record has. */
const plain = (text: string) => text.replace(bullet, '').replace(/\s+/g, ' ').trim()

/** Whether a copied sentence stands in a text; an empty one does. */
export const isQuotedFrom = (quote: string, text: string): boolean => plain(text).includes(plain(quote))
