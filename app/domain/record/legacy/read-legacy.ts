import type { Reference } from '../../reference'
import { checkAgreement } from './cross-checks'
import { type Desk, doubt, newDesk } from './desk'
import { isCutNotApplicable } from './empty-words'
import { givenIn } from './head'
import { hitsIn } from './hits'
import { readIdentification } from './identification'
import { readAdmin, readKeeping } from './keeping'
import { nameOf } from './labels'
import { layoutOf } from './layout'
import { isBlank, isFurniture, type Line, linesOf } from './lines'
import { type Lookups, lookupsOf } from './lookup'
import { withLostHeadings } from './lost-headings'
import { lostInCopy } from './lost-values'
import { type Page, pageOf } from './page'
import { readProponents } from './proponents'
import type { LegacyText, Reading } from './reading'
import { startsOfRecords } from './records'
import { readSection, type SectionText } from './sections'

const mostRecords = 500

/** Reads every record that a text holds, or says in a sentence why there is none. Takes time in proportion to the text. */
export function readLegacy(text: string, reference: Reference): LegacyText {
  if (text.trim() === '') return { ok: false, reason: 'The text is empty.' }
  if (isBinary(text))
    return {
      ok: false,
      reason: 'This is not text. Please give the record as text, as a saved web page or as a Word file.',
    }
  const lines = linesOf(text)
  const source = text.split(/\r\n|[\n\r]/)
  const lookups = lookupsOf(reference)
  const starts = startsOfRecords(hitsIn(lines), lines)
  if (starts.length > mostRecords) {
    return { ok: false, reason: `The text holds more than ${mostRecords} records. Please give it in parts.` }
  }
  const readings: Reading[] = []
  starts.forEach((start, index) => {
    const own = lines.slice(index === 0 ? 0 : start, starts[index + 1] ?? lines.length)
    const reading = readOne(own, source, lookups)
    if (reading) readings.push(reading)
  })
  if (readings.length === 0) {
    const reason = 'No project record was found in this text: it has no number or title of a project under its label.'
    return { ok: false, reason }
  }
  noteRepeats(readings)
  return { ok: true, readings }
}

/** Control characters in number, which no text has. */
function isBinary(text: string): boolean {
  let odd = 0
  const length = Math.min(text.length, 20_000)
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (
      code === 0 ||
      code === 0xfffd ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11)
    )
      odd += 1
  }
  return odd > 8 && odd > length / 50
}

function readOne(lines: readonly Line[], source: readonly string[], lookups: Lookups): Reading | null {
  const cut = pageOf(lines, lookups)
  const page = completeEnd(cut)
  const [first, last] = [lines[0]?.n ?? 1, lines.at(-1)?.n ?? 1]
  const desk = newDesk(lookups, layoutOf(page, lines, source.slice(first - 1, last)))
  notePage(desk, cut)
  const given = givenIn(page.entries, desk)
  readIdentification(desk, given)
  readProponents(desk, given)
  readBody(desk, page)
  if (!isRecord(desk, page)) return null
  lostInCopy(desk, page)
  checkAgreement(desk)
  const { lookups: _, ...reading } = desk
  return { ...reading, span: { from: first, to: last } }
}

/** A record has a number or a title, and more than those two labels. */
const isRecord = (desk: Desk, page: Page): boolean => {
  const { values, marks } = desk
  const named = values.number !== null || values.title !== null || marks.number !== undefined
  return named && new Set(page.entries.map(entry => entry.label.id)).size >= 3
}

/** Where the text was cut within its last value, that may be the beginning of "Not Applicable". */
function completeEnd(page: Page): Page {
  const last = page.entries.at(-1)
  const end = last?.lines.at(-1)
  if (page.isClosed || !last || !end || !isCutNotApplicable(end.text)) return page
  const text = 'Not Applicable'
  const entry = { ...last, lines: [...last.lines.slice(0, -1), { ...end, text, cells: [text] }] }
  return { ...page, entries: [...page.entries.slice(0, -1), entry] }
}

function notePage(desk: Desk, page: Page) {
  if (page.preamble.length > 0) {
    const text = page.preamble.map(line => line.text).join('\n')
    doubt(desk, 'record', text, 'This stands before the record and was not taken into any field.', {
      line: page.preamble[0]?.n,
    })
  }
  const last = page.entries.at(-1)
  if (!page.isClosed && last) {
    const end = last.lines.findLast(line => !isBlank(line))
    const why = `The record seems to be cut: it ends within “${nameOf(last.label)}”, without its closing lines (version, created, last modified).`
    doubt(desk, 'record', end?.text.slice(-200) ?? '', why, { line: end?.n ?? last.line })
  }
  for (const line of page.misplaced) {
    doubt(
      desk,
      'record',
      line.text,
      'This heading does not stand where the form has it; it was taken as a heading all the same.',
      { line: line.n },
    )
  }
  noteLookalikes(desk, page)
}

/** A line that is written like a label but belongs to a text; the same one is told once for each section. */
function noteLookalikes(desk: Desk, page: Page) {
  const told = new Set<string>()
  for (const { line, inside } of page.lookalikes) {
    const key = `${line.text} ${inside.id}`
    if (told.has(key) || inside.zone !== 'section') continue
    told.add(key)
    const field = inside.id === 'beneficiariesAndOutputs' ? 'outputs' : inside.id
    doubt(
      desk,
      field,
      line.text,
      `This line looks like a label, but stands within “${nameOf(inside)}” and was kept as its text.`,
      { line: line.n },
    )
  }
}

function readBody(desk: Desk, page: Page) {
  const sections: SectionText[] = []
  for (const entry of page.entries) {
    if (entry.label.zone === 'closing') readKeeping(desk, entry)
    else if (entry.label.zone === 'admin') readAdmin(desk, entry.label.id, entry.lines)
    else if (entry.part === 'section') sections.push(entry)
    else if (entry.part === 'form') readForm(desk, entry)
  }
  const whole = desk.layout === 'lossy-display-form' ? withLostHeadings(desk, sections) : sections
  for (const section of whole) readSection(desk, section)
}

/** The blank form repeats the labels of the record; a value in it belongs to no field. */
function readForm(desk: Desk, entry: Page['entries'][number]) {
  const filled = entry.lines.filter(line => !isBlank(line) && !isFurniture(line))
  if (filled.length === 0) return
  const text = filled.map(line => line.text).join('\n')
  if (text === desk.values.number || text === desk.values.title) return
  doubt(
    desk,
    'record',
    text,
    `This stands under “${nameOf(entry.label)}” in the blank form at the end of the record.`,
    { line: filled[0]?.n },
  )
}

function noteRepeats(readings: Reading[]) {
  const seen = new Set<string>()
  for (const reading of readings) {
    const { number } = reading.values
    if (number === null) continue
    if (seen.has(number))
      reading.doubts.unshift({ field: 'number', text: number, why: 'The same number stands twice in this text.' })
    seen.add(number)
  }
}
