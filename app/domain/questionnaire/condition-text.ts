import type { Comparison, Condition } from './condition'
import { type ConditionToken, readTokens } from './condition-tokens'
import { isQuestionKey, type QuestionKind } from './definition'

/** The kind of a question by its key, so that `budget > 1000` means dollars and `main = yes` the choice "yes". */
export type KindOf = (question: string) => QuestionKind | undefined
const anyKind: KindOf = () => undefined

/** `at` is where the trouble begins, counted in signs from 0. */
export type ReadCondition = { ok: true; condition: Condition | null } | { ok: false; reason: string; at: number }

const signs = new Map<string, Comparison>([
  ['=', 'equal'],
  ['!=', 'unequal'],
  ['>', 'over'],
  ['<', 'under'],
  ['>=', 'at-least'],
  ['<=', 'at-most'],
])
const signOf = new Map([...signs].map(([sign, is]) => [is, sign]))
const reserved = ['and', 'or', 'not', 'all', 'any', 'includes', 'answered', 'yes', 'no', 'true', 'false']

const numbers: readonly (QuestionKind | undefined)[] = ['whole', 'decimal', 'money', 'percent', 'rating']
/** Deeper than any person writes; a formula of nothing but brackets must not exhaust the machine. */
const deepest = 50

const quoted = (text: string): string => `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`
const printKey = (key: string): string =>
  isQuestionKey(key) && !reserved.includes(key.toLowerCase()) ? key : quoted(key)

function printValue(value: string | number | boolean, kind: QuestionKind | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(kind === 'money' ? value / 100 : value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : printKey(value)
}

/**
 * A condition as a formula that people can type: `hasProgramme = yes and (firms > 100 or not includes(support, fund))`.
 * Amounts of money stand in dollars where the kinds are told. `parseCondition` reads it back as it was.
 */
export function printCondition(condition: Condition | null, kindOf: KindOf = anyKind): string {
  if (condition === null) return ''
  if ('all' in condition) return printGroup('all', condition.all, kindOf)
  if ('any' in condition) return printGroup('any', condition.any, kindOf)
  if ('not' in condition) return `not ${printPart(condition.not, kindOf)}`
  const key = printKey(condition.question)
  if (condition.is === 'answered') return `answered(${key})`
  const value = printValue(condition.value, kindOf(condition.question))
  return condition.is === 'includes' ? `includes(${key}, ${value})` : `${key} ${signOf.get(condition.is)} ${value}`
}

/** "all" and "any" of less than two parts have no word between them. */
const printGroup = (word: 'all' | 'any', parts: Condition[], kindOf: KindOf): string =>
  parts.length < 2
    ? `${word}(${parts.map(part => printCondition(part, kindOf)).join('')})`
    : parts.map(part => printPart(part, kindOf)).join(word === 'all' ? ' and ' : ' or ')

const printPart = (part: Condition, kindOf: KindOf): string => {
  const isGroup = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
  return isGroup ? `(${printCondition(part, kindOf)})` : printCondition(part, kindOf)
}

/** Where a formula cannot be read on; caught in `parseCondition`. */
class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly at: number,
  ) {
    super(reason)
  }
}

/** Reads the formula of a condition; nothing typed is no condition. Says in words what is wrong, and where. */
export function parseCondition(text: string, kindOf: KindOf = anyKind): ReadCondition {
  const tokens = readTokens(text)
  if ('reason' in tokens) return { ok: false, ...tokens }
  if (tokens.list.length === 0) return { ok: true, condition: null }
  try {
    const reader = new Reading(tokens.list, text.length, kindOf)
    return { ok: true, condition: reader.whole() }
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, reason: problem.reason, at: problem.at }
    throw problem
  }
}

class Reading {
  private next = 0
  private depth = 0

  constructor(
    private readonly tokens: readonly ConditionToken[],
    private readonly end: number,
    private readonly kindOf: KindOf,
  ) {}

  whole(): Condition {
    const condition = this.chain()
    const rest = this.tokens[this.next]
    if (rest) throw new Unreadable(`After a comparison comes “and” or “or”, not “${rest.text}”.`, rest.at)
    return condition
  }

  /** `a or b and c`: "and" binds more closely than "or". */
  private chain(): Condition {
    this.depth += 1
    if (this.depth > deepest) throw new Unreadable('The formula has too many brackets within brackets.', this.where())
    const parts = this.joined('or', () => {
      const own = this.joined('and', () => this.part())
      return own.length === 1 && own[0] ? own[0] : { all: own }
    })
    this.depth -= 1
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts }
  }

  private joined(word: string, read: () => Condition): Condition[] {
    const parts = [read()]
    while (this.takes(word)) parts.push(read())
    return parts
  }

  private part(): Condition {
    let negations = 0
    while (this.takes('not')) negations += 1
    let condition = this.single()
    for (; negations > 0; negations -= 1) condition = { not: condition }
    return condition
  }

  private single(): Condition {
    if (this.takes('(')) {
      const inner = this.chain()
      this.wants(')')
      return inner
    }
    const isCall = this.stands('(', 1)
    if (isCall && this.takes('all')) return { all: this.list() }
    if (isCall && this.takes('any')) return { any: this.list() }
    if (isCall && this.takes('answered')) return { question: this.inBrackets(() => this.question()), is: 'answered' }
    if (isCall && this.takes('includes'))
      return this.inBrackets(() => {
        const question = this.question()
        this.wants(',')
        return { question, is: 'includes', value: this.value(question) }
      })
    return this.comparison()
  }

  private comparison(): Condition {
    const question = this.question()
    const sign = this.tokens[this.next]
    const is = sign && !sign.isQuoted ? signs.get(sign.text) : undefined
    if (!is)
      throw new Unreadable(`After “${question}” comes a comparison: =, !=, >, <, >= or <=, then a value.`, this.where())
    this.next += 1
    return { question, is, value: this.value(question) }
  }

  /** The rest of `all(a, b)` from its bracket on. */
  private list(): Condition[] {
    return this.inBrackets(() => {
      if (this.stands(')')) return []
      const parts = [this.chain()]
      while (this.takes(',')) parts.push(this.chain())
      return parts
    })
  }

  private inBrackets<Inner>(read: () => Inner): Inner {
    this.wants('(')
    const inner = read()
    this.wants(')')
    return inner
  }

  private question(): string {
    const token = this.tokens[this.next]
    const isKey = token && (token.isQuoted || (token.isWord && !reserved.includes(token.text.toLowerCase())))
    if (!isKey)
      throw new Unreadable(`Here comes the key of a question${token ? `, not “${token.text}”` : ''}.`, this.where())
    this.next += 1
    return token.text
  }

  private value(question: string): string | number | boolean {
    const token = this.tokens[this.next]
    const kind = this.kindOf(question)
    if (!token || !(token.isQuoted || token.isWord || token.isNumber || token.isDay))
      throw new Unreadable(
        'Here comes a value: a number, yes or no, a day, a choice, or “a text in quotes”.',
        this.where(),
      )
    this.next += 1
    const { text } = token
    if (kind !== undefined && numbers.includes(kind)) {
      if (!token.isNumber) throw new Unreadable(`“${question}” is compared with a number, such as 100.`, token.at)
      return kind === 'money' ? Math.round(Number(text) * 100) : Number(text)
    }
    if (kind === 'yesNo' || (kind === undefined && !token.isQuoted)) {
      if (/^(yes|true)$/i.test(text)) return true
      if (/^(no|false)$/i.test(text)) return false
      if (kind === 'yesNo') throw new Unreadable(`“${question}” is compared with yes or no.`, token.at)
    }
    if (kind === 'date' && !token.isDay)
      throw new Unreadable(`“${question}” is compared with a day, such as 2018-12-31.`, token.at)
    return kind === undefined && token.isNumber ? Number(text) : text
  }

  private stands(word: string, further = 0): boolean {
    const token = this.tokens[this.next + further]
    return token !== undefined && !token.isQuoted && token.text.toLowerCase() === word
  }

  private takes(word: string): boolean {
    if (!this.stands(word)) return false
    this.next += 1
    return true
  }

  private wants(sign: string): void {
    if (this.takes(sign)) return
    const token = this.tokens[this.next]
    throw new Unreadable(`Here comes “${sign}”${token ? `, not “${token.text}”` : ' before the end'}.`, this.where())
  }

  private where = (): number => this.tokens[this.next]?.at ?? this.end
}
