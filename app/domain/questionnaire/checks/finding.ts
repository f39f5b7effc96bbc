import type { Question, Section } from '../definition'

export const definitionRules = [
  'no-sections',
  'no-questions',
  'empty-section',
  'invalid-key',
  'duplicate-key',
  'missing-words',
  'invalid-choice',
  'duplicate-choice',
  'too-few-choices',
  'short-scale',
  'no-columns',
  'limits',
  'at-most',
  'unknown-question',
  'later-question',
  'own-answer',
  'loop',
  'unfit-comparison',
  'unknown-choice',
  'never-shown',
  'required-file',
  'very-long',
  'tag-spelling',
  'gender-tag',
] as const
export type DefinitionRule = (typeof definitionRules)[number]

/**
 * What a check found. `blocks` keeps a questionnaire from being published, `look` asks its author to look again.
 * `section` and `question` are keys, null where it is about the whole.
 */
export type Finding = {
  rule: DefinitionRule
  severity: 'blocks' | 'look'
  text: string
  section: string | null
  question: string | null
}

/** Where a finding stands. */
export type Place = { section: Section; question: Question | null }

const of =
  (severity: Finding['severity']) =>
  (rule: DefinitionRule, text: string, place: Place | null = null): Finding => ({
    ...{ rule, severity, text },
    ...{ section: place?.section.key ?? null, question: place?.question?.key ?? null },
  })

export const blocks = of('blocks')
export const look = of('look')

const longestName = 70
const shortened = (text: string) =>
  text.length <= longestName ? text : `${text.slice(0, longestName).replace(/\s+\S*$/, '')} …`

/** A question in a sentence: its words, or its key while it has none. */
export const quoted = (question: Pick<Question, 'ask' | 'key'>): string =>
  `“${shortened(question.ask.trim() || question.key)}”`

export const quotedSection = (section: Pick<Section, 'title' | 'key'>): string =>
  `“${shortened(section.title.trim() || section.key)}”`

/** What occurs more than once, each once, as it is written the first time. */
export function repeated(texts: readonly string[], keyOf: (text: string) => string = text => text): string[] {
  const seen = new Map<string, { first: string; times: number }>()
  for (const text of texts) {
    const known = seen.get(keyOf(text))
    if (known) known.times += 1
    else seen.set(keyOf(text), { first: text, times: 1 })
  }
  return [...seen.values()].filter(({ times }) => times > 1).map(({ first }) => first)
}
