import type { Given } from '../answers'
import type { Question } from '../definition'
import { answerInWords } from '../in-words'
import type { Heard, Hearing, Standing } from './hearing'
import { standingTitles } from './hearing'

/** Where one who was asked meets a question: how they stand to it, and what they say, shortened to a glance. */
export type MatrixCell = { standing: Standing; words: string }
export type MatrixRow = { response: number; name: string; isDraft: boolean; cells: MatrixCell[] }

/** So many letters of an answer are read at a glance. */
const longest = 110

/** The answer of one to the question at a place; null where no value was given. */
export const givenAt = ({ values }: Heard, at: number): Given | null => {
  const value = values[at]
  return value === null || value === undefined ? null : { is: 'given', value }
}

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return `${text.slice(0, end > 0 ? end : longest)} …`
}

/** Names of files by their ids, where answers may be files. */
export type FileNames = ReadonlyMap<string, string>

/** What was given as lines to read; a file by its name. */
export const linesAt = (question: Question, heard: Heard, at: number, files: FileNames): string[] => {
  const given = givenAt(heard, at)
  if (question.kind === 'file' && given?.is === 'given') return [files.get(String(given.value)) ?? 'A file']
  return answerInWords(question, given)
}

/**
 * Tells the answers to one question at a glance. What was chosen is put into words once, however many chose it, and a
 * long text is not laid out in lines only to be cut.
 */
function glanceOf(question: Question, at: number, files: FileNames): (heard: Heard) => string {
  if (question.kind === 'longText' || question.kind === 'text')
    return heard => shortened(String(heard.values[at] ?? ''))
  const known = new Map<unknown, string>()
  return heard => {
    const value = heard.values[at]
    const key = typeof value === 'object' ? JSON.stringify(value) : value
    const told = known.get(key)
    if (told !== undefined) return told
    const words = shortened(linesAt(question, heard, at, files).join('; '))
    known.set(key, words)
    return words
  }
}

/** Everybody who was asked by question; of some questions where their places are named. */
export function matrixOf(
  { questions, heard }: Hearing,
  places: readonly number[] | null,
  files: FileNames,
): MatrixRow[] {
  const shown = (places ?? questions.map((_, at) => at)).flatMap(at => {
    const placed = questions[at]
    return placed ? [{ at, glance: glanceOf(placed.question, at, files) }] : []
  })
  return heard.map(one => ({
    response: one.asked.response,
    name: one.asked.name,
    isDraft: one.asked.answer?.isDraft ?? false,
    cells: shown.map(({ at, glance }) => {
      const standing = one.standings[at] ?? 'no-answer'
      return { standing, words: standing === 'given' ? glance(one) : standingTitles[standing] }
    }),
  }))
}
