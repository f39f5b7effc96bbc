import type { Waiting } from '~/domain/waiting/waiting-for'
import { type LetterWords, letterOf } from './letter'

type Line = Pick<Waiting, 'todo' | 'about' | 'due'>

const aboutOf = ({ about: { number, words } }: Line) => (number === null ? words : `project ${number}, “${words}”`)

const sentence = (line: Line) =>
  `${line.todo}: ${aboutOf(line)}.${line.due ? ` The date is ${line.due.words}, ${line.due.near}.` : ''}`

/** Reminds a person of what waits for them, near its date or after it. */
export function reminderLetter(facts: { name: string; lines: readonly Line[]; url: string }): LetterWords {
  const [first, ...more] = facts.lines
  const isLate = facts.lines.some(line => line.due?.isOver)
  const what = first && more.length === 0 ? (first.about.number ?? first.todo) : `${facts.lines.length} dates`
  return letterOf({
    subject: isLate ? `Reminder: ${what}, the date has passed` : `Reminder: ${what}, the date is near`,
    to: facts.name,
    before: [more.length === 0 ? 'This waits for you:' : 'These things wait for you:', ...facts.lines.map(sentence)],
    link: { words: 'Open your desk', url: facts.url },
    after: ['If you have done it in the meantime, please take this letter as settled.'],
  })
}
