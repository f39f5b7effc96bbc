import { type Desk, doubt } from './desk'
import { type Label, labels, nameOf } from './labels'
import { type Line, paragraphsOf, proseOf } from './lines'
import type { SectionText } from './sections'

/** Headings of one word are what a lossy copy loses; an additional blank line is left where each stood. */
const losable = labels.filter(label => label.zone === 'section' && !/[\s/]/.test(nameOf(label)))

const rankOf = (label: Label | undefined): number => (label && 'rank' in label ? label.rank : Number.POSITIVE_INFINITY)

/** The parts of a section between runs of two or more blank lines. */
function stretchesOf(lines: readonly Line[]): Line[][] {
  const stretches: Line[][] = []
  const blank = { n: 0, text: '', cells: [] }
  for (const { lines: own, gap } of paragraphsOf(lines)) {
    const open = stretches.at(-1)
    if (!open || gap >= 2) stretches.push([...own])
    else open.push(blank, ...own)
  }
  return stretches
}

/**
 * Parts the text of a lossy copy where headings were lost: as many wide gaps as headings missing between two that
 * stand. Each part is told as a doubt; where the numbers differ, the text stays whole and that is told.
 */
export function withLostHeadings(desk: Desk, sections: SectionText[]): SectionText[] {
  return sections.flatMap((section, index) => {
    const next = sections[index + 1]?.label
    const missing = losable.filter(
      label => rankOf(label) > rankOf(section.label) && rankOf(label) < rankOf(next) && Number.isFinite(rankOf(next)),
    )
    const stretches = stretchesOf(section.lines)
    if (missing.length === 0 || stretches.length < 2 || section.label.zone !== 'section') return [section]
    const field = section.label.id === 'beneficiariesAndOutputs' ? 'outputs' : section.label.id
    if (stretches.length !== missing.length + 1) {
      const names = missing.map(nameOf).join(', ')
      doubt(
        desk,
        field,
        proseOf(section.lines).slice(0, 200),
        `Headings are lost after this section (${names}); their text stands in it undivided.`,
      )
      return [section]
    }
    return stretches.map((lines, place): SectionText => {
      const label = place === 0 ? section.label : (missing[place - 1] ?? section.label)
      if (place > 0 && label.zone === 'section' && label.id !== 'beneficiariesAndOutputs') {
        const why = `The heading is lost; the text was taken as “${nameOf(label)}” by its place.`
        doubt(desk, label.id, lines[0]?.text ?? '', why, { line: lines[0]?.n })
      }
      return { label, lines }
    })
  })
}
