import { draftCode } from '../lifecycle/numbering'
import { fold } from '../record/fold'
import type { Reference } from '../reference'
import { type Dated, type Entry, entriesOf } from './entry'
import { listWords, type ReferenceList } from './lists'
import { isBackwards, overlap, spanInWords } from './span'

/** What is wrong with an entry, by the name of the form's field. Empty where it can be kept. */
export type Findings = Record<string, string[]>

/** What an entry is judged by: how it was, the lists it belongs to, and whether projects refer to it already. */
export type Judged = { before: Entry | null; reference: Reference; isUsed: boolean }

/** 2 to 8 capital letters: a project number begins with them, and nothing else can be read out of a number again. */
export const isCode = (text: string): boolean => /^[A-Z]{2,8}$/.test(text) && text !== draftCode

const codeRefusal = (text: string) =>
  text === draftCode
    ? `${draftCode} stands for drafts that have no number yet. Enter another code.`
    : `“${text}” is no code. Enter 2 to 8 capital letters, such as EWG.`

const same = (one: string, other: string) => fold(one) === fold(other)

type Check = (entry: Entry, judged: Judged, list: ReferenceList) => [field: string, refusal: string | null][]

const checkKey: Check = ({ key }, { before, reference }, list) => {
  const { key: label, isCode: wantsCode, one } = listWords[list]
  if (before) return []
  if (key === '') return [['key', `Enter the ${label.toLowerCase()}.`]]
  if (wantsCode && !isCode(key)) return [['key', codeRefusal(key)]]
  if (!/\p{L}/u.test(key) || same(key, 'new')) return [['key', `“${key}” is no name. Enter the name of the ${one}.`]]
  const taken = entriesOf(reference, list).find(entry => same(entry.key, key))
  return [
    ['key', taken ? `There is ${taken.key} already. Change that one, or choose another ${label.toLowerCase()}.` : null],
  ]
}

/** What an entry is read by in old records. */
const spellingsOf = ({ key, name, acronym, spellings }: Entry) =>
  [key, name, acronym, ...spellings].filter(text => text !== '')

const checkSpellings: Check = (entry, { reference }, list) => {
  const others = entriesOf(reference, list).filter(other => other.key !== entry.key)
  const leadsTo = (text: string) => others.find(other => spellingsOf(other).some(spelling => same(spelling, text)))
  const refusal = (text: string) => {
    const other = text === '' ? undefined : leadsTo(text)
    return other ? `“${text}” leads to ${other.key} already, and each spelling leads to one entry.` : null
  }
  return [
    ['name', refusal(entry.name)],
    ['acronym', refusal(entry.acronym)],
    ...entry.spellings.map((text): [string, string | null] => ['spellings', refusal(text)]),
  ]
}

const checkDays: Check = entry => [
  ['until', isBackwards(entry) ? 'The last day is before the first day. Change one of the two.' : null],
]

const rowName = (row: Dated) => (row.words === '' ? 'The span' : `“${row.words}”`)

const checkRow = (row: Dated, index: number, list: ReferenceList): [string, string | null][] => {
  const wanted = listWords[list].dated?.words
  const words = `dated[${index}].words`
  return [
    [
      words,
      wanted && row.words === '' ? `Enter the ${wanted.toLowerCase()} of row ${index + 1}, or remove the row.` : null,
    ],
    [words, list === 'fora' && row.words !== '' && !isCode(row.words) ? codeRefusal(row.words) : null],
    [
      `dated[${index}].until`,
      isBackwards(row) ? `${rowName(row)} ends before it begins. Change one of the two.` : null,
    ],
  ]
}

const checkDated: Check = ({ dated }, _, list) => {
  const overlaps = dated.flatMap((row, index): [string, string | null][] => {
    const earlier = dated.findIndex((other, at) => at < index && overlap(other, row))
    const other = dated[earlier]
    return other && !isBackwards(row) && !isBackwards(other)
      ? [
          [
            `dated[${index}].from`,
            `Row ${index + 1} has days in common with row ${earlier + 1} (${spanInWords(other)}).`,
          ],
        ]
      : []
  })
  const isMissing = list === 'fora' && dated.length === 0
  return [
    ['dated', isMissing ? 'Enter the code that the numbers of its projects begin with.' : null],
    ...dated.flatMap((row, index) => checkRow(row, index, list)),
    ...overlaps,
  ]
}

/** Whether the fora before these lead back to the forum itself. */
function leadsBack(forum: string, predecessors: readonly string[], reference: Reference): boolean {
  const seen = new Set<string>()
  const next = [...predecessors]
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    if (code === forum) return true
    if (seen.has(code)) continue
    seen.add(code)
    next.push(...(reference.fora.find(one => one.acronym === code)?.predecessors ?? []))
  }
  return false
}

const checkForum: Check = ({ key, name, committee, predecessors }, { reference }) => {
  const unknown = predecessors.find(code => !reference.fora.some(forum => forum.acronym === code))
  const refusal = predecessors.includes(key)
    ? 'A forum cannot come before itself.'
    : unknown !== undefined
      ? `“${unknown}” is not in the list of fora. Choose from the list.`
      : leadsBack(key, predecessors, reference)
        ? `One of these fora came after ${key} itself. Choose the fora that were there before it.`
        : null
  const isKnown = committee === null || reference.committees.some(one => one.acronym === committee)
  return [
    ['name', name === '' ? 'Enter the name of the forum, without its code.' : null],
    ['committee', isKnown ? null : 'Choose the committee from the list.'],
    ['predecessors', refusal],
  ]
}

const checkFund: Check = (entry, { before, reference, isUsed }) => {
  const isKept = isUsed && before !== null && before.suffix !== entry.suffix
  const rival = reference.fundAccounts.find(
    fund => fund.name !== entry.key && fund.suffix === entry.suffix && overlap(fund, entry),
  )
  const letter = entry.suffix === '' ? 'No letter' : `The letter ${entry.suffix}`
  return [
    ['acronym', entry.acronym === '' ? 'Enter the code, such as ASF.' : null],
    [
      'suffix',
      isKept
        ? 'Project numbers carry the letter of this fund account already, so it stays as it is.'
        : rival
          ? `${letter} tells of the ${rival.name} on some of these days. Choose another letter, or other days.`
          : null,
    ],
  ]
}

const checkSubFund: Check = ({ fund }, { before, reference, isUsed }) => {
  const isKnown = reference.fundAccounts.some(one => one.name === fund)
  const isKept = isUsed && before !== null && before.fund !== fund
  return [
    ['fund', isKnown ? null : 'Choose the fund account.'],
    ['fund', isKnown && isKept ? 'Projects have this sub-fund already, so it stays in its fund account.' : null],
  ]
}

const checksOf: Record<ReferenceList, readonly Check[]> = {
  economies: [checkSpellings, checkDated],
  committees: [
    checkKey,
    ({ name }) => [['name', name === '' ? 'Enter the name of the committee, without its code.' : null]],
    checkSpellings,
    checkDays,
  ],
  fora: [checkKey, checkForum, checkDated, checkSpellings, checkDays],
  'fund-accounts': [checkKey, checkFund, checkSpellings, checkDays],
  'sub-funds': [checkKey, checkSubFund, checkDated, checkDays],
  topics: [checkKey, checkDays],
  initiatives: [
    checkKey,
    ({ about }) => [['about', about === '' ? 'Say in a few sentences what the initiative is about.' : null]],
    checkDays,
  ],
}

/**
 * What is wrong with an entry, beside the fields of its form (`values.key`, `values.dated[0].until` …). A key is judged
 * only when it is new; days may lie open, but not overlap or end before they begin.
 */
export function checkEntry(list: ReferenceList, entry: Entry, judged: Judged): Findings {
  const findings: Findings = {}
  for (const [field, refusal] of checksOf[list].flatMap(check => check(entry, judged, list))) {
    if (refusal === null) continue
    const name = `values.${field}`
    findings[name] = [...(findings[name] ?? []), refusal]
  }
  return findings
}
