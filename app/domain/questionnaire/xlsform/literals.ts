/** A number as XPath writes it: digits and a point, never "1e-7". */
export function plainNumber(number: number): string {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const shift = Number(exponent)
  if (shift === 0) return String(number)
  const digits = whole + fraction
  const point = whole.length + shift
  const placed =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return sign + placed
}

/** Whole cents as dollars, exactly. */
export function plainMoney(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const fraction = digits.slice(-2)
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${fraction === '00' ? '' : `.${fraction}`}`
}

/** A text as XPath writes it, which has no escape: one with both kinds of quotes is put together of pieces. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`
  if (!text.includes('"')) return `"${text}"`
  const pieces = text.split(/('+)/).filter(piece => piece !== '')
  return `concat(${pieces.map(piece => (piece.startsWith("'") ? `"${piece}"` : `'${piece}'`)).join(', ')})`
}
