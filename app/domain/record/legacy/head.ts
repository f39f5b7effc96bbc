import type { FieldKey } from '../catalogue'
import { fieldOf } from '../catalogue'
import { formatNumber, parseNumber } from '../number'
import { type Desk, doubt } from './desk'
import { isNotApplicable } from './empty-words'
import { fits } from './fits'
import { type Label, labels, nameOf } from './labels'
import { isBlank, isFurniture, type Line } from './lines'
import { isListOf } from './lists'
import type { Entry } from './page'

/** What the record gives for a label of its head; several where the banner repeats it. */
export type Given = { label: Label; lines: Line[]; isBanner: boolean }

type Stray = { line: Line; after: Label }

const manyLined: readonly string[] = ['title', 'publication', 'otherStakeholders']
const listKinds: readonly string[] = ['fora', 'economies', 'topics']

const kindOf = (label: Label): string =>
  label.id === 'total' || label.id === 'beneficiariesAndOutputs' || label.zone === 'closing'
    ? 'money'
    : fieldOf(label.id).kind

/** Labels without an entry. Values of a lossy copy can stand without them. */
const absentLabels = (entries: readonly Entry[]): Label[] =>
  labels.filter(
    label => label.zone === 'head' && label.id !== 'proponents' && !entries.some(entry => entry.label.id === label.id),
  )

const listOf = (label: Label, text: string, desk: Desk): boolean => {
  const { economies, fora, topics } = desk.lookups
  return isListOf(text, label.id === 'topics' ? topics : label.id === 'otherFora' ? fora : economies)
}

/** Parts the lines under a label into its own and those that must belong elsewhere. */
function part(entry: Entry, absent: Label[], desk: Desk): { own: Line[]; strays: Line[] } {
  const own: Line[] = []
  const strays: Line[] = []
  const kind = kindOf(entry.label)
  const isText = manyLined.includes(entry.label.id)
  const isPerson = entry.label.id === 'proponents'
  let blanks = 0
  for (const line of entry.lines) {
    if (isBlank(line) || isFurniture(line)) {
      blanks += own.length + strays.length > 0 ? 1 : 0
      continue
    }
    const elsewhere = absent.some(label => fits(label, line.text, desk.lookups))
    const belongs =
      own.length === 0
        ? strays.length === 0 && (isText || isPerson || !elsewhere || fits(entry.label, line.text, desk.lookups))
        : listKinds.includes(kind)
          ? (blanks === 0 && !elsewhere) || listOf(entry.label, line.text, desk)
          : entry.label.id === 'otherStakeholders'
            ? !elsewhere
            : (isText || isPerson) && blanks === 0
    ;(belongs ? own : strays).push(line)
    blanks = 0
  }
  return { own, strays }
}

const place = (stray: Stray, absent: Label[], given: Given[], desk: Desk) => {
  const text = stray.line.text
  const isFree = (label: Label) => !given.some(entry => entry.label.id === label.id)
  const isNobody = isNotApplicable(text) && stray.after.id === 'proponents'
  const label = absent.find(
    candidate => isFree(candidate) && (isNobody ? candidate.id === 'declaration' : fits(candidate, text, desk.lookups)),
  )
  if (!label) {
    const field = stray.after.zone === 'head' ? stray.after.id : 'record'
    doubt(desk, field, text, `This stands under “${nameOf(stray.after)}” and was not taken into any field.`, {
      line: stray.line.n,
    })
    return
  }
  given.push({ label, lines: [stray.line], isBanner: false })
  const why = `No label stands before this text. It was taken as “${nameOf(label)}” because of what it says.`
  if (label.zone === 'head') doubt(desk, label.id, text, why, { line: stray.line.n })
}

/** What each label of the head has been given. Values without a label are placed by what they are, with a doubt. */
export function givenIn(entries: readonly Entry[], desk: Desk): Given[] {
  const heads = entries.filter(entry => entry.part === 'head')
  const absent = absentLabels(heads)
  const mainStart = heads.find(entry => /^project no\b/i.test(entry.name))?.line ?? 0
  const given: Given[] = []
  const strays: Stray[] = []
  for (const entry of heads) {
    const parted = part(entry, absent, desk)
    given.push({ label: entry.label, lines: parted.own, isBanner: entry.line < mainStart })
    strays.push(...parted.strays.map(line => ({ line, after: entry.label })))
  }
  for (const stray of strays) place(stray, absent, given, desk)
  return given
}

const words = (lines: readonly Line[]) => lines.map(line => line.text).join(' ')

/** Two spellings of one number say the same. */
const keyOf = (id: FieldKey | 'total', text: string): string => {
  const number = id === 'number' ? parseNumber(text) : null
  return number ? formatNumber(number) : text.toLowerCase()
}

/** The record proper counts before the banner, except where only the banner can be read. */
function inOrder(all: Given[], desk: Desk): Given[] {
  const readable = (entry: Given) => fits(entry.label, words(entry.lines), desk.lookups)
  const byPlace = [...all.filter(entry => !entry.isBanner), ...all.filter(entry => entry.isBanner)]
  return byPlace.some(readable) ? [...byPlace.filter(readable), ...byPlace.filter(entry => !readable(entry))] : byPlace
}

/** The lines given for a field. Where it is given twice and differs, one is taken and the other is told. */
export function linesGiven(given: readonly Given[], id: FieldKey | 'total', desk: Desk): Line[] {
  const all = given.filter(entry => entry.label.id === id && entry.lines.length > 0)
  const [first, ...others] = all.length > 1 ? inOrder(all, desk) : all
  for (const other of others) {
    if (!first || keyOf(id, words(other.lines)) === keyOf(id, words(first.lines))) continue
    const why = `${other.isBanner ? 'The banner' : 'The record'} also says this, but “${words(first.lines)}” was taken.`
    doubt(desk, id, words(other.lines), why, { line: other.lines[0]?.n })
  }
  return first?.lines ?? []
}
