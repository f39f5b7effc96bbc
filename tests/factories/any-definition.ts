import fc from 'fast-check'
import { type Condition, comparisons } from '~/domain/questionnaire/condition'
import {
  type Choice,
  columnKinds,
  type Definition,
  type Question,
  questionKinds,
} from '~/domain/questionnaire/definition'
import { definitionSchema } from '~/domain/questionnaire/definition-schema'

/** Texts that files and programs like to change: formulas, escapes, numbers, line breaks, signs of two units. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '=1+1',
    '_x000D_',
    'a\n\n b',
    '007',
    'TRUE',
    'yes',
    "it's “so”",
    '<t>&amp;</t>',
    '日本語 𠮷',
    '1e5',
    '-5 %',
  ),
)
const questionKey = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,12}$/)
const choiceKey = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/),
  fc.constantFrom('yes', 'no', '1', '2', 'other', '007'),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const choices: fc.Arbitrary<Choice[]> = fc.uniqueArray(fc.record({ key: choiceKey, label: oddText }), {
  maxLength: 4,
  selector: ({ key }) => key,
})
const scale = fc.array(oddText, { maxLength: 5 })
const bound = maybe(fc.oneof(fc.integer(), fc.double({ min: -1e15, max: 1e15, noNaN: true })))
const cents = maybe(fc.integer({ min: -9_999_999, max: 9_999_999_999 }))
const day = fc.integer({ min: 0, max: 40_000 }).map(n => new Date(n * 86_400_000).toISOString().slice(0, 10))
const atMost = maybe(fc.integer({ min: 1, max: 50 }))
const columns = fc.uniqueArray(
  fc.record({ key: choiceKey, label: oddText, kind: fc.constantFrom(...columnKinds), choices }),
  { maxLength: 3, selector: ({ key }) => key },
)

const everyDetail = fc.record({
  ...{ limit: maybe(fc.integer({ min: 1, max: 20_000 })), bound, cents, unit: oddText, day: maybe(day), atMost },
  ...{ choices, scale, columns, other: bound, otherCents: cents, otherDay: maybe(day) },
})
type Details = typeof everyDetail extends fc.Arbitrary<infer Value> ? Value : never

function shapeOf(kind: Question['kind'], one: Details): object {
  switch (kind) {
    case 'text':
    case 'longText':
      return { limit: one.limit }
    case 'money':
      return { min: one.cents, max: one.otherCents, unit: one.unit }
    case 'whole':
    case 'decimal':
    case 'percent':
      return { min: one.bound, max: one.other, unit: one.unit }
    case 'date':
      return { min: one.day, max: one.otherDay }
    case 'oneOf':
      return { choices: one.choices }
    case 'severalOf':
    case 'ranking':
      return { choices: one.choices, atMost: one.atMost }
    case 'rating':
      return { scale: one.scale }
    case 'matrixScale':
      return { rows: one.choices, scale: one.scale }
    case 'matrixText':
      return { rows: one.choices }
    case 'table':
      return { columns: one.columns, atMost: one.atMost }
    default:
      return {}
  }
}

/** A condition over some of these keys, of any form that can be written, sensible or not. */
export const anyCondition = (keys: readonly string[]): fc.Arbitrary<Condition> => {
  const question = fc.constantFrom(...keys, 'nowhere')
  const value = fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    choiceKey,
    day,
    oddText,
  )
  const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ question, is: fc.constantFrom(...comparisons), value }),
      fc.record({ question, is: fc.constant('answered' as const) }),
      fc.record({ not: tie('condition') }),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    ),
  }))
  return condition
}

/** Any questionnaire that can be kept, with questions of every kind; drafts that lack words and choices among them. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .uniqueArray(questionKey, { minLength: 1, maxLength: 12 })
  .chain(keys => {
    const showIf = maybe(anyCondition(keys))
    const question = fc.record({
      ...{ kind: fc.constantFrom(...questionKinds), details: everyDetail, ask: oddText, hint: oddText },
      ...{
        required: fc.boolean(),
        showIf,
        tags: fc.array(fc.constantFrom('gender', 'smes', 'follow up'), { maxLength: 2 }),
      },
    })
    const section = fc.record({ title: oddText, intro: oddText, showIf, more: fc.boolean() })
    return fc
      .record({
        ...{ title: oddText, intro: oddText, keys: fc.constant(keys) },
        questions: fc.array(question, { minLength: keys.length, maxLength: keys.length }),
        sections: fc.uniqueArray(fc.record({ key: questionKey, head: section }), {
          ...{ minLength: 1, maxLength: 4, selector: ({ key }) => key },
        }),
      })
      .map(({ title, intro, questions, sections }) => ({
        ...{ title: title.trim() === '' ? 'Untitled' : `T ${title}`, intro },
        sections: sections.map(({ key, head: { more, ...head } }, at) => ({
          ...{ key, ...head },
          questions: questions.flatMap(({ kind, details, ...common }, index) =>
            index % sections.length === at ? [{ key: keys[index], kind, ...common, ...shapeOf(kind, details) }] : [],
          ),
        })),
      }))
  })
  // As it is kept: JSON knows no -0.
  .map(raw => definitionSchema.safeParse(JSON.parse(JSON.stringify(raw))))
  .filter(read => read.success)
  .map(read => read.data as Definition)
