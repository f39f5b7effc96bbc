import { bare, isBlank, isFurniture, type Line } from './lines'
import type { Entry, Page } from './page'
import type { Layout } from './reading'

const hasValue = (entry: Entry) => entry.lines.some(line => !isBlank(line) && !isFurniture(line))

/** Fields that every real record fills with a figure or one word, so that losing such values shows here. */
const alwaysFilled = [
  'year',
  'apecFunding',
  'total',
  'expectedStart',
  'expectedCompletion',
  'proposingEconomies',
  'type',
]

function hasLostValues(entries: readonly Entry[]): boolean {
  const heads = entries.filter(entry => entry.part === 'head')
  const asked = alwaysFilled.filter(id => heads.some(entry => entry.label.id === id))
  const lost = asked.filter(id => !heads.some(entry => entry.label.id === id && hasValue(entry)))
  return lost.length >= 3
}

const isMultiYear = (entries: readonly Entry[]): boolean =>
  entries.some(entry => {
    if (entry.part !== 'head') return false
    if (entry.label.id === 'coFundingPercentage') return true
    const first = entry.lines.find(line => !isBlank(line))?.text ?? ''
    return entry.label.id === 'type'
      ? bare(first) === 'multiyear'
      : entry.label.id === 'number' && /^M[\s_-]/i.test(first)
  })

const isNewer = (lines: readonly Line[]): boolean => {
  let stars = 0
  for (const line of lines) {
    if (['signin', 'apecprojectdatabase'].includes(bare(line.text.slice(0, 40)))) return true
    if (line.text === '*') stars += 1
    if (stars >= 2) return true
  }
  return false
}

/** Which of the six layouts a record has. */
export function layoutOf(page: Page, lines: readonly Line[], source: readonly string[]): Layout {
  const piped = source.filter(raw => raw.includes('|') && !/^[|\s]*$/.test(raw)).length
  if (page.styles.cell >= 3 && piped >= 3) return 'print-view-pipes'
  if (page.styles.glued >= 3 && page.styles.glued > page.styles.whole / 2) return 'print-view-glued'
  if (hasLostValues(page.entries)) return 'lossy-display-form'
  if (isNewer(lines)) return 'newer-display-form'
  return isMultiYear(page.entries) ? 'display-form-multi-year' : 'display-form'
}
