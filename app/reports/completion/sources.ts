import type { ReportNumber } from '~/domain/completion/numbers/number'
import { numberWords } from '~/domain/completion/numbers/words'
import { type Block, heading, type Row, type Table } from '../model'
import { mayRead } from '../wording'
import { hrefFor } from './cells'
import type { Built } from './facts'

/** Budget lines have names that are not for the public. */
const isShownTo = ({ audience }: Built, { part }: ReportNumber): boolean =>
  part !== 'budget' || mayRead(audience, 'contacts')

/** That nobody of a sex came from an economy is no number that needs a source. */
const saysNobody = ({ part, value, override }: ReportNumber): boolean =>
  (part === 'participants' || part === 'speakers') && value === 0 && override === null

const numbersOf = (built: Built): ReportNumber[] =>
  [...built.numbers.values()].filter(number => isShownTo(built, number) && number.value !== null && !saysNobody(number))

const kinds = [
  { kind: 'count', id: 'sources-counts', caption: 'Counts and where they come from', header: 'Value' },
  { kind: 'percent', id: 'sources-percents', caption: 'Percentages and where they come from', header: 'Value' },
  { kind: 'money', id: 'sources-amounts', caption: 'Amounts and where they come from', header: 'Amount (US$)' },
] as const

function sourceRow(built: Built, { label, value, source, override }: ReportNumber): Row {
  const href = hrefFor(built, source)
  const words = override === null ? source.words : `Given by the project overseer; ${source.words.toLowerCase()}`
  return { label, value, source: href === null ? words : { value: words, href } }
}

function sourcesTables(built: Built): Table[] {
  const all = numbersOf(built)
  return kinds.flatMap(({ kind, header, ...about }): Table[] => {
    const own = all.filter(number => number.kind === kind)
    if (own.length === 0) return []
    return [
      {
        ...{ block: 'table', ...about, sheet: 'Sources' },
        columns: [
          { key: 'label', header: 'Number', kind: 'text', width: 60 },
          { key: 'value', header, kind, width: 16 },
          { key: 'source', header: 'Source', kind: 'text', width: 60 },
        ],
        rows: own.map(number => sourceRow(built, number)),
      },
    ]
  })
}

function overridesTable(built: Built): Table[] {
  const given = numbersOf(built).filter(({ override }) => override !== null)
  if (given.length === 0) return []
  const isPublic = !mayRead(built.audience, 'contacts')
  return [
    {
      ...{ block: 'table', id: 'overrides-table', caption: 'Numbers that the overseer gave', sheet: 'Overrides' },
      columns: [
        { key: 'label', header: 'Number', kind: 'text', width: 60 },
        { key: 'fact', header: 'By the facts', kind: 'text', width: 18 },
        { key: 'value', header: 'In this report', kind: 'text', width: 18 },
        { key: 'on', header: 'Given on', kind: 'date', width: 18 },
        ...(isPublic ? [] : [{ key: 'reason', header: 'Reason', kind: 'text' as const, width: 60 }]),
      ],
      rows: given.map(({ label, fact, value, kind, override }) => ({
        ...{
          label,
          fact: numberWords(kind, fact),
          value: numberWords(kind, value),
          on: override?.at.slice(0, 10) ?? null,
        },
        ...(isPublic ? {} : { reason: override?.reason ?? null }),
      })),
    },
  ]
}

/** Every number of the report with the page on which its fact is kept, and those that the overseer gave. */
export function sources(built: Built): Block[] {
  const tables = [...overridesTable(built), ...sourcesTables(built)]
  return tables.length === 0 ? [] : [heading(2, 'sources', 'Sources'), ...tables]
}
