import { addDays, isIsoDate } from '../../calendar'
import type { Answers, Given, Value } from '../answers'
import { type Condition, holds, questionsAskedBy } from '../condition'
import { type Definition, type Question, questionsIn, type Section } from '../definition'
import { type Atom, atomsOf } from './comparisons'
import { blocks, type Finding, type Place, quoted, quotedSection } from './finding'

/** So many answers are tried for one question; where more would be needed, it counts as one that can be shown. */
const mostTries = 20_000
/** Of several choices, so many that conditions ask for are tried in every combination. */
const mostCombined = 6

type Numbers = { min: number | null; max: number | null; kind: string }

/** A value below, at and above each that is compared, and the ends of what can be entered. */
function numbersNear(compared: readonly number[], { min, max, kind }: Numbers): number[] {
  const step = kind === 'decimal' || kind === 'percent' ? 0.001 : 1
  const near = compared.flatMap(one => [one - step, one, one + step])
  const ends = [min, max].filter(end => end !== null)
  const tried = [...near, ...ends, ...(near.length + ends.length === 0 ? [0] : [])]
  return tried.filter(one => (min === null || one >= min) && (max === null || one <= max))
}

function daysNear(compared: readonly string[], min: string | null, max: string | null): string[] {
  const near = compared.filter(isIsoDate).flatMap(day => [addDays(day, -1), day, addDays(day, 1)])
  const tried = [...near, ...[min, max].filter(end => end !== null)]
  const all = tried.length === 0 ? ['2000-01-01'] : tried
  return all.filter(day => (min === null || day >= min) && (max === null || day <= max))
}

/** Every set of the choices that are asked for, with and without one that is not, as far as that many may be chosen. */
function setsOf(
  question: Question & { choices: { key: string }[]; atMost: number | null },
  compared: string[],
): string[][] {
  const keys = question.choices.map(({ key }) => key)
  const wanted = keys.filter(key => compared.includes(key)).slice(0, mostCombined)
  const other = keys.find(key => !wanted.includes(key))
  const sets = wanted.reduce<string[][]>((made, key) => made.flatMap(set => [set, [...set, key]]), [[]])
  const withOther = other === undefined ? sets : [...sets, ...sets.map(set => [...set, other])]
  return withOther.filter(set => set.length > 0 && set.length <= (question.atMost ?? keys.length))
}

/** Answers to a question that make a difference to the conditions that ask it; each kind of answer once. */
function valuesFor(question: Question, atoms: readonly Atom[]): Value[] {
  const compared = atoms.flatMap(atom => (atom.is === 'answered' ? [] : [atom.value]))
  const texts = compared.filter(one => typeof one === 'string')
  const numbers = compared.filter(one => typeof one === 'number')
  switch (question.kind) {
    case 'yesNo':
      return [true, false]
    case 'oneOf':
      return question.choices.map(({ key }) => key)
    case 'severalOf':
    case 'ranking':
      return setsOf(question, texts)
    case 'rating':
      return question.scale.map((_, step) => step + 1)
    case 'date':
      return daysNear(texts, question.min, question.max)
    case 'whole':
    case 'decimal':
    case 'money':
      return numbersNear(numbers, question)
    case 'percent':
      return numbersNear(numbers, { ...question, min: question.min ?? 0, max: question.max ?? 100 })
    case 'text':
    case 'longText':
      return [...texts, 'some other words']
    case 'note':
      return []
    default:
      return [{ any: 'thing' }]
  }
}

type Step = { section: Section; question: Question }

/** The questions on which a condition depends, directly and through the conditions of those, in order. */
function stepsTo(conditions: readonly (Condition | null)[], steps: readonly Step[]): Step[] {
  const wanted = new Set<string>()
  const add = (condition: Condition | null) => {
    for (const key of questionsAskedBy(condition)) {
      if (wanted.has(key)) continue
      wanted.add(key)
      const step = steps.find(({ question }) => question.key === key)
      add(step?.section.showIf ?? null)
      add(step?.question.showIf ?? null)
    }
  }
  conditions.forEach(add)
  return steps.filter(({ question }) => wanted.has(question.key))
}

const isShown = (conditions: readonly (Condition | null)[], heard: Answers) =>
  conditions.every(condition => condition === null || holds(condition, heard))

/** Whether some answers to the questions on the way let all conditions hold. */
function canHold(conditions: (Condition | null)[], way: readonly Step[], values: Map<string, Value[]>): boolean {
  let tries = 0
  const walk = (index: number, heard: Record<string, Given>): boolean => {
    const step = way[index]
    if (tries++ > mostTries) return true
    if (!step) return isShown(conditions, heard)
    const { section, question } = step
    if (isShown([section.showIf, question.showIf], heard))
      for (const value of values.get(question.key) ?? [])
        if (walk(index + 1, { ...heard, [question.key]: { is: 'given', value } })) return true
    return walk(index + 1, heard)
  }
  return walk(0, {})
}

/**
 * Sections and questions that no answers bring about. `isSound` tells whether the conditions of a section or question
 * stand as they should: where they do not, that is a finding already.
 */
export function checkReach(definition: Definition, isSound: (place: Place) => boolean): Finding[] {
  const steps = questionsIn(definition)
  const atoms = definition.sections.flatMap(({ showIf, questions }) =>
    [showIf, ...questions.map(question => question.showIf)].flatMap(atomsOf),
  )
  const values = new Map(
    steps.map(({ question }): [string, Value[]] => [
      question.key,
      valuesFor(
        question,
        atoms.filter(atom => atom.question === question.key),
      ),
    ]),
  )
  const never = (conditions: (Condition | null)[], place: Place) => {
    const way = stepsTo(conditions, steps)
    const allSound = [place, ...way, ...way.map(({ section }) => ({ section, question: null }))].every(isSound)
    return allSound && !canHold(conditions, way, values)
  }
  return definition.sections.flatMap(section => {
    const ofSection = { section, question: null }
    if (section.showIf !== null && never([section.showIf], ofSection)) {
      const text = `No answers bring about the section ${quotedSection(section)}: its condition never holds. Change or remove the condition.`
      return [blocks('never-shown', text, ofSection)]
    }
    return section.questions
      .filter(question => question.showIf !== null && never([section.showIf, question.showIf], { section, question }))
      .map(question => {
        const text = `No answers bring about ${quoted(question)}: its condition never holds, or asks a question that is then not shown itself. Change or remove the condition.`
        return blocks('never-shown', text, { section, question })
      })
  })
}
