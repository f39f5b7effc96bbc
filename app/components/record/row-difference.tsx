import { diffArrays } from 'diff'
import { WideTable } from '../page/parts'
import { WordDifference } from './word-difference'

/** A row as its cells in words. */
export type Cells = readonly string[]
export type RowChange = { kind: 'kept' | 'added' | 'removed' | 'changed'; before: Cells; after: Cells }

const none: Cells = []

/** Rows taken out and put in at the same place are one changed row, pair by pair. */
const paired = (removed: readonly Cells[], added: readonly Cells[]): RowChange[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const before = removed[index]
    const after = added[index]
    if (before && after) return { kind: 'changed', before, after }
    return after ? { kind: 'added', before: none, after } : { kind: 'removed', before: before ?? none, after: none }
  })

/** The rows of two tables, told by what happened to each. */
export function rowsThatDiffer(before: readonly Cells[], after: readonly Cells[]): RowChange[] {
  const same = (a: Cells, b: Cells) => a.length === b.length && a.every((cell, index) => cell === b[index])
  const parts = diffArrays([...before], [...after], { comparator: same })
  const changes: RowChange[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    const next = parts[at + 1]
    if (!part) continue
    if (part.removed && next?.added) {
      changes.push(...paired(part.value, next.value))
      at += 1
    } else if (part.added) {
      changes.push(...paired([], part.value))
    } else if (part.removed) {
      changes.push(...paired(part.value, []))
    } else {
      changes.push(...part.value.map(cells => ({ kind: 'kept' as const, before: cells, after: cells })))
    }
  }
  return changes
}

const words = { kept: '', added: 'Added', removed: 'Removed', changed: 'Changed' } as const

/** A table in two versions; rows that are the same in both are only counted. */
export function RowDifference({
  label,
  headers,
  before,
  after,
}: {
  label: string
  headers: readonly string[]
  before: readonly Cells[]
  after: readonly Cells[]
}) {
  const changes = rowsThatDiffer(before, after)
  const kept = changes.filter(change => change.kind === 'kept').length
  return (
    <>
      <WideTable label={label}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {headers.map(header => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((change, index) =>
              change.kind === 'kept' ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place of a row is its name
                <tr key={index}>
                  <th scope="row">{words[change.kind]}</th>
                  {headers.map((header, at) => (
                    <td key={header}>
                      <WordDifference before={change.before[at] ?? ''} after={change.after[at] ?? ''} />
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </WideTable>
      {kept > 0 && <p className="hint">{kept === 1 ? '1 row is' : `${kept} rows are`} the same in both.</p>}
    </>
  )
}
