import { type Label, labelOf, leadingLabel } from './labels'
import { clean, type Line } from './lines'

/**
 * How a label stands in its line: alone (`whole`), in the first cell (`cell`), before a colon (`colon`), with its
 * value glued to it (`glued`) or after a blank (`inline`).
 */
export type Form = 'whole' | 'cell' | 'colon' | 'glued' | 'inline'

/** A line that is or begins with a label. `at` is its place among the lines; `name` is the label as it is written. */
export type Hit = { at: number; label: Label; form: Form; name: string; rest: string; cells: string[] }

function inCells(line: Line, at: number): Hit | null {
  const first = line.cells.findIndex(cell => cell !== '')
  const name = line.cells[first] ?? ''
  const label = line.cells.length > first + 1 ? labelOf(name) : null
  if (!label) return null
  const cells = line.cells.slice(first + 1)
  return { at, label, form: 'cell', name, rest: cells.filter(Boolean).join(' | '), cells }
}

function inFront(line: Line, at: number): Hit | null {
  const found = leadingLabel(line.text)
  if (!found) return null
  const { label, name, rest } = found
  const colon = /^ ?\*? ?[:：] ?(?=\S)/.exec(rest)
  const form: Form = colon ? 'colon' : rest.startsWith(' ') ? 'inline' : 'glued'
  const value = clean(colon ? rest.slice(colon[0].length) : rest)
  if (form === 'glued' && !/\d$/.test(name) && /^\p{Ll}/u.test(value) && !name.includes(' ')) return null
  return { at, label, form, name, rest: value, cells: [value] }
}

/** Every line that may hold a label, whatever its place. Which of them are headings is decided later. */
export function hitsIn(lines: readonly Line[]): Hit[] {
  const hits: Hit[] = []
  lines.forEach((line, at) => {
    if (line.text === '') return
    const label = labelOf(line.text)
    const hit: Hit | null = label
      ? { at, label, form: 'whole', name: line.text, rest: '', cells: [] }
      : (inCells(line, at) ?? inFront(line, at))
    if (hit) hits.push(hit)
  })
  return hits
}

/** How often each form is used for labels of the head, where the style of a layout shows; each label counts once. */
export function stylesOf(hits: readonly Hit[]): Record<Form, number> {
  const counts: Record<Form, number> = { whole: 0, cell: 0, colon: 0, glued: 0, inline: 0 }
  const seen = new Set<string>()
  for (const hit of hits) {
    const key = `${hit.form} ${hit.name}`
    if (hit.label.zone !== 'head' || seen.has(key)) continue
    seen.add(key)
    counts[hit.form] += 1
  }
  return counts
}
