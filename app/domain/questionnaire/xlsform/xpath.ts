import { type XPathToken, xpathTokens } from './xpath-tokens'

export const compareSigns = ['=', '!=', '>', '<', '>=', '<='] as const
export type CompareSign = (typeof compareSigns)[number]

/** The part of XPath that forms use in `relevant` and `constraint`, as a tree. `self` is "." in a constraint. */
export type Expression =
  | { is: 'or' | 'and'; parts: Expression[] }
  | { is: 'compare'; sign: CompareSign; left: Expression; right: Expression }
  | { is: 'call'; name: string; of: Expression[] }
  | { is: 'question'; name: string }
  | { is: 'self' }
  | { is: 'text'; text: string }
  | { is: 'number'; number: number }

/** `reason` is the end of a sentence: "… because it uses arithmetic". */
export type ReadExpression = { ok: true; expression: Expression } | { ok: false; reason: string }

/** Deeper than any person writes: nothing but brackets must not exhaust the machine. */
const deepest = 40

class Unreadable extends Error {}

const arithmetic = ['+', '-', '*', 'div', 'mod', '|']
const paths = ['/', '[', ']', '..', '@']

/** Reads an expression; says in words what is beyond this part of XPath, or is none. */
export function readExpression(text: string): ReadExpression {
  const cut = xpathTokens(text)
  if (!cut.ok) return cut
  try {
    return { ok: true, expression: new Reading(cut.tokens).whole() }
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, reason: problem.message }
    throw problem
  }
}

class Reading {
  private next = 0
  private depth = 0
  constructor(private readonly tokens: readonly XPathToken[]) {}

  whole(): Expression {
    const expression = this.either()
    const rest = this.tokens[this.next]
    if (rest) throw new Unreadable(this.unexpected(rest))
    return expression
  }

  private either(): Expression {
    this.depth += 1
    if (this.depth > deepest) throw new Unreadable('it has too many brackets within brackets')
    const found = this.joined('or', () => this.joined('and', () => this.comparison()))
    this.depth -= 1
    return found
  }

  private joined(word: 'or' | 'and', read: () => Expression): Expression {
    const first = read()
    const parts = [first]
    while (this.takes('word', word)) parts.push(read())
    return parts.length === 1 ? first : { is: word, parts }
  }

  private comparison(): Expression {
    const left = this.operand()
    const sign = compareSigns.find(one => this.takes('sign', one))
    return sign ? { is: 'compare', sign, left, right: this.operand() } : left
  }

  private operand(): Expression {
    const token = this.tokens[this.next]
    if (!token) throw new Unreadable('it ends too early')
    this.next += 1
    if (token.is === 'question') return { is: 'question', name: token.text }
    if (token.is === 'text') return { is: 'text', text: token.text }
    if (token.is === 'number') return { is: 'number', number: Number(token.text) }
    if (token.is === 'word') return this.call(token)
    if (token.text === '.') return { is: 'self' }
    if (token.text === '-' && this.tokens[this.next]?.is === 'number')
      return { is: 'number', number: -Number(this.tokens[this.next++]?.text) }
    if (token.text !== '(') throw new Unreadable(this.unexpected(token))
    const inner = this.either()
    this.wants(')')
    return inner
  }

  private call({ text: name }: XPathToken): Expression {
    if (!this.takes('sign', '(')) throw new Unreadable(`“${name}” is no function with brackets`)
    const of: Expression[] = []
    if (this.takes('sign', ')')) return { is: 'call', name, of }
    do of.push(this.either())
    while (this.takes('sign', ','))
    this.wants(')')
    return { is: 'call', name, of }
  }

  private takes(is: XPathToken['is'], text: string): boolean {
    const token = this.tokens[this.next]
    if (token?.is !== is || token.text !== text) return false
    this.next += 1
    return true
  }

  private wants(sign: string): void {
    if (this.takes('sign', sign)) return
    const token = this.tokens[this.next]
    throw new Unreadable(token ? this.unexpected(token) : `a bracket “${sign}” is missing`)
  }

  private unexpected({ text }: XPathToken): string {
    if (arithmetic.includes(text)) return `it computes with “${text}”`
    return paths.includes(text) ? 'it uses a path, not a question by its name' : `“${text}” has no meaning there`
  }
}
