import { type Check, type Place, placeOf, places } from '../checks/check'
import { type Audience, type FieldKey, fieldsOf, type SectionKey } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import type { Form } from '../record/form-editions'
import type { ProjectRecord } from '../record/record'

/** How far a part of a proposal is. What somebody waits for comes before what the rules find, and both before the rest. */
export type TaskStatus =
  | { kind: 'points'; count: number }
  | { kind: 'findings'; count: number }
  | { kind: 'not-started' }
  | { kind: 'in-progress'; missing: string[] }
  | { kind: 'complete' }

/** A part of a proposal to write: a section of the record, or its budget. */
export type Task = { key: Place; title: string; status: TaskStatus }

export type Written = {
  record: ProjectRecord
  /** The form that the project stands on; null where it stands on none: then every field is asked. */
  form: Form | null
  /** How many lines the budget has. */
  lines: number
  /** What the rules find, without what a waiver was granted for. */
  checks: readonly Pick<Check, 'field'>[]
  /** The points of the quality assessment that wait for an answer, by section. */
  toAnswer: Partial<Record<SectionKey, number>>
}

/** "Not applicable" counts as written. */
const isWritten = ({ values, marks }: Written['record'], key: FieldKey): boolean =>
  !isEmpty(values[key]) || marks[key]?.kind === 'not-applicable'

/** Who justifies the fund: projects of TILF and of the APEC Support Fund (Funding Sources, APEC, 2015), and none before it is chosen. */
const asksJustification = ({ values: { fundAccount } }: Written['record']): boolean =>
  fundAccount === null || fundAccount === 'APEC Support Fund' || fundAccount === 'TILF Special Account'

/** The fields of a section that are asked of these audiences: those of the form, and whatever was written already. */
export const askedIn = (
  { record, form }: Pick<Written, 'record' | 'form'>,
  section: SectionKey,
  audiences: readonly Audience[],
) =>
  fieldsOf(section).filter(
    ({ key, audience }) =>
      audiences.includes(audience) &&
      (key !== 'justification' || asksJustification(record) || isWritten(record, key)) &&
      (form === null || audience !== 'public' || form.asks.includes(key) || isWritten(record, key)),
  )

/**
 * What there is to write: every section of which something is asked, and the budget, each with its status. A section is
 * complete when nothing is missing that the form, or an approved project, cannot do without.
 */
export function tasksOf(written: Written, audiences: readonly Audience[]): Task[] {
  const { record, form, lines, checks, toAnswer } = written
  return places.flatMap(({ key, title }): Task[] => {
    const findings = checks.filter(check => placeOf(check) === key).length
    if (key === 'budget')
      return [{ key, title, status: statusOf({ kind: lines === 0 ? 'not-started' : 'complete' }, findings, 0) }]
    const asked = askedIn(written, key, audiences)
    if (asked.length === 0) return []
    const needed = asked.filter(field => (form ? form.needs.includes(field.key) : field.required))
    const missing = needed.filter(field => !isWritten(record, field.key)).map(({ label }) => label)
    const own: TaskStatus = asked.every(field => !isWritten(record, field.key))
      ? { kind: 'not-started' }
      : missing.length > 0
        ? { kind: 'in-progress', missing }
        : { kind: 'complete' }
    return [{ key, title, status: statusOf(own, findings, toAnswer[key] ?? 0) }]
  })
}

function statusOf(own: TaskStatus, findings: number, points: number): TaskStatus {
  if (points > 0) return { kind: 'points', count: points }
  return findings > 0 && own.kind !== 'not-started' ? { kind: 'findings', count: findings } : own
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "2 points to answer", "in progress": a status in words. */
export function statusWords(status: TaskStatus): string {
  switch (status.kind) {
    case 'points':
      return counted(status.count, 'point to answer', 'points to answer')
    case 'findings':
      return counted(status.count, 'finding', 'findings')
    case 'not-started':
      return 'not started'
    case 'in-progress':
      return 'in progress'
    case 'complete':
      return 'complete'
  }
}

/** The task after this one in the order of the list; null after the last. */
export const taskAfter = (tasks: readonly Pick<Task, 'key'>[], key: Task['key']): Task['key'] | null =>
  tasks[tasks.findIndex(task => task.key === key) + 1]?.key ?? null
