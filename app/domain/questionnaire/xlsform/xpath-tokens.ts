/** A piece of an expression of XLSForm. `question`: the name in `${…}`; `word`: a function or "and", "or", "div". */
export type XPathToken = { is: 'question' | 'text' | 'number' | 'word' | 'sign'; text: string }

const pieces: readonly { is: XPathToken['is']; spelling: RegExp }[] = [
  { is: 'question', spelling: /\$\{\s*([^{}]*?)\s*\}/uy },
  { is: 'text', spelling: /'([^']*)'|"([^"]*)"|‘([^’]*)’|“([^”]*)”/uy },
  { is: 'number', spelling: /\d+(?:\.\d+)?|\.\d+/uy },
  { is: 'word', spelling: /[A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?/uy },
  { is: 'sign', spelling: />=|<=|!=|\.\.|[=<>(),.+*/[\]|@-]/uy },
]

function tokenAt(text: string, at: number): { token: XPathToken; length: number } | null {
  for (const { is, spelling } of pieces) {
    spelling.lastIndex = at
    const match = spelling.exec(text)
    if (!match) continue
    const inner = match.slice(1).find(group => group !== undefined)
    return { token: { is, text: inner ?? match[0] }, length: match[0].length }
  }
  return null
}

/** Cuts an expression into its pieces; says what is no part of any expression. */
export function xpathTokens(text: string): { ok: true; tokens: XPathToken[] } | { ok: false; reason: string } {
  const tokens: XPathToken[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at += 1
      continue
    }
    const found = tokenAt(text, at)
    if (!found) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      const isOpen = /['"‘“]/.test(sign)
      return {
        ok: false,
        reason: isOpen ? 'a text begins with a quote and does not end' : `“${sign}” has no meaning here`,
      }
    }
    tokens.push(found.token)
    at += found.length
  }
  return { ok: true, tokens }
}
