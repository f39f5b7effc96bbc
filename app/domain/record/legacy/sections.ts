import { type FieldKey, fieldOf } from '../catalogue'
import { benefitParts, benefitText, hasText, partBenefits } from './benefits'
import { type Desk, doubt, mark, notePlace } from './desk'
import { isNotApplicable } from './empty-words'
import type { Label } from './labels'
import { isBlank, isFurniture, type Line, proseOf } from './lines'
import { readYesNo } from './scalars'
import { readRisks, readWorkPlan } from './tables'

/** The text of one section with the label it stands under. */
export type SectionText = { label: Label; lines: Line[] }

const filled = (lines: readonly Line[]) => lines.filter(line => !isBlank(line))

function readLongText(desk: Desk, key: FieldKey, lines: readonly Line[]) {
  const text = proseOf(lines)
  if (text === '') return
  notePlace(desk, key, filled(lines))
  if (isNotApplicable(text)) mark(desk, key, 'not-applicable', text)
  else setText(desk, key, text)
}

/** Text of a label that stands twice is kept after the first, with a doubt. */
export function setText(desk: Desk, key: FieldKey, text: string) {
  const { kind } = fieldOf(key)
  if (kind !== 'longText' && kind !== 'text') return
  const texts: Partial<Record<FieldKey, unknown>> = desk.values
  const earlier = texts[key]
  if (typeof earlier === 'string' && earlier !== text) {
    doubt(desk, key, text, 'The label stands twice with different text. Both texts were kept, one after the other.')
    texts[key] = `${earlier}\n\n${text}`
  } else {
    texts[key] = text
  }
}

function readBenefits(desk: Desk, lines: readonly Line[]) {
  const { parts, found, before } = partBenefits(lines)
  if (!hasText(lines)) return
  if (isNotApplicable(proseOf(lines))) {
    for (const part of benefitParts) mark(desk, part, 'not-applicable', proseOf(lines))
    return
  }
  if (found.length === 0) {
    doubt(
      desk,
      'outputs',
      proseOf(before).slice(0, 200),
      'No heading parts outputs, outcomes and beneficiaries; the whole text was kept as outputs.',
    )
  } else {
    for (const part of benefitParts.filter(part => !found.includes(part))) {
      doubt(desk, part, '', `The heading “${fieldOf(part).label}:” was not found; its text may stand in another part.`)
    }
    if (hasText(before))
      doubt(desk, 'outputs', proseOf(before), 'This stands before the first heading; it was kept with the outputs.')
  }
  for (const part of benefitParts) {
    const own = part === 'outputs' ? [...before, ...parts[part]] : parts[part]
    const text = part === 'outputs' ? benefitText(before, parts[part]) : proseOf(own)
    if (text === '') continue
    notePlace(desk, part, filled(own))
    if (isNotApplicable(text)) mark(desk, part, 'not-applicable', text)
    else setText(desk, part, text)
  }
}

function takeWorkPlan(desk: Desk, lines: readonly Line[]) {
  const { rows, whys } = readWorkPlan(lines)
  desk.values.workPlan.push(...rows)
  return whys
}

function takeRisks(desk: Desk, lines: readonly Line[]) {
  const { rows, whys } = readRisks(lines)
  desk.values.risks.push(...rows)
  return whys
}

function readTable(desk: Desk, key: 'workPlan' | 'risks', lines: readonly Line[]) {
  const text = proseOf(lines)
  if (text === '') return
  notePlace(desk, key, filled(lines))
  if (isNotApplicable(text)) {
    mark(desk, key, 'not-applicable', text)
    return
  }
  const told = key === 'workPlan' ? takeWorkPlan(desk, lines) : takeRisks(desk, lines)
  for (const { text: words, why, line } of told) doubt(desk, key, words, why, { line })
}

/** "Yes" or "No"; other words under the question are told, such as names of attached files. */
function readSupporting(desk: Desk, lines: readonly Line[]) {
  const [answer, ...others] = lines.filter(line => !isBlank(line) && !isFurniture(line))
  if (!answer) return
  notePlace(desk, 'supportingDocument', [answer])
  const taken = readYesNo(answer.text)
  desk.values.supportingDocument = taken.value
  if (taken.value === null) {
    mark(desk, 'supportingDocument', isNotApplicable(answer.text) ? 'not-applicable' : 'unreadable', answer.text)
    if (!isNotApplicable(answer.text))
      doubt(desk, 'supportingDocument', answer.text, taken.why ?? '', { line: answer.n })
  }
  for (const line of others) {
    doubt(desk, 'supportingDocument', line.text, 'This stands under the question and was not taken into any field.', {
      line: line.n,
    })
  }
}

export function readSection(desk: Desk, { label, lines }: SectionText) {
  if (label.zone !== 'section') return
  if (label.id === 'beneficiariesAndOutputs') readBenefits(desk, lines)
  else if (label.id === 'workPlan' || label.id === 'risks') readTable(desk, label.id, lines)
  else if (label.id === 'supportingDocument') readSupporting(desk, lines)
  else readLongText(desk, label.id, lines)
}
