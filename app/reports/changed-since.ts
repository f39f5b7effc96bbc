import { formatDate, type IsoDate } from '~/domain/calendar'
import type { BudgetDifference } from '~/domain/difference/budget'
import { type FieldChange, type SectionChange, shortened, type ValueChange } from '~/domain/difference/change'
import { type Block, type Column, type Fact, heading, note, notGiven, type Report, type Row, type Table } from './model'

/** What the forum endorsed and what stands now, as anybody of the forum may read it. */
export type ChangedSinceFacts = {
  number: string
  title: string
  forum: string | null
  endorsedOn: IsoDate
  /** The versions that are compared: "3.0". */
  from: string
  to: string
  /** When the later one was saved. */
  savedOn: IsoDate
  summary: readonly string[]
  sections: readonly SectionChange[]
  budget: BudgetDifference | null
  asOf: IsoDate
}

const text = (label: string, value: string | null): Fact => ({ label, kind: 'text', value })

const beforeAndAfter = (before: string | null, after: string | null): Block => ({
  block: 'facts',
  facts: [text('Before', before ?? notGiven), text('Now', after ?? notGiven)],
})

const amountChange = (change: number): Block => ({
  block: 'facts',
  facts: [{ label: 'Change', kind: 'money', value: change }],
})

/** A row that was changed is shown twice: as it was and as it is. */
function rowsOf({ headers, rows }: Extract<ValueChange, { as: 'table' }>): Row[] {
  return rows.flatMap(({ what, cells }) => {
    const side = (without: 'added' | 'removed', said: string): Row => ({
      what: said,
      ...Object.fromEntries(
        headers.map((_, at) => {
          const kept = (cells[at] ?? []).filter(({ kind }) => kind !== without)
          return [`c${at}`, kept.map(piece => piece.text).join('') || null]
        }),
      ),
    })
    return what.startsWith('Changed')
      ? [side('added', `${what}: before`), side('removed', `${what}: now`)]
      : [side(what === 'Removed' ? 'added' : 'removed', what)]
  })
}

const tableOf = (key: string, label: string, change: Extract<ValueChange, { as: 'table' }>): Table => ({
  block: 'table',
  id: `changes-of-${key}`,
  caption: `${label}: rows that changed`,
  sheet: label,
  columns: [
    { key: 'what', header: 'Row', kind: 'text', width: 18 },
    ...change.headers.map((header, at): Column => ({ key: `c${at}`, header, kind: 'text', width: 30 })),
  ],
  rows: rowsOf(change),
})

function valueBlocks({ key, label }: FieldChange, value: ValueChange): Block[] {
  switch (value.as) {
    case 'words':
      return [{ block: 'words', pieces: shortened(value.pieces) }]
    case 'whole':
      return [
        beforeAndAfter(value.before, value.after),
        ...(value.change === null || value.change === 0 ? [] : [amountChange(value.change)]),
      ]
    case 'items':
      return [
        {
          block: 'facts',
          facts: [
            ...(value.removed.length > 0 ? [text('Removed', value.removed.join('; '))] : []),
            ...(value.added.length > 0 ? [text('Added', value.added.join('; '))] : []),
          ],
        },
      ]
    case 'table':
      return [tableOf(key, label, value)]
  }
}

const fieldBlocks = (section: SectionChange, field: FieldChange): Block[] => [
  ...(section.fields.length > 1 || field.label !== section.title
    ? [heading(3, `change-${field.key}`, field.label)]
    : []),
  ...(field.value ? valueBlocks(field, field.value) : []),
  ...(field.mark ? [beforeAndAfter(field.mark.before, field.mark.after)] : []),
]

const money = (key: string, header: string): Column => ({ key, header, kind: 'money', width: 16 })
const change = (key: string, from: string, to: string): Column => ({
  ...money(key, 'Change'),
  formula: { minus: [to, from] },
})

const budgetTable = ({ categories }: BudgetDifference): Table => ({
  block: 'table',
  id: 'budget-changes',
  caption: 'Budget by category, in US dollars',
  sheet: 'Budget',
  columns: [
    { key: 'category', header: 'Category', kind: 'text', width: 52 },
    money('apecBefore', 'APEC before'),
    money('apecAfter', 'APEC now'),
    change('apecChange', 'apecBefore', 'apecAfter'),
    money('selfBefore', 'Self-funding before'),
    money('selfAfter', 'Self-funding now'),
    change('selfChange', 'selfBefore', 'selfAfter'),
  ],
  rows: categories.map(({ title, amounts: { before, after } }) => ({
    category: title,
    apecBefore: before.apec,
    apecAfter: after.apec,
    selfBefore: before.self,
    selfAfter: after.self,
  })),
  totals: { label: 'Total', sums: ['apecBefore', 'apecAfter', 'selfBefore', 'selfAfter'] },
})

/** A note to the forum: what a project says now and did not say when it was endorsed. */
export function changedSinceReport(facts: ChangedSinceFacts): Report {
  const { number, title, forum, endorsedOn, from, to, savedOn, summary, sections, budget, asOf } = facts
  const nothing = sections.length === 0 && budget === null
  return {
    title: 'What changed since the endorsement',
    number,
    asOf,
    blocks: [
      heading(2, 'in-short', 'In short'),
      {
        block: 'facts',
        facts: [
          text('Project title', title),
          text('Forum', forum),
          { label: 'Endorsed', kind: 'date', value: endorsedOn },
          text('Versions compared', `${from}, as endorsed, and ${to}, of ${formatDate(savedOn)}`),
        ],
      },
      nothing
        ? note('good', 'The project stands as the forum endorsed it.')
        : { block: 'paragraphs', paragraphs: summary },
      ...sections.flatMap((section): Block[] => [
        heading(2, `section-${section.key}`, section.title),
        ...section.fields.flatMap(field => fieldBlocks(section, field)),
      ]),
      ...(budget ? [heading(2, 'budget', 'Budget'), budgetTable(budget)] : []),
    ],
  }
}
