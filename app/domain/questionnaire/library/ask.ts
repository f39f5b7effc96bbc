import type { Choice, Question, Section, Shape } from '../definition'

/** A question of the library: what is not said is empty, and nothing is required unless it says so. */
export const ask = (
  key: string,
  words: string,
  shape: Shape,
  more: Partial<Pick<Question, 'hint' | 'required' | 'showIf' | 'tags'>> = {},
): Question => ({ key, ask: words, hint: '', required: false, showIf: null, tags: [], ...shape, ...more })

export const section = (key: string, title: string, intro: string, questions: Question[]): Section => ({
  ...{ key, title, intro, showIf: null, questions },
})

/** Choices or rows by their keys. */
export const choicesOf = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label }))

export const longText: Shape = { kind: 'longText', limit: null }
export const percent: Shape = { kind: 'percent', min: 0, max: 100, unit: '' }
/** A number of persons, firms or things: never below nothing. */
export const count = (unit: string): Shape => ({ kind: 'whole', min: 0, max: null, unit })
