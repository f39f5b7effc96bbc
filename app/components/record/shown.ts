import { lostPromises } from '~/domain/indicator/standing-promise'
import { type Audience, type Field, fields, type SectionKey, sections } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import type {
  Mark,
  ProjectRecord,
  Proponent,
  RecordParts,
  RecordValues,
  RiskRow,
  WorkPlanRow,
} from '~/domain/record/record'
import type { DrawdownRow, GenderTarget, Indicator, Link } from '~/domain/record/rows'

/** A value as a reader meets it: keys of lists are names already. */
export type Shown =
  | { as: 'line'; text: string }
  | { as: 'link'; text: string }
  | { as: 'initiative'; name: string }
  | { as: 'prose'; text: string }
  | { as: 'money'; cents: number }
  | { as: 'date'; date: string }
  /** A day that an amendment moved, with the original one and the project whose amendments tell of it. */
  | { as: 'moved-date'; date: string; original: string; number: string }
  | { as: 'list'; items: string[] }
  | { as: 'people'; people: Proponent[] }
  | { as: 'workPlan'; rows: WorkPlanRow[] }
  | { as: 'risks'; rows: RiskRow[] }
  | { as: 'links'; rows: Link[] }
  | { as: 'genderTargets'; rows: GenderTarget[] }
  | { as: 'indicators'; rows: Indicator[]; number: string | null; lost: string[] }
  | { as: 'drawdown'; rows: DrawdownRow[] }

export type FieldView = { key: string; label: string; value: Shown | null; mark: Mark | null }
export type SectionView = { key: SectionKey; title: string; fields: FieldView[] }

/** How the keys of the reference lists are called; the route knows the lists. */
export type Naming = {
  forum: (acronym: string) => string
  committee: (acronym: string) => string
  subFund: (values: RecordValues) => string | null
}

const line = (text: string): Shown => ({ as: 'line', text })

/** A field that is shown alone, without the number of its record, cannot tell what stands in the others. */
const indicatorsShown = (values: RecordValues): Shown => ({
  as: 'indicators',
  rows: values.indicators,
  number: values.number,
  lost: values.number === null ? [] : lostPromises(values),
})

function shownOf(field: Field, values: RecordValues, naming: Naming): Shown | null {
  const value = values[field.key]
  if (isEmpty(value)) return null
  if (field.kind === 'workPlan') return { as: 'workPlan', rows: values.workPlan }
  if (field.kind === 'risks') return { as: 'risks', rows: values.risks }
  if (field.kind === 'links') return { as: 'links', rows: values.links }
  if (field.kind === 'genderTargets') return { as: 'genderTargets', rows: values.genderTargets }
  if (field.kind === 'indicators') return indicatorsShown(values)
  if (field.kind === 'drawdown') return { as: 'drawdown', rows: values.drawdown }
  if (field.kind === 'proponents') return { as: 'people', people: values.proponents }
  if (field.kind === 'fora') return { as: 'list', items: values.otherFora.map(naming.forum) }
  if (field.kind === 'subFund') return line(naming.subFund(values) ?? '')
  if (typeof value === 'boolean') return line(value ? 'Yes' : 'No')
  if (typeof value === 'number') {
    if (field.kind === 'money') return { as: 'money', cents: value }
    return line(field.kind === 'percent' ? `${value} %` : String(value))
  }
  if (typeof value === 'string') {
    if (field.kind === 'forum') return line(naming.forum(value))
    if (field.kind === 'committee') return line(naming.committee(value))
    if (field.kind === 'initiative') return { as: 'initiative', name: value }
    if (field.kind === 'date') return { as: 'date', date: value }
    if (field.kind === 'longText') return { as: 'prose', text: value }
    return /^https?:\/\/\S+$/.test(value) ? { as: 'link', text: value } : line(value)
  }
  return { as: 'list', items: Array.isArray(value) ? value.filter(item => typeof item === 'string') : [] }
}

/** One field of a record as it is shown. */
export const fieldView = (field: Field, { values, marks }: RecordParts, naming: Naming): FieldView => ({
  key: field.key,
  label: field.label,
  value: shownOf(field, values, naming),
  mark: marks[field.key] ?? null,
})

/** APEC's fields always; Dossier's own where something was given. */
const isShown = (field: Field, { values, marks }: ProjectRecord): boolean =>
  !field.own || !isEmpty(values[field.key]) || marks[field.key] !== undefined

/** The sections that these audiences may read, in APEC's order, each with its fields. */
export const sectionViews = (record: ProjectRecord, audiences: readonly Audience[], naming: Naming): SectionView[] =>
  sections
    .filter(section => audiences.includes(section.audience))
    .map(({ key, title }) => ({
      key,
      title,
      fields: fields
        .filter(field => field.section === key && audiences.includes(field.audience))
        .filter(field => isShown(field, record))
        .map(field => fieldView(field, record, naming)),
    }))
