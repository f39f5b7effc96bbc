/** A piece of the formula of a condition; `at` is where it begins. */
export type ConditionToken = {
  text: string
  at: number
  isQuoted: boolean
  isWord: boolean
  isNumber: boolean
  isDay: boolean
}

const pieces = [
  { is: 'isQuoted', spelling: /"((?:[^"\\]|\\.)*)"|“([^”]*)”/suy },
  { is: 'isDay', spelling: /\d{4}-\d{2}-\d{2}(?![\w-])/uy },
  { is: 'isNumber', spelling: /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/iuy },
  { is: 'isWord', spelling: /[A-Za-z]\w*/uy },
  { is: 'sign', spelling: />=|<=|!=|[=<>(),]/uy },
] as const

/** Cuts a formula into its pieces; says where a sign stands that no formula has. */
export function readTokens(text: string): { list: ConditionToken[] } | { reason: string; at: number } {
  const list: ConditionToken[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at += 1
      continue
    }
    const token = tokenAt(text, at)
    if (!token) {
      const isOpen = /["“]/.test(text.charAt(at))
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      return { at, reason: isOpen ? 'The quotes that begin here do not end.' : `“${sign}” is not part of a formula.` }
    }
    list.push(token.token)
    at += token.length
  }
  return { list }
}

function tokenAt(text: string, at: number): { token: ConditionToken; length: number } | null {
  for (const { is, spelling } of pieces) {
    spelling.lastIndex = at
    const match = spelling.exec(text)
    if (!match) continue
    const inner = is === 'isQuoted' ? (match[1]?.replace(/\\(.)/gsu, '$1') ?? match[2] ?? '') : match[0]
    const none = { isQuoted: false, isWord: false, isNumber: false, isDay: false }
    return { token: { ...none, ...(is === 'sign' ? {} : { [is]: true }), text: inner, at }, length: match[0].length }
  }
  return null
}
