import type { Condition } from './condition'

/**
 * A questionnaire as data: sections → questions. Page, check, routing, answer in words, progress, Excel form, XLSForm and
 * tally come from this one definition. What is published is frozen; an answer refers to its version.
 */
export type Definition = { title: string; intro: string; sections: Section[] }

export type Section = { key: string; title: string; intro: string; showIf: Condition | null; questions: Question[] }

/** What may be chosen. The key is kept in answers and in files; the label is read. */
export type Choice = { key: string; label: string }

export const columnKinds = ['text', 'whole', 'decimal', 'money', 'date', 'oneOf'] as const
export type ColumnKind = (typeof columnKinds)[number]
/** A typed column of a repeating table; `choices` for a column of kind oneOf. */
export type TableColumn = { key: string; label: string; kind: ColumnKind; choices: Choice[] }

type Common = {
  /** Unique in the questionnaire: a letter, then letters, digits and "_"; at most 40 signs. */
  key: string
  ask: string
  hint: string
  required: boolean
  showIf: Condition | null
  /** Short words in lower case; "gender" feeds the gender results. */
  tags: string[]
}

/** `limit` in characters; null where the general limit is enough. */
type Text = { kind: 'text' | 'longText'; limit: number | null }
/** `min` and `max` in the unit of the value: whole cents for money, 0 to 100 for percent. */
type Number = { kind: 'whole' | 'decimal' | 'money' | 'percent'; min: number | null; max: number | null; unit: string }
/** `min` and `max` are ISO days. */
type Day = { kind: 'date'; min: string | null; max: string | null }
type Simple = { kind: 'yesNo' | 'file' | 'note' }
type OneOf = { kind: 'oneOf'; choices: Choice[] }
/** At most `atMost` of the choices; null for any number. */
type SeveralOf = { kind: 'severalOf'; choices: Choice[]; atMost: number | null }
/** The choices in an order, the best first; `atMost` places, null for all. */
type Ranking = { kind: 'ranking'; choices: Choice[]; atMost: number | null }
/** Labels from 1 up; the value is the number. */
type Rating = { kind: 'rating'; scale: string[] }
type MatrixOfScale = { kind: 'matrixScale'; rows: Choice[]; scale: string[] }
type MatrixOfText = { kind: 'matrixText'; rows: Choice[] }
type RepeatingTable = { kind: 'table'; columns: TableColumn[]; atMost: number | null }

export type Shape =
  | Text
  | Number
  | Day
  | Simple
  | OneOf
  | SeveralOf
  | Ranking
  | Rating
  | MatrixOfScale
  | MatrixOfText
  | RepeatingTable
export type Question = Common & Shape
export type QuestionKind = Question['kind']
export type QuestionOf<Kind extends QuestionKind> = Question & { kind: Kind }

export const questionKinds = [
  'text',
  'longText',
  'whole',
  'decimal',
  'money',
  'percent',
  'date',
  'yesNo',
  'oneOf',
  'severalOf',
  'ranking',
  'rating',
  'matrixScale',
  'matrixText',
  'table',
  'file',
  'note',
] as const satisfies readonly QuestionKind[]

export const kindTitles: Record<QuestionKind, string> = {
  text: 'Short text',
  longText: 'Long text',
  whole: 'Whole number',
  decimal: 'Number with decimals',
  money: 'Amount of money (US dollars)',
  percent: 'Percentage',
  date: 'Date',
  yesNo: 'Yes or no',
  oneOf: 'One of several choices',
  severalOf: 'Several of the choices',
  ranking: 'Ranking of choices',
  rating: 'Rating on a scale',
  matrixScale: 'Rows, each rated on a scale',
  matrixText: 'Rows, each with a text',
  table: 'Table with rows that can be added',
  file: 'File',
  note: 'Note without a question',
}

export const longestKey = 40
export const isQuestionKey = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(text)

/** What characters a text may have where a question sets no limit of its own. */
export const textLimits = { text: 500, longText: 20_000 } as const
/** Rows that a table may have where the question says nothing. */
export const mostRows = 50

export const emptyDefinition = (title: string): Definition => ({ title, intro: '', sections: [] })

/** Every question in order, with its section. */
export const questionsIn = (definition: Definition): { section: Section; question: Question }[] =>
  definition.sections.flatMap(section => section.questions.map(question => ({ section, question })))

export const sectionOf = (definition: Definition, key: string): Section | null =>
  definition.sections.find(section => section.key === key) ?? null

export const questionOf = (definition: Definition, key: string): Question | null =>
  questionsIn(definition).find(({ question }) => question.key === key)?.question ?? null

/** Whether a question wants an answer at all; a note is only read. */
export const isAnswered = (question: Question): boolean => question.kind !== 'note'

/** What an answer means depends on this and on nothing else: hints, order, conditions and tags may be mended freely. */
function meaningOf(question: Question): unknown {
  const { hint, required, showIf, tags, ...rest } = question
  if ('limit' in rest) return { ...rest, limit: null }
  if ('atMost' in rest) return { ...rest, atMost: null }
  return 'min' in rest ? { ...rest, min: null, max: null } : rest
}

/** Whether an answer to one question is an answer to the other: same key, same words, same choices. */
export const isSameQuestion = (one: Question, other: Question): boolean =>
  JSON.stringify(meaningOf(one)) === JSON.stringify(meaningOf(other))
