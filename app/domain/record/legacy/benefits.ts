import { isBlank, type Line, proseOf } from './lines'

export const benefitParts = ['outputs', 'outcomes', 'beneficiaries'] as const
export type BenefitPart = (typeof benefitParts)[number]

const heading =
  /^(?:[\divxa-c]{1,3}[.)]\s*)?(output(?:s|\(s\))?|outcome(?:s|\(s\))?|beneficiar(?:y|ies|y\(ies\)))\s*(?:[:：]\s*|[-–]\s+|$)/i

const partOf = (word: string): BenefitPart =>
  /^outp/i.test(word) ? 'outputs' : /^outc/i.test(word) ? 'outcomes' : 'beneficiaries'

export type Benefits = { parts: Record<BenefitPart, Line[]>; found: BenefitPart[]; before: Line[] }

/**
 * Parts "Beneficiaries and Outputs" at its headings "Outputs:", "Outcomes:" and "Beneficiaries:". The first line
 * with each is its heading; the same word again is text. What stands before the first is told apart.
 */
export function partBenefits(lines: readonly Line[]): Benefits {
  const parts: Record<BenefitPart, Line[]> = { outputs: [], outcomes: [], beneficiaries: [] }
  const found: BenefitPart[] = []
  const before: Line[] = []
  let open: Line[] = before
  for (const line of lines) {
    const match = heading.exec(line.text)
    const part = match ? partOf(match[1] ?? '') : null
    if (!match || part === null || found.includes(part)) {
      open.push(line)
      continue
    }
    found.push(part)
    open = parts[part]
    const rest = line.text.slice(match[0].length)
    open.push({ ...line, text: rest, cells: [rest] })
  }
  return { parts, found, before }
}

export const hasText = (lines: readonly Line[]): boolean => lines.some(line => !isBlank(line))

export const benefitText = (before: readonly Line[], own: readonly Line[]): string =>
  [proseOf(before), proseOf(own)].filter(text => text !== '').join('\n\n')
