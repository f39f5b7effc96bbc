import { type Audience, fieldsOf, type SectionKey, sections } from './catalogue'
import { isEmpty } from './empty'
import type { ProjectRecord } from './record'

/** How far a section is written. `missing` are the labels of fields that an approved project cannot do without. */
export type SectionState = {
  key: SectionKey
  title: string
  state: 'empty' | 'partly' | 'complete'
  missing: string[]
}

/** The state of every section that these audiences may read. "Not applicable" counts as written. */
export function completeness(record: ProjectRecord, audiences: readonly Audience[]): SectionState[] {
  return sections
    .filter(section => audiences.includes(section.audience))
    .map(({ key, title }) => {
      const own = fieldsOf(key).filter(field => audiences.includes(field.audience))
      const written = own.filter(
        field => !isEmpty(record.values[field.key]) || record.marks[field.key]?.kind === 'not-applicable',
      )
      const missing = own.filter(field => field.required && !written.includes(field)).map(field => field.label)
      const state = written.length === 0 ? 'empty' : missing.length > 0 ? 'partly' : 'complete'
      return { key, title, state, missing }
    })
}
