import { type CompletionAnswers, doneWords } from './completion-report'
import { tookPart } from './participants'
import { isTextPart, type PartKey, partKeys, partTitle } from './parts'

/** A part in which two states of a report differ, each in words. */
export type DifferingPart = { part: PartKey; title: string; saved: string; typed: string }

const besideNote = (words: string, note: string) => (note === '' ? words : `${words} ${note}`)
const orNone = (count: number | null) => (count === null ? 'not entered' : String(count))

/** A part as a reader compares it: rows stand on lines of their own, economies from which nobody came are left out. */
function inWords(answers: CompletionAnswers, part: PartKey): string {
  switch (part) {
    case 'activities':
      return answers.activities
        .map(row => besideNote(`${row.activity}: ${row.done ? doneWords[row.done] : 'Not answered yet'}.`, row.note))
        .join('\n')
    case 'outputs':
      return answers.outputs
        .map(row =>
          besideNote(`${row.name}: planned ${orNone(row.planned)}, delivered ${orNone(row.delivered)}.`, row.note),
        )
        .join('\n')
    case 'participants':
      return answers.participants
        .filter(tookPart)
        .map(
          ({ economy, women, men, speakersWomen, speakersMen }) =>
            `${economy}: ${women} women and ${men} men took part; ${speakersWomen} women and ${speakersMen} men spoke.`,
        )
        .join('\n')
    default:
      return isTextPart(part) ? answers[part] : ''
  }
}

/** The parts in which what was typed differs from what is saved, in the order of the report. */
export const differingParts = (saved: CompletionAnswers, typed: CompletionAnswers): DifferingPart[] =>
  partKeys
    .map(part => ({ part, title: partTitle(part), saved: inWords(saved, part), typed: inWords(typed, part) }))
    .filter(each => each.saved !== each.typed)
