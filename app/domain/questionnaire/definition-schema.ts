import { z } from 'zod'
import { isIsoDate } from '../calendar'
import { largestCents } from '../money'
import { legal } from '../workbook/legal'
import { conditionSchema } from './condition-schema'
import { type Choice, columnKinds, type Definition, isQuestionKey, longestKey, type Question } from './definition'

/** How much a questionnaire may hold; each of its texts fits in a cell of a workbook. */
export const definitionLimits = {
  title: 300,
  text: 5_000,
  intro: 20_000,
  label: 1_000,
  unit: 60,
  tag: 40,
  sections: 60,
  questions: 500,
  choices: 300,
  scale: 20,
  columns: 30,
  tags: 10,
} as const

const most = definitionLimits

/** A key of a choice, row or column: no blanks, so that several stand in one cell. */
export const isChoiceKey = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(text)

const text = (limit: number, what: string) =>
  z
    .string(`Enter ${what}.`)
    .transform(typed => legal(typed).replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(limit, `Use at most ${limit} characters for ${what}.`))

const key = z
  .string()
  .refine(
    isQuestionKey,
    `A key begins with a letter and has letters, digits and “_” only; at most ${longestKey}. Change the key.`,
  )
const choiceKey = z
  .string()
  .refine(isChoiceKey, 'The key of a choice has letters, digits, “_” and “-” only; at most 60. Change the key.')

/** Says which key stands twice, at the second one. */
function once<Item>(keyOf: (item: Item) => string, sentence: (key: string) => string) {
  return (items: Item[], context: z.core.$RefinementCtx<Item[]>) => {
    const seen = new Set<string>()
    items.forEach((item, index) => {
      const found = keyOf(item)
      if (seen.has(found)) context.addIssue({ code: 'custom', message: sentence(found), path: [index, 'key'] })
      seen.add(found)
    })
  }
}

const list = <Item extends { key: string }>(item: z.ZodType<Item>, limit: number, what: string) =>
  z
    .array(item)
    .max(limit, `A question may have at most ${limit} ${what}.`)
    .superRefine(
      once<Item>(
        one => one.key,
        twice => `“${twice}” is the key of two ${what} of one question. Give one of them another.`,
      ),
    )

const choice: z.ZodType<Choice> = z.strictObject({ key: choiceKey, label: text(most.label, 'the label of a choice') })
const choices = list(choice, most.choices, 'choices')
const rows = list(choice, most.choices, 'rows')
const scale = z
  .array(text(most.label, 'the label of a step'))
  .max(most.scale, `A scale may have at most ${most.scale} steps.`)
const columns = list(
  z
    .strictObject({
      key: choiceKey,
      label: text(most.label, 'the heading of a column'),
      kind: z.enum(columnKinds, 'Choose what a column holds.'),
      choices,
    })
    .transform(column => (column.kind === 'oneOf' ? column : { ...column, choices: [] })),
  most.columns,
  'columns',
)

const atMost = z.int('Enter a whole number from 1 up.').min(1, 'Enter 1 or more.').max(10_000).nullable()
const limit = z.int('Enter a limit in whole characters.').min(1, 'Enter 1 or more.').max(20_000).nullable()
const bound = z.number('Enter a number.').min(-1e15).max(1e15).nullable()
const cents = z.int('Enter an amount in whole cents.').min(-largestCents).max(largestCents).nullable()
const day = z.string().refine(isIsoDate, 'Enter a day that exists, such as 2026-12-31.').nullable()
const tag = text(most.tag, 'a tag').pipe(
  z.string().regex(/^[^,;\n]+$/, 'A tag is a short word without commas, such as “gender”.'),
)

const shared = {
  key,
  ask: text(most.text, 'what is asked'),
  hint: text(most.text, 'the hint'),
  required: z.boolean(),
  showIf: conditionSchema.nullable(),
  tags: z.array(tag).max(most.tags, `A question may have at most ${most.tags} tags.`),
}
const unit = text(most.unit, 'the unit')
const of = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...shared, kind: z.literal(kind), ...shape })

const question: z.ZodType<Question> = z.discriminatedUnion(
  'kind',
  [
    of('text', { limit }),
    of('longText', { limit }),
    of('whole', { min: bound, max: bound, unit }),
    of('decimal', { min: bound, max: bound, unit }),
    of('money', { min: cents, max: cents, unit }),
    of('percent', { min: bound, max: bound, unit }),
    of('date', { min: day, max: day }),
    of('yesNo', {}),
    of('file', {}),
    of('note', {}),
    of('oneOf', { choices }),
    of('severalOf', { choices, atMost }),
    of('ranking', { choices, atMost }),
    of('rating', { scale }),
    of('matrixScale', { rows, scale }),
    of('matrixText', { rows }),
    of('table', { columns, atMost }),
  ],
  'A question has a kind that Dossier does not know.',
)

const section = z.strictObject({
  key,
  title: text(most.title, 'the title of a section'),
  intro: text(most.intro, 'the introduction of a section'),
  showIf: conditionSchema.nullable(),
  questions: z.array(question),
})

/**
 * A questionnaire that comes from outside: a workbook, or what a page kept of one. Texts are trimmed, their line ends made
 * alike. Refuses, with a sentence, what is no definition, keys that stand twice, and what is larger than anybody answers.
 * A draft may lack labels and choices: whether it may be published is another question.
 */
export const definitionSchema: z.ZodType<Definition> = z
  .strictObject({
    title: text(most.title, 'the title of the questionnaire').pipe(
      z.string().min(1, 'Give the questionnaire a title.'),
    ),
    intro: text(most.intro, 'the introduction'),
    sections: z
      .array(section)
      .max(most.sections, `A questionnaire may have at most ${most.sections} sections.`)
      .superRefine(
        once(
          one => one.key,
          twice => `“${twice}” is the key of two sections. Give one of them another.`,
        ),
      ),
  })
  .superRefine(({ sections }, context) => {
    const seen = new Set<string>()
    sections.forEach(({ questions }, at) => {
      questions.forEach((one, index) => {
        const path = ['sections', at, 'questions', index, 'key']
        const message = `“${one.key}” is the key of two questions. Give one of them another.`
        if (seen.has(one.key)) context.addIssue({ code: 'custom', message, path })
        seen.add(one.key)
      })
    })
    if (seen.size > most.questions)
      context.addIssue({ code: 'custom', message: `A questionnaire may have at most ${most.questions} questions.` })
  })

/** The first sentences about what is wrong, each with the place it is about: "sections.0.questions.2.key". */
export const definitionProblems = (error: z.ZodError, first = 20): { place: string; message: string }[] =>
  error.issues.slice(0, first).map(({ path, message }) => ({ place: path.join('.'), message }))
