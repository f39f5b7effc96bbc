import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDefinition, aQuestion, aSection } from '../../../../tests/factories/a-questionnaire'
import type { Answers, Value } from '../answers'
import type { Condition } from '../condition'
import type { Definition, Shape } from '../definition'
import { askedIn } from '../routing'
import { checkReach } from './reach'

const keys = ['a', 'b', 'c', 'd', 'e']
const shapes: { shape: Shape; values: Value[] }[] = [
  { shape: { kind: 'yesNo' }, values: [true, false] },
  { shape: { kind: 'rating', scale: ['Low', 'High'] }, values: [1, 2] },
]
const shapeAt = (index: number) => shapes[index % shapes.length] ?? { shape: { kind: 'note' }, values: [] }

/** A comparison with the question at a place, of a kind that fits it. */
const atomAt = (index: number): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.constant<Condition>({ question: keys[index] ?? '', is: 'answered' }),
    fc
      .constantFrom(...shapeAt(index).values)
      .chain(value =>
        fc
          .constantFrom('equal' as const, 'unequal' as const)
          .map((is): Condition => ({ question: keys[index] ?? '', is, value: value as boolean | number })),
      ),
  )

/** A condition on earlier questions; none for the first. */
function conditionBefore(index: number): fc.Arbitrary<Condition | null> {
  if (index === 0) return fc.constant(null)
  const atom = fc.nat({ max: index - 1 }).chain(atomAt)
  const parts = fc.array(atom, { minLength: 1, maxLength: 3 })
  const all = parts.map((some): Condition => ({ all: some }))
  const any = parts.map((some): Condition => ({ any: some }))
  const not = fc.oneof(atom, all, any).map((one): Condition => ({ not: one }))
  return fc.option(fc.oneof(atom, all, any, not))
}

const aRandomDefinition: fc.Arbitrary<Definition> = fc
  .tuple(...keys.map((_, index) => conditionBefore(index)), conditionBefore(2))
  .map(conditions => {
    const questions = keys.map((key, index) =>
      aQuestion(key, shapeAt(index).shape, { showIf: conditions[index] ?? null }),
    )
    const ofSection = conditions.at(-1) ?? null
    return aDefinition(aSection('s', questions.slice(0, 2)), aSection('t', questions.slice(2), { showIf: ofSection }))
  })

/** Every way to answer, each question left open among them. */
const everyAnswers = keys.reduce<Answers[]>(
  (made, key, index) =>
    made.flatMap(answers => [
      answers,
      ...shapeAt(index).values.map(value => ({ ...answers, [key]: { is: 'given' as const, value } })),
    ]),
  [{}],
)

describe('what can never be shown', () => {
  it('is exactly what no answers bring about', () => {
    fc.assert(
      fc.property(aRandomDefinition, definition => {
        const shown = new Set(
          everyAnswers.flatMap(answers =>
            askedIn(definition, answers).flatMap(({ section, questions }) => [
              section.key,
              ...questions.map(({ key }) => key),
            ]),
          ),
        )
        const found = checkReach(definition, () => true).map(({ section, question }) => question ?? section)
        const hidden = definition.sections.flatMap(({ key, questions }) =>
          found.includes(key) ? questions.map(question => question.key) : [],
        )
        const never = keys.filter(key => !shown.has(key))
        expect([...found, ...hidden].filter(key => keys.includes(key ?? '')).sort()).toEqual(never)
      }),
      { numRuns: 300 },
    )
  })
})
