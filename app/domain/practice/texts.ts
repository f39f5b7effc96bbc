import type { IsoMoment } from '../calendar'
import { type PracticeText, practiceThemeTitles } from './practice'

/** The parts of a practice's text, each as words, in the order in which they are read. */
export const partsOfText = (text: PracticeText): { part: keyof PracticeText; title: string; words: string }[] => [
  { part: 'title', title: 'Title', words: text.title },
  { part: 'description', title: 'Description', words: text.description },
  { part: 'theme', title: 'Theme', words: practiceThemeTitles[text.theme] },
  { part: 'economies', title: 'Economies', words: text.economies.join(', ') },
  { part: 'conditions', title: 'Conditions for use', words: text.conditions },
]

/** The text of a practice without what else there is of it. */
export const textOf = ({ title, description, theme, conditions, economies }: PracticeText): PracticeText => ({
  ...{ title, description, theme, conditions, economies },
})

/** What differs between two texts of a practice, part by part. */
export type TextDifference = { title: string; before: string; after: string }

export function textDifferences(before: PracticeText, after: PracticeText): TextDifference[] {
  const later = partsOfText(after)
  return partsOfText(before).flatMap(({ title, words }, at) => {
    const now = later[at]?.words ?? ''
    return words === now ? [] : [{ title, before: words, after: now }]
  })
}

export const isSameText = (one: PracticeText, other: PracticeText): boolean => textDifferences(one, other).length === 0

/** What was done to a practice, as it is kept: the text before, and why it was changed or which step was taken. */
export type PracticeChange = {
  seq: number
  revision: number
  before: PracticeText
  why: string
  at: IsoMoment
  by: string
}

/** A line of the history of a practice: who did what when, and what became of its text. */
export type PracticePast = Omit<PracticeChange, 'before'> & { differences: TextDifference[] }

/** The history of a practice, the latest first. `changes` have the oldest first. */
export const pastOf = (present: PracticeText, changes: readonly PracticeChange[]): PracticePast[] =>
  changes
    .map(({ before, ...change }, at) => ({
      ...change,
      differences: textDifferences(before, changes[at + 1]?.before ?? present),
    }))
    .reverse()
