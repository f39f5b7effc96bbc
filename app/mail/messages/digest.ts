import { type LetterWords, letterOf } from './letter'

/** The letters of a day in one, in the order in which they were written. */
export function digest(letters: readonly { subject: string; text: string }[], url: string): LetterWords {
  const count = letters.length === 1 ? 'one message' : `${letters.length} messages`
  return letterOf({
    subject: `Dossier: ${count} of the day`,
    to: 'colleague',
    before: letters.flatMap(({ subject, text }) => [`— ${subject} —`, ...paragraphsOf(text)]),
    link: { words: 'Go to your desk', url },
    after: ['You receive these messages once a day because you chose so.'],
  })
}

/** What a letter says, without its greeting and its signature. */
const paragraphsOf = (text: string) =>
  text
    .trim()
    .split('\n\n')
    .slice(1, -1)
    .map(paragraph => paragraph.replace(/\n/g, ' '))
