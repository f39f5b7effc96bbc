/** "Not Applicable", "Not Applicable.", "N/A", "Not Applicable / Other": a field that was left empty on purpose. */
const pattern = /^(?:not\s?applicable|n\s?[./]\s?a)\.?(?:\s*\/\s*other)?\s*\.?$/i

export const isNotApplicable = (text: string): boolean => text.length < 40 && pattern.test(text)

/** The beginning of "Not Applicable" where the text was cut. */
export const isCutNotApplicable = (text: string): boolean =>
  text.length >= 5 && 'not applicable'.startsWith(text.toLowerCase())

/** Lists say "None" or "Nil" too; there it is no name. */
export const isNone = (text: string): boolean => /^(?:none|nil|no)\.?$/i.test(text)
