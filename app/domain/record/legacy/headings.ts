import type { Hit } from './hits'
import { rankCount } from './labels'
import { isBlank, isFurniture, type Line } from './lines'

/** How surely a line is a heading: alone in its line, between blank lines, written as the form writes it. */
function weightOf(hit: Hit, lines: readonly Line[]): number {
  const before = lines[hit.at - 1]
  const after = lines[hit.at + 1]
  const apart = (!before || isBlank(before) ? 1 : 0) + (!after || isBlank(after) ? 1 : 0)
  const asWritten = hit.label.names.some(name => name === hit.name) ? 1 : 0
  return (hit.form === 'whole' ? 20 : 14) + apart + asWritten
}

type Chain = { weight: number; hit: Hit; next: Chain | null }

const rankOf = (hit: Hit): number => ('rank' in hit.label ? hit.label.rank : -1)

export type Parted = { firstSection: number; headings: Hit[] }

/**
 * Tells headings from lines that only look like one. The proposal's sections come in a known order, so the headings
 * are the heaviest chain of candidates in that order; "Gender" alone in a line of the summary is in no such chain.
 * The proposal begins where the most labels of the head lie before it and the heaviest chain after it.
 * Takes time in proportion to the number of candidates.
 */
export function headingsOf(hits: readonly Hit[], lines: readonly Line[]): Parted {
  const distinct: number[] = []
  const seen = new Set<string>()
  for (const hit of hits) {
    distinct.push(seen.size)
    if (hit.label.zone === 'head')
      seen.add(hit.label.id + ('part' in hit.label ? `${hit.label.part}${hit.label.slot}` : ''))
  }
  const best: (Chain | null)[] = Array.from({ length: rankCount + 1 }, () => null)
  let chosen: { score: number; chain: Chain; index: number } | null = null
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const hit = hits[index]
    const rank = hit ? rankOf(hit) : -1
    if (!hit || rank < 0) continue
    let next: Chain | null = null
    for (let later = rank + 1; later <= rankCount; later += 1) {
      const chain = best[later]
      if (chain && chain.weight > (next?.weight ?? 0)) next = chain
    }
    const chain: Chain = { weight: weightOf(hit, lines) + (next?.weight ?? 0), hit, next }
    if (chain.weight >= (best[rank]?.weight ?? 0)) best[rank] = chain
    const score = chain.weight + 20 * (distinct[index] ?? 0)
    if (score >= (chosen?.score ?? 0)) chosen = { score, chain, index }
  }
  const headings: Hit[] = []
  for (let chain = chosen?.chain ?? null; chain; chain = chain.next) headings.push(chain.hit)
  return { firstSection: headings[0]?.at ?? lines.length, headings }
}

const isEmptyBetween = (lines: readonly Line[], from: number, to: number) => {
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line && !isBlank(line) && !isFurniture(line)) return false
  }
  return true
}

/** A blank form is a run of this many labels without a value between them. */
const formLabels = 8

/**
 * Where the blank form at the end of a record begins: the first long run of labels without values after a section or
 * the record keeping, or the first of its Secretariat-only labels. `lines.length` where the record has none.
 */
export function formStartOf(hits: readonly Hit[], lines: readonly Line[]): number {
  const whole = hits.filter(hit => hit.form === 'whole' || hit.label.zone === 'admin')
  const firstRank = whole.findIndex(hit => rankOf(hit) >= 0)
  if (firstRank < 0) return lines.length
  let runStart = -1
  let first: Hit | null = null
  for (let index = firstRank; index < whole.length; index += 1) {
    const [hit, next] = [whole[index], whole[index + 1]]
    if (!hit) continue
    const isEmpty = hit.rest === '' && isEmptyBetween(lines, hit.at + 1, next?.at ?? lines.length)
    if (!isEmpty) {
      runStart = -1
      first = null
      continue
    }
    if (runStart < 0) runStart = index
    // Empty sections and record keeping ("Attachments") before the form belong to the record.
    if (hit.label.zone === 'head' || hit.label.zone === 'admin') first ??= hit
    if (first && index - runStart + 1 >= formLabels) return first.at
  }
  const admin = hits.filter(hit => hit.label.zone === 'admin' && hit.form !== 'glued' && hit.form !== 'inline')
  return admin.length >= 2 ? (admin[0]?.at ?? lines.length) : lines.length
}
