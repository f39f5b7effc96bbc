import type { Heard, Hearing, PlacedQuestion, Standing } from './hearing'
import { type FileNames, linesAt } from './matrix'

/** What one who was asked says to a question: how they stand to it, and their answer in lines. */
export type Said = { standing: Standing; lines: string[] }

/** Two answers to a question. `isSame`: both gave a value, and the same. */
export type Beside = PlacedQuestion & { a: Said; b: Said; isSame: boolean }

export const saidAt = ({ questions }: Hearing, heard: Heard, at: number, files: FileNames): Said => {
  const standing = heard.standings[at] ?? 'no-answer'
  const question = questions[at]?.question
  return { standing, lines: question && standing === 'given' ? linesAt(question, heard, at, files) : [] }
}

/** Two who were asked, question by question; null where one of them was not asked. */
export function compare(hearing: Hearing, a: string, b: string, files: FileNames): Beside[] | null {
  const find = (name: string) => hearing.heard.find(({ asked }) => asked.name === name)
  const [one, other] = [find(a), find(b)]
  if (!one || !other) return null
  return hearing.questions.map((placed, at) => {
    const both = { a: saidAt(hearing, one, at, files), b: saidAt(hearing, other, at, files) }
    const isGiven = both.a.standing === 'given' && both.b.standing === 'given'
    return { ...placed, ...both, isSame: isGiven && JSON.stringify(both.a.lines) === JSON.stringify(both.b.lines) }
  })
}
