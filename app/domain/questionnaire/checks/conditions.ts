import type { Condition } from '../condition'
import { questionsAskedBy } from '../condition'
import { type Definition, type Question, questionsIn } from '../definition'
import { atomsOf, unfitAtom } from './comparisons'
import { blocks, type Finding, type Place, quoted, quotedSection } from './finding'

type Spot = { question: Question; at: number; waitsFor: string[] }

/** Where each question stands, and on which questions its being shown depends, through its section too. */
function spotsIn(definition: Definition): Map<string, Spot> {
  const spots = questionsIn(definition).map(({ section, question }, at): [string, Spot] => [
    question.key,
    { question, at, waitsFor: [...questionsAskedBy(section.showIf), ...questionsAskedBy(question.showIf)] },
  ])
  // The first of two with one key counts: the other is a finding of its own.
  return new Map(spots.reverse())
}

/** Whether a question waits for another one, directly or through others. */
function waits(from: string, on: string, spots: Map<string, Spot>, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return (spots.get(from)?.waitsFor ?? []).some(next => next === on || waits(next, on, spots, seen))
}

/** A condition asks earlier questions only, each in a way in which it can be asked. */
export function checkConditions(definition: Definition): Finding[] {
  const spots = spotsIn(definition)
  const check = (condition: Condition | null, place: Place, first: number): Finding[] => {
    const own = place.question
    const name = own ? quoted(own) : `the section ${quotedSection(place.section)}`
    const ofOrder = questionsAskedBy(condition).flatMap(key => {
      const spot = spots.get(key)
      if (!spot)
        return blocks(
          'unknown-question',
          `The condition of ${name} asks for “${key}”, which is no question here. Choose one that is.`,
          place,
        )
      if (spot.at < first) return []
      if (own ? key === own.key : place.section.questions.some(question => question.key === key)) {
        const text = own
          ? `Whether ${name} is shown depends on its own answer. Choose an earlier question.`
          : `Whether ${name} is shown depends on ${quoted(spot.question)}, which is a question in it. Choose an earlier one.`
        return blocks('own-answer', text, place)
      }
      if (own ? waits(key, own.key, spots) : place.section.questions.some(inside => waits(key, inside.key, spots)))
        return blocks(
          'loop',
          `${capital(name)} and ${quoted(spot.question)} wait for each other. Remove one of the two conditions.`,
          place,
        )
      const text = `The condition of ${name} asks ${quoted(spot.question)}, which comes later. Move that question up, or choose an earlier one.`
      return blocks('later-question', text, place)
    })
    const ofFit = atomsOf(condition).flatMap(atom => {
      const asked = spots.get(atom.question)?.question
      const unfit = asked ? unfitAtom(atom, asked) : null
      return unfit ? [blocks(unfit.rule, `In the condition of ${name}: ${unfit.text}`, place)] : []
    })
    return [...ofOrder, ...ofFit]
  }
  let at = 0
  return definition.sections.flatMap(section => {
    const ofSection = check(section.showIf, { section, question: null }, at)
    return [...ofSection, ...section.questions.flatMap(question => check(question.showIf, { section, question }, at++))]
  })
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
