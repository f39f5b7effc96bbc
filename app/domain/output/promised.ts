import type { IsoDate } from '../calendar'
import type { RecordValues } from '../record/record'
import type { Output, OutputKind, OutputSource } from './output'

const longestName = 200

const fitted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestName ? `${line.slice(0, longestName - 1).trimEnd()}…` : line
}

/** The items of a numbered or dashed list in the Outputs text: "1) …", "Output 2: …", "- …"; at most 200 characters each. */
export function listedOutputs(text: string | null): string[] {
  return (text ?? '').split('\n').flatMap(line => {
    const item = /^\s*(?:output\s+\d+\s*[:.)–-]|\d+\s*[.)]|[-–•*])\s+(.+)$/i.exec(line)?.[1]?.trim()
    return item ? [fitted(item)] : []
  })
}

/** The first of these words that a name holds tells its kind; it can be changed in the register. */
const kindWords: readonly (readonly [RegExp, OutputKind])[] = [
  [/\b(recommendations?|best practices?|principles)\b/i, 'recommendations'],
  [/\b(reports?|publications?|guide(book|line)?s?|hand-?books?|compendi(um|a)|stud(y|ies)|papers?)\b/i, 'publication'],
  [/\b(training|courses?|curriculum|toolkits?)\b/i, 'training'],
  [/\b(web ?sites?|portals?|database|platform|tools?)\b/i, 'tool'],
  [/\bnetworks?\b/i, 'network'],
  [/\b(seminars?|workshops?|symposi(um|a)|conferences?|meetings?|forum|events?)\b/i, 'event'],
]

/** What kind of output a name speaks of; `other` where its words say nothing. */
export const kindOfName = (name: string): OutputKind => kindWords.find(([words]) => words.test(name))?.[1] ?? 'other'

/** An output as the proposal or the work plan promises it. */
export type PromisedOutput = {
  /** Stays the same as long as the promise keeps its words: for a choice among several. */
  key: string
  name: string
  kind: OutputKind
  source: Exclude<OutputSource, { from: 'added' }>
  plannedOn: IsoDate | null
}

/** Names that differ in blanks, letters or the stop at their end alone are one. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s.;…]+/g, ' ')
    .trim()

type Promising = Pick<RecordValues, 'outputs' | 'workPlan'>

/** Everything that a proposal promises, each once: the items of its Outputs text, then the rows of the work plan. */
export function promisedOutputs({ outputs, workPlan }: Promising): PromisedOutput[] {
  const ofProposal = listedOutputs(outputs).map(name => ({
    ...{ name, source: { from: 'proposal', sentence: name } as const, plannedOn: null },
  }))
  const ofWorkPlan = workPlan.flatMap(({ output, end }, row) =>
    output.trim() === '' ? [] : [{ name: fitted(output), source: { from: 'work-plan', row } as const, plannedOn: end }],
  )
  const known = new Set<string>()
  return [...ofProposal, ...ofWorkPlan].flatMap(one => {
    const key = folded(one.name)
    if (key === '' || known.has(key)) return []
    known.add(key)
    return [{ ...one, key, kind: kindOfName(one.name) }]
  })
}

type Registered = Pick<Output, 'name' | 'source'>

/** The words by which an output stands for a promise: those it has now, and those of the sentence it came from. */
const wordsOf = ({ name, source }: Registered): string[] =>
  source.from === 'proposal' ? [folded(name), folded(source.sentence)] : [folded(name)]

/**
 * What is promised and not in the register yet. An output stands for a promise with its words; one of the work plan that
 * was given another name since, for the row from which it came, unless that row has another output.
 */
export function missingOutputs(values: Promising, registered: readonly Registered[]): PromisedOutput[] {
  const promised = promisedOutputs(values)
  const words = new Set(registered.flatMap(wordsOf))
  const keys = new Set(promised.map(({ key }) => key))
  const renamed = new Set(
    registered.flatMap(({ name, source }) =>
      source.from === 'work-plan' && !keys.has(folded(name)) ? [source.row] : [],
    ),
  )
  return promised.filter(
    ({ key, source }) => !words.has(key) && !(source.from === 'work-plan' && renamed.has(source.row)),
  )
}
