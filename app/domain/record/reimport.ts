import { fields } from './catalogue'
import { isEmpty } from './empty'
import type { Reading } from './legacy/reading'
import type { Marks, ProjectRecord, RecordValues } from './record'

/**
 * A known record after it was read again: what the reading gives or marks replaces what is kept; what the reading
 * leaves empty stays as it is, since an old copy must not wipe out what was written since. Who does not decide on
 * projects (`decides` false) brings in neither a status nor what is the Secretariat's alone.
 */
export function afterReimport(
  current: Pick<ProjectRecord, 'values' | 'marks'>,
  reading: Pick<Reading, 'values' | 'marks'>,
  decides = true,
): { values: RecordValues; marks: Marks } {
  const values: Record<string, unknown> = { ...current.values }
  const marks: Record<string, unknown> = { ...current.marks }
  for (const { key, audience } of fields) {
    if (!decides && (key === 'status' || audience === 'secretariat')) continue
    const given = reading.values[key]
    const mark = reading.marks[key]
    if (!isEmpty(given)) {
      values[key] = given
      delete marks[key]
    }
    if (mark && (isEmpty(current.values[key]) || !isEmpty(given))) marks[key] = mark
  }
  return { values: values as RecordValues, marks: marks as Marks }
}
