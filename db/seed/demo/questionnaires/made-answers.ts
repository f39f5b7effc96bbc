import type { Answers, Given, TableRow, Value } from '~/domain/questionnaire/answers'
import {
  type Choice,
  type Definition,
  isAnswered,
  type Question,
  questionsIn,
  type TableColumn,
} from '~/domain/questionnaire/definition'
import { heardAnswers } from '~/domain/questionnaire/routing'

/** The sentences from which the answers to a question are taken, by its key. */
export type Texts = Readonly<Record<string, readonly string[]>>

/** A number from 0 up to 1 that follows from some words alone, so that the demo says the same on every machine. */
export function chance(words: string): number {
  let hash = 2_166_136_261
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 2_246_822_507)
  hash ^= hash >>> 13
  return (hash >>> 0) / 4_294_967_296
}

/** Who answers, from which sentences; `own` are theirs alone, and what they are about is always answered. */
type Voice = { who: string; texts: Texts; own?: Texts }

const pick = <Item>(items: readonly Item[], words: string): Item | undefined =>
  items[Math.floor(chance(words) * items.length)]

const between = (words: string, from: number, to: number) => Math.round(from + chance(words) * (to - from))

/** Choices in an order of one's own. */
const shuffled = (choices: readonly Choice[], words: string): string[] =>
  [...choices].sort((a, b) => chance(`${words} ${a.key}`) - chance(`${words} ${b.key}`)).map(({ key }) => key)

/** What a number may be where the question leaves it open: smaller numbers are more frequent. */
function numberFor({ min, max }: { min: number | null; max: number | null }, words: string, usual: number): number {
  const from = min ?? 0
  const to = max ?? usual
  return Math.round(from + chance(words) ** 2 * (Math.min(to, from + usual) - from))
}

function cellFor({ key, kind, choices }: TableColumn, words: string, texts: readonly string[]): string | number | null {
  const own = `${words} ${key}`
  switch (kind) {
    case 'text':
      return pick(texts, own) ?? null
    case 'oneOf':
      return pick(choices, own)?.key ?? null
    case 'date':
      return `${between(own, 2010, 2017)}-0${between(own, 1, 9)}-01`
    case 'money':
      return between(own, 2, 90) * 1_000_000
    default:
      return /year|since/i.test(key) ? between(own, 2006, 2017) : between(own, 3, 400)
  }
}

function valueFor(question: Question, { who, texts, own = {} }: Voice): Value | null {
  const words = `${who} ${question.key}`
  const said = own[question.key] ?? texts[question.key] ?? []
  switch (question.kind) {
    case 'text':
    case 'longText':
      return pick(said, words) ?? null
    case 'whole':
      return /year|since/i.test(question.key) ? between(words, 1998, 2017) : numberFor(question, words, 2_400)
    case 'decimal':
      return numberFor(question, words, 500) / 10
    case 'money':
      return Math.round(numberFor(question, words, 400_000_000) / 1_000_000) * 1_000_000
    case 'percent':
      return between(words, 12, 58)
    case 'date':
      return `${between(words, 2008, 2017)}-0${between(`${words} month`, 1, 9)}-01`
    case 'yesNo':
      return chance(words) < 0.72
    case 'oneOf':
      return pick(question.choices, words)?.key ?? null
    case 'severalOf': {
      const most = Math.min(question.atMost ?? question.choices.length, question.choices.length)
      const order = shuffled(question.choices, words).slice(0, Math.max(1, between(words, 1, Math.min(most, 4))))
      const [first] = order
      // "None" stands alone.
      if (first === 'none' || first === 'same') return [first]
      return question.choices
        .map(({ key }) => key)
        .filter(key => order.includes(key) && key !== 'none' && key !== 'same')
    }
    case 'ranking':
      return shuffled(question.choices, words).slice(0, question.atMost ?? question.choices.length)
    case 'rating':
      return 1 + Math.floor(Math.sqrt(chance(words)) * question.scale.length)
    case 'matrixScale':
      return Object.fromEntries(
        question.rows.map(({ key }) => [key, 1 + Math.floor(chance(`${words} ${key}`) * question.scale.length)]),
      )
    case 'matrixText': {
      const rows = question.rows.flatMap(({ key }) => {
        const text = pick(texts[`${question.key}.${key}`] ?? said, `${words} ${key}`)
        return text === undefined ? [] : [[key, text] as const]
      })
      return rows.length === 0 ? null : Object.fromEntries(rows)
    }
    case 'table': {
      const count = between(words, 1, Math.min(question.atMost ?? 3, 3))
      const rows = Array.from({ length: count }, (_, index): TableRow => {
        const cells = question.columns.map(column => {
          const cells = texts[`${question.key}.${column.key}`] ?? said
          return [column.key, cellFor(column, `${words} ${index}`, cells)] as const
        })
        return Object.fromEntries(cells)
      })
      return rows
    }
    case 'file':
    case 'note':
      return null
  }
}

/** Some questions get "not known" or its like, and some that are not required get nothing, as in real answers. */
function givenFor(question: Question, voice: Voice): Given | null {
  const isSure = voice.own !== undefined && Object.hasOwn(voice.own, question.key)
  const luck = isSure ? 0 : chance(`${voice.who} luck ${question.key}`)
  if (!question.required && luck > 0.965) return null
  if (!question.required && luck > 0.93) return { is: 'not-known' }
  if (!question.required && luck > 0.91) return { is: 'not-applicable' }
  const value = valueFor(question, voice)
  return value === null ? null : { is: 'given', value }
}

/**
 * Made-up answers of one respondent to all that is asked, the same whenever they are made; a text question without
 * sentences stays open.
 */
export function madeAnswers(definition: Definition, voice: Voice): Answers {
  const answers: Record<string, Given> = {}
  for (const { question } of questionsIn(definition)) {
    if (!isAnswered(question)) continue
    const given = givenFor(question, voice)
    if (given) answers[question.key] = given
  }
  return heardAnswers(definition, answers)
}
