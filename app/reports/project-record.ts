import { formatDate, type IsoDate } from '~/domain/calendar'
import { type Audience, type Field, type FieldKey, fieldsOf, sections } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import { formatVersion, type Mark, type ProjectRecord, type Proponent, totalValue } from '~/domain/record/record'
import {
  type Block,
  type CellKind,
  type Fact,
  heading,
  note,
  notGiven,
  paragraphs,
  type Report,
  type Table,
} from './model'
import { ownTables } from './own-tables'
import { riskTables, workPlanTable } from './plan-tables'
import { committeeName, forumName, listed, mayRead, type Names, subFundName } from './wording'

export type ProjectRecordFacts = {
  record: ProjectRecord
  names: Names
  audience: Audience
  asOf: IsoDate
  /** The last day as it was approved first; null where no amendment moved it. */
  originalCompletion?: IsoDate | null
}

type Section = (typeof sections)[number]

const kinds: Partial<Record<Field['kind'], CellKind>> = {
  money: 'money',
  percent: 'percent',
  year: 'year',
  date: 'date',
}
const longKinds: readonly Field['kind'][] = [
  ...(['longText', 'workPlan', 'risks', 'proponents', 'links', 'genderTargets', 'indicators', 'drawdown'] as const),
]
const isLong = (field: Field) => longKinds.includes(field.kind)

/** Why a field is empty, in words. */
const markInWords = (mark: Mark | undefined): string | null => {
  if (!mark) return null
  if (mark.kind === 'unreadable') return `${mark.text} (could not be read)`
  return mark.reason ? `Not Applicable: ${mark.reason}` : mark.text || 'Not Applicable'
}

/** The value of a short field in APEC's words; lists keep APEC's separator. */
function shown(field: Field, record: ProjectRecord, names: Names): string | number | null {
  const { values, marks } = record
  const value = values[field.key]
  if (isEmpty(value)) return markInWords(marks[field.key])
  if (field.kind === 'subFund') return subFundName(names, values)
  if (field.kind === 'forum') return forumName(names, String(value))
  if (field.kind === 'committee') return committeeName(names, String(value))
  if (field.kind === 'fora') return listed(values.otherFora.map(acronym => forumName(names, acronym)))
  if (Array.isArray(value)) return listed(value.filter(item => typeof item === 'string'))
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value
}

const isWebAddress = (text: unknown): text is string => typeof text === 'string' && /^https?:\/\/\S+$/i.test(text)

/** A field that only some records have is left out where it is empty. */
const belongs = (field: Field, { values, marks }: ProjectRecord) => {
  if (field.own) return !isEmpty(values[field.key]) || marks[field.key] !== undefined
  return field.key !== 'coFundingPercentage' || values.type === 'Multi-Year' || values.coFundingPercentage !== null
}

/** What a reader is told besides the value of a field. */
function besides(field: Field, { record: { values }, originalCompletion = null }: ProjectRecordFacts): Fact[] {
  if (field.key === 'coFunding') return [{ label: 'Total Project Value', kind: 'money', value: totalValue(values) }]
  if (field.key !== 'expectedCompletion' || originalCompletion === null) return []
  if (originalCompletion === values.expectedCompletion) return []
  return [{ label: `${field.label} as approved first`, kind: 'date', value: originalCompletion }]
}

function factOf(field: Field, facts: ProjectRecordFacts): Fact[] {
  const { record, names } = facts
  const value = shown(field, record, names)
  const kind = typeof value === 'number' || field.kind === 'date' ? (kinds[field.kind] ?? 'text') : 'text'
  const readable = kind !== 'date' || record.values[field.key] !== null
  const fact: Fact = { label: field.label, kind: readable ? kind : 'text', value }
  if (field.key === 'publication' && isWebAddress(value)) fact.href = value
  return [fact, ...besides(field, facts)]
}

const publicColumns = [
  { key: 'name', header: 'Name', kind: 'text', width: 28 },
  { key: 'jobTitle', header: 'Job Title', kind: 'text', width: 30 },
  { key: 'organization', header: 'Organization', kind: 'text', width: 36 },
  { key: 'from', header: 'From', kind: 'date', width: 18 },
  { key: 'until', header: 'Until', kind: 'date', width: 18 },
] as const
const contactColumns = [
  { key: 'postalAddress', header: 'Postal Address', kind: 'text', width: 36 },
  { key: 'telephone', header: 'Telephone', kind: 'text', width: 18 },
  { key: 'fax', header: 'Fax', kind: 'text', width: 18 },
  { key: 'email', header: 'Email', kind: 'text', width: 30 },
] as const

/** Contacts are picked by name, so that a detail added to `Proponent` later stays out until it is chosen. */
function proponentsTable(proponents: readonly Proponent[], audience: Audience): Table {
  const columns = [...publicColumns, ...(mayRead(audience, 'contacts') ? contactColumns : [])]
  return {
    block: 'table',
    id: 'proponents-table',
    caption: 'Project proponents',
    sheet: 'Proponents',
    whenEmpty: 'No proponent is given.',
    columns,
    rows: proponents.map(person => Object.fromEntries(columns.map(({ key }) => [key, person[key]]))),
  }
}

function longBlocks(field: Field, titled: boolean, { record, audience }: ProjectRecordFacts): Block[] {
  const title = titled ? [heading(3, `field-${field.key}`, field.label)] : []
  if (field.kind === 'workPlan') return [...title, workPlanTable(record.values)]
  if (field.kind === 'risks') return [...title, ...riskTables(record.values)]
  const own = ownTables(field, record.values)
  if (own.length > 0) return [...title, ...own]
  if (field.kind === 'proponents') return [...title, proponentsTable(record.values.proponents, audience)]
  const value = record.values[field.key]
  const text = typeof value === 'string' && value !== '' ? value : (markInWords(record.marks[field.key]) ?? notGiven)
  return [...title, paragraphs(text)]
}

/** The fields of a section in APEC's order; short ones that follow each other stand in one list. */
function fieldBlocks(section: Section, fields: readonly Field[], facts: ProjectRecordFacts): Block[] {
  const blocks: Block[] = []
  let short: Fact[] = []
  const endList = () => {
    if (short.length > 0) blocks.push({ block: 'facts', facts: short })
    short = []
  }
  for (const field of fields) {
    if (isLong(field)) {
      endList()
      blocks.push(...longBlocks(field, fields.length > 1 && field.label !== section.title, facts))
    } else short.push(...factOf(field, facts))
  }
  endList()
  return blocks
}

function sectionBlocks(section: Section, facts: ProjectRecordFacts): Block[] {
  const fields = fieldsOf(section.key).filter(
    field => mayRead(facts.audience, field.audience) && belongs(field, facts.record),
  )
  return fields.length === 0 ? [] : [heading(2, section.key, section.title), ...fieldBlocks(section, fields, facts)]
}

function keepingBlocks({ record: { keeping } }: ProjectRecordFacts): Block[] {
  const facts: Fact[] = [
    { label: 'Content Type', kind: 'text', value: keeping.contentType },
    { label: 'Version', kind: 'text', value: formatVersion(keeping.version) },
    { label: 'Created', kind: 'date', value: keeping.createdAt },
    { label: 'Created by', kind: 'text', value: keeping.createdBy },
    { label: 'Last modified', kind: 'date', value: keeping.modifiedAt },
    { label: 'Last modified by', kind: 'text', value: keeping.modifiedBy },
  ]
  return [heading(2, 'record-keeping', 'Record keeping'), { block: 'facts', facts }]
}

const doubts = ({ record: { marks } }: ProjectRecordFacts, fields: readonly FieldKey[]) =>
  fields.filter(key => marks[key]?.kind === 'unreadable').length

/**
 * The whole record in APEC's order, read from the catalogue. `audience` is who will read it: contact details and
 * Secretariat-only fields are left out at the source for everybody else.
 */
export function projectRecordReport(facts: ProjectRecordFacts): Report {
  const { record, audience, asOf } = facts
  const visible = sections.filter(section => mayRead(audience, section.audience))
  const unread = doubts(
    facts,
    visible.flatMap(section => fieldsOf(section.key).map(field => field.key)),
  )
  return {
    title: record.values.title ?? 'Project without a title',
    subtitle: `Project record as of ${formatDate(asOf)}`,
    number: record.values.number ?? undefined,
    asOf,
    blocks: [
      ...(unread > 0 ? [note('wait', `${unread} of the fields could not be read from the record it came from.`)] : []),
      ...visible.flatMap(section => sectionBlocks(section, facts)),
      ...keepingBlocks(facts),
    ],
  }
}
