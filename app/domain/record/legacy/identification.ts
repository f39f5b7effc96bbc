import { type FieldKey, fieldOf } from '../catalogue'
import { parseNumber } from '../number'
import { isAmbiguous, isMonthFirst, readDate, type Taken } from './dates'
import { type Desk, doubt, mark, notePlace } from './desk'
import { isNone, isNotApplicable } from './empty-words'
import { type Given, linesGiven } from './head'
import type { Line } from './lines'
import { readList } from './lists'
import type { Lookup } from './lookup'
import { readMoney, readName, readNumber, readPercent, readYear } from './scalars'

const joined = (lines: readonly Line[]) => lines.map(line => line.text).join(' ')

/** Marks "Not Applicable" (in lists and names of funds also "None"); true where the field is settled by that. */
function isLeftEmpty(desk: Desk, key: FieldKey, text: string): boolean {
  const kind = fieldOf(key).kind
  const alsoNone =
    ['subFund', 'fora', 'economies', 'topics', 'money', 'committee'].includes(kind) || key === 'otherStakeholders'
  if (!isNotApplicable(text) && !(alsoNone && isNone(text))) return false
  mark(desk, key, 'not-applicable', text)
  return true
}

function settle<Value>(desk: Desk, key: FieldKey, lines: readonly Line[], taken: Taken<Value>): Value | null {
  const text = joined(lines)
  if (taken.why) doubt(desk, key, text, taken.why, { line: lines[0]?.n, suggestion: taken.suggestion })
  if (taken.value === null) mark(desk, key, 'unreadable', text)
  return taken.value
}

/** One value of a field: null where nothing is given, where it was left empty, or where it could not be read. */
function scalar<Value>(desk: Desk, given: Given[], key: FieldKey, read: (text: string) => Taken<Value>): Value | null {
  const lines = linesGiven(given, key, desk)
  if (lines.length === 0) return null
  notePlace(desk, key, lines)
  const text = joined(lines)
  return isLeftEmpty(desk, key, text) ? null : settle(desk, key, lines, read(text))
}

function list(
  desk: Desk,
  given: Given[],
  key: FieldKey,
  lookup: Lookup,
  what: string,
): { keys: string[]; unknown: string[] } {
  const lines = linesGiven(given, key, desk)
  notePlace(desk, key, lines)
  const text = joined(lines)
  if (lines.length === 0 || isLeftEmpty(desk, key, text)) return { keys: [], unknown: [] }
  const read = readList(
    lines.map(line => line.text),
    lookup,
  )
  const line = lines[0]?.n
  for (const name of read.unsure)
    doubt(desk, key, name, `The acronym is known, but the name before it differs from the list.`, { line })
  for (const name of read.unknown.slice(0, 20)) {
    if (isNotApplicable(name)) continue
    const { why, suggestion } = readName(name, lookup, what)
    doubt(desk, key, name, why ?? `This is no known ${what}.`, { line, suggestion })
  }
  const rest = read.unknown.slice(20)
  if (rest.length > 0) doubt(desk, key, rest.join('; '), `${rest.length} more names are not known.`, { line })
  if (read.keys.length === 0) mark(desk, key, 'unreadable', text)
  return read
}

const dateReader = (given: Given[], desk: Desk) => {
  const all = given
    .filter(entry => ['expectedStart', 'expectedCompletion'].includes(entry.label.id))
    .map(entry => joined(entry.lines))
  const monthFirst = all.some(isMonthFirst)
  return (key: 'expectedStart' | 'expectedCompletion') => {
    const value = scalar(desk, given, key, readDate)
    const text = joined(linesGiven(given, key, { ...desk, doubts: [] }))
    if (value && monthFirst && isAmbiguous(text)) {
      doubt(
        desk,
        key,
        text,
        'The other date has the month first, so this one may have it first, too. The day was taken first.',
      )
    }
    return value
  }
}

function readSubFund(desk: Desk, given: Given[]) {
  const { subFunds } = desk.lookups
  desk.values.subFund = scalar(desk, given, 'subFund', text => {
    const found = subFunds.find(text)
    if (found) desk.subFundLabel = found.shown
    return readName(text, subFunds, 'sub-fund')
  })
}

/** Fills the identification, funding, fora and dates of a record from what its head gives. */
export function readIdentification(desk: Desk, given: Given[]) {
  const { values, lookups } = desk
  const text = (line: string): Taken<string> => ({ value: line })
  values.number = scalar(desk, given, 'number', readNumber)
  values.title = scalar(desk, given, 'title', text)
  values.type = scalar(desk, given, 'type', line => readName(line, lookups.types, 'project type'))
  values.status = scalar(desk, given, 'status', line => readName(line, lookups.statuses, 'project status'))
  values.publication = scalar(desk, given, 'publication', text)
  values.year = scalar(desk, given, 'year', readYear)
  values.session = scalar(desk, given, 'session', line => readName(line, lookups.sessions, 'session'))
  values.fundAccount = scalar(desk, given, 'fundAccount', line => readName(line, lookups.funds, 'fund account'))
  readSubFund(desk, given)
  values.apecFunding = scalar(desk, given, 'apecFunding', readMoney)
  values.coFunding = scalar(desk, given, 'coFunding', readMoney)
  values.coFundingPercentage = scalar(desk, given, 'coFundingPercentage', readPercent)
  readTotal(desk, given)
  values.sponsoringForum = scalar(desk, given, 'sponsoringForum', line => readName(line, lookups.fora, 'forum'))
  values.committee = scalar(desk, given, 'committee', line => readName(line, lookups.committees, 'committee'))
  const topics = list(desk, given, 'topics', lookups.topics, 'topic')
  values.topics = [...topics.keys, ...topics.unknown.filter(topic => !isNotApplicable(topic))]
  if (values.topics.length > 0) delete desk.marks.topics
  values.otherFora = list(desk, given, 'otherFora', lookups.fora, 'forum').keys
  values.proposingEconomies = list(desk, given, 'proposingEconomies', lookups.economies, 'economy').keys
  values.coSponsoringEconomies = list(desk, given, 'coSponsoringEconomies', lookups.economies, 'economy').keys
  readStakeholders(desk, given)
  const date = dateReader(given, desk)
  values.expectedStart = date('expectedStart')
  values.expectedCompletion = date('expectedCompletion')
  values.declaration = scalar(desk, given, 'declaration', text)
  inferFromNumber(desk)
}

function readTotal(desk: Desk, given: Given[]) {
  const lines = linesGiven(given, 'total', desk)
  if (lines.length === 0) return
  notePlace(desk, 'total', lines)
  const taken = readMoney(joined(lines))
  if (taken.why) doubt(desk, 'total', joined(lines), taken.why, { line: lines[0]?.n })
  desk.statedTotal = taken.value
}

function readStakeholders(desk: Desk, given: Given[]) {
  const lines = linesGiven(given, 'otherStakeholders', desk)
  if (lines.length === 0) return
  notePlace(desk, 'otherStakeholders', lines)
  if (isLeftEmpty(desk, 'otherStakeholders', joined(lines))) return
  desk.values.otherStakeholders = lines.map(line => line.text).join('\n')
}

/** What the number tells where the copy does not say it: the year, and Multi-Year by the "M" in front. */
function inferFromNumber(desk: Desk) {
  const { values } = desk
  const number = values.number === null ? null : parseNumber(values.number)
  if (values.year === null && number && !desk.marks.year) {
    values.year = number.year
    doubt(desk, 'year', values.number ?? '', 'The record does not show its year; it was taken from the number.')
  }
  if (values.type !== null || desk.marks.type) return
  if (number?.multiYear) values.type = 'Multi-Year'
  const why = number?.multiYear
    ? 'The record does not show its type; it was taken from the “M” in the number.'
    : 'The record does not show its type. Please choose it.'
  doubt(desk, 'type', number?.multiYear ? (values.number ?? '') : '', why)
}
