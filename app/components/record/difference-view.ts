import type { Mark } from '~/domain/record/record'
import type { SectionView, Shown } from './shown'

/** One side of a field that differs. */
export type Side = { value: Shown | null; mark: Mark | null }
export type FieldDifference = { key: string; label: string; before: Side; after: Side }
export type SectionDifference = { key: string; title: string; fields: FieldDifference[] }

const same = (a: Side, b: Side) => JSON.stringify([a.value, a.mark]) === JSON.stringify([b.value, b.mark])

const nothing: Side = { value: null, mark: null }
const sideOf = ({ value, mark }: Side): Side => ({ value, mark })

/** The sections in which two versions of a record differ, with the fields that do, in the record's order. */
export const differenceView = (before: readonly SectionView[], after: readonly SectionView[]): SectionDifference[] =>
  after
    .map(section => {
      const earlier = before.find(each => each.key === section.key)
      const gone = (earlier?.fields ?? []).filter(field => !section.fields.some(each => each.key === field.key))
      const fields = [...section.fields, ...gone].flatMap(({ key, label }) => {
        const was = earlier?.fields.find(each => each.key === key) ?? nothing
        const is = section.fields.find(each => each.key === key) ?? nothing
        return same(was, is) ? [] : [{ key, label, before: sideOf(was), after: sideOf(is) }]
      })
      return { key: section.key, title: section.title, fields }
    })
    .filter(section => section.fields.length > 0)
