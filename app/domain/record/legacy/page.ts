import { fits } from './fits'
import { formStartOf, headingsOf } from './headings'
import { type Form, type Hit, hitsIn, stylesOf } from './hits'
import { isSame, type Label, labelOf } from './labels'
import { isBlank, isFurniture, type Line } from './lines'
import type { Lookups } from './lookup'

/** A label with the lines that belong to it. `part` tells the blank form at the end from the record proper. */
export type Entry = { label: Label; name: string; line: number; lines: Line[]; part: 'head' | 'section' | 'form' }

/** One record's page, cut into labelled entries. Each line of the page is in one of its lists. */
export type Page = {
  entries: Entry[]
  /** Lines before the first label. */
  preamble: Line[]
  /** Lines that are written like a label but belong to the text of a section. */
  lookalikes: { line: Line; inside: Label }[]
  /** Headings that do not stand in the order of the form. */
  misplaced: Line[]
  /** The record keeping or the blank form was reached: the record is not cut. */
  isClosed: boolean
  styles: Record<Form, number>
}

const keepingValue = /^(?:at\b|by\b|on\b|$|\d)/i

/** May this be a label at all, seen how labels are written in the rest of the page? */
function isPlausible(hit: Hit, styles: Record<Form, number>, lookups: Lookups): boolean {
  const { label, form, rest, name } = hit
  if (form === 'whole' || form === 'cell') return true
  if (label.zone === 'closing')
    return label.id === 'contentType' || label.id === 'attachments' ? form === 'colon' : keepingValue.test(rest)
  if (form === 'colon') return label.zone !== 'section' || styles.colon >= 3 || fits(label, rest, lookups)
  if (form === 'glued' && styles.glued >= 3) return label.zone === 'head' || !/^[\p{Ll}\p{P}]/u.test(rest)
  if (fits(label, rest, lookups)) return true
  return form === 'inline' && label.zone === 'head' && styles.inline >= 3 && name.includes(' ')
}

/** The lines of a heading: what stands in its own line after the label, then the lines up to the next heading. */
function linesOfEntry(hit: Hit, until: number, lines: readonly Line[]): Line[] {
  const own = lines[hit.at]
  const first: Line[] = own && hit.rest !== '' ? [{ n: own.n, text: hit.rest, cells: hit.cells }] : []
  return [...first, ...lines.slice(hit.at + 1, until)].map(line =>
    isStar(line) ? { ...line, text: '', cells: [] } : line,
  )
}

const isStar = (line: Line) => /^[*|\s]+$/.test(line.text)

function misplacedAmong(hits: Hit[], headings: Hit[]): Hit[] {
  if (!headings.some(hit => hit.label.zone === 'closing')) return []
  const counts = new Map<Label, number>()
  for (const hit of hits) counts.set(hit.label, (counts.get(hit.label) ?? 0) + 1)
  return hits.filter(
    hit =>
      hit.label.zone === 'section' &&
      hit.form === 'whole' &&
      counts.get(hit.label) === 1 &&
      !headings.some(heading => heading.label === hit.label),
  )
}

/** Cuts the lines of one record into its labels and what belongs to each. */
export function pageOf(lines: readonly Line[], lookups: Lookups): Page {
  const found = hitsIn(lines)
  const styles = {
    ...stylesOf(found),
    inline: stylesOf(found.filter(hit => fits(hit.label, hit.rest, lookups))).inline,
  }
  const hits = found.filter(hit => isPlausible(hit, styles, lookups))
  const formStart = formStartOf(hits, lines)
  const body = hits.filter(hit => hit.at < formStart)
  const { firstSection, headings } = headingsOf(body, lines)
  const proposal = body.filter(hit => hit.at >= firstSection)
  const misplaced = misplacedAmong(proposal, headings)
  const head = body.filter(hit => hit.at < firstSection && hit.label.zone === 'head')
  const form = hits.filter(hit => hit.at >= formStart && (hit.form !== 'inline' || hit.label.zone === 'closing'))
  const chosen = [...head, ...[...headings, ...misplaced].sort((a, b) => a.at - b.at), ...form]
  const entries = chosen.map((hit, index): Entry => {
    const part = hit.at >= formStart ? 'form' : hit.at >= firstSection ? 'section' : 'head'
    const until = chosen[index + 1]?.at ?? lines.length
    return {
      label: hit.label,
      name: hit.name,
      line: lines[hit.at]?.n ?? 0,
      lines: linesOfEntry(hit, until, lines),
      part,
    }
  })
  return {
    entries,
    preamble: lines.slice(0, chosen[0]?.at ?? lines.length).filter(line => !isBlank(line) && !isFurniture(line)),
    lookalikes: lookalikesIn(entries),
    misplaced: misplaced.flatMap(hit => lines[hit.at] ?? []),
    isClosed: formStart < lines.length || headings.some(hit => hit.label.zone === 'closing'),
    styles,
  }
}

/** Lines of a section that are labels as a whole; the header of the Risks table, which repeats its label, is none. */
function lookalikesIn(entries: readonly Entry[]): Page['lookalikes'] {
  return entries.flatMap(entry => {
    if (entry.part !== 'section') return []
    const filled = entry.lines.filter(line => !isBlank(line))
    return filled.flatMap((line, index) => {
      const label = labelOf(line.text)
      const isHeader = index === 0 && label !== null && isSame(label, entry.label)
      return label && !isHeader && label.zone !== 'closing' ? [{ line, inside: entry.label }] : []
    })
  })
}
