import { parseNumber } from '../number'
import type { Hit } from './hits'
import { bare, isBlank, isFurniture, type Line } from './lines'

/** The first words after a label: on its own line, or on the next line that is not blank. */
function valueAfter(hit: Hit, lines: readonly Line[]): string {
  if (hit.rest !== '') return hit.rest
  for (let at = hit.at + 1; at < Math.min(lines.length, hit.at + 8); at += 1) {
    const line = lines[at]
    if (line && !isBlank(line) && !isFurniture(line)) return line.text
  }
  return ''
}

/** The banner writes "Project Number" between year and session; the blank form at the end has it among its own. */
const isOfForm = (hit: Hit, before: Hit | undefined, after: Hit | undefined) =>
  bare(hit.name).startsWith('projectnumber') && (before?.label.zone === 'admin' || after?.label.zone === 'admin')

type Anchor = { index: number; kind: 'banner' | 'head' }

function anchorsIn(hits: readonly Hit[], lines: readonly Line[]): Anchor[] {
  return hits.flatMap((hit, index): Anchor[] => {
    if (hit.label.id !== 'number' || isOfForm(hit, hits[index - 1], hits[index + 1])) return []
    const value = valueAfter(hit, lines)
    const next = hits[index + 1]
    const isEmpty = value === '' || (next !== undefined && hit.rest === '' && lines[next.at]?.text === value)
    if (isEmpty || parseNumber(value) === null) return []
    return [{ index, kind: bare(hit.name).startsWith('projectnumber') ? 'banner' : 'head' }]
  })
}

/** Labels that may stand before the number of a record, in the banner. */
const openers = new Set(['title', 'year'])
const openingLines = new Set(['signin', 'apecprojectdatabase', 'apecprojectproposal'])

/** The line at which the record of an anchor begins: over the labels of its banner, then over the page's headings. */
function startOf(anchor: Anchor, hits: readonly Hit[], lines: readonly Line[], floor: number): number {
  let index = anchor.index
  while (index > 0 && openers.has(hits[index - 1]?.label.id ?? '')) index -= 1
  let start = hits[index]?.at ?? 0
  for (let at = start - 1; at >= floor && at >= start - 6; at -= 1) {
    const line = lines[at]
    if (line && openingLines.has(bare(line.text))) start = at
    else if (line && !isBlank(line) && !/^[|*\s]+$/.test(line.text)) break
  }
  return Math.max(start, floor)
}

/**
 * Where each record of the text begins. A record has at most one number in its banner and one in its head, so the
 * next number of the same kind, or a banner after a head, begins the next record.
 */
export function startsOfRecords(hits: readonly Hit[], lines: readonly Line[]): number[] {
  const starts: number[] = []
  let last: Anchor['kind'] | null = null
  for (const anchor of anchorsIn(hits, lines)) {
    const follows = last === 'banner' && anchor.kind === 'head'
    if (!follows) starts.push(startOf(anchor, hits, lines, starts.at(-1) === undefined ? 0 : (starts.at(-1) ?? 0) + 1))
    last = anchor.kind
  }
  return starts.length === 0 ? [0] : starts
}
