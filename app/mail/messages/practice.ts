import { formatDate, type IsoDate } from '~/domain/calendar'
import { type LetterWords, letterOf } from './letter'

/** What a letter on a practice is written from. The text of the practice is read in Dossier: a letter may be passed on. */
export type PracticeFacts = {
  name: string
  number: string
  title: string
  practice: string
  economy: string
  by: string
  url: string
}

/** Asks the focal point of an economy for its word; `until`: the last day of the personal link, where it is one. */
export const practiceToConfirm = (facts: PracticeFacts & { until: IsoDate | null }): LetterWords =>
  letterOf({
    subject: `${facts.number}: a best practice of ${facts.economy} waits for your word`,
    to: facts.name,
    before: [
      `${facts.by} wishes to publish a best practice that names ${facts.economy}: “${facts.practice}”. It is a result of project ${facts.number}, “${facts.title}”.`,
      'It is published only after every economy that it names has confirmed its text. Please read it, with the passages of your own answer on which it stands, and confirm it or ask for changes.',
    ],
    link: { words: 'Read the practice and give your word', url: facts.url },
    after:
      facts.until === null
        ? []
        : [`This link is for you personally and needs no account. It opens until ${formatDate(facts.until)}.`],
  })

/** Tells the overseer what an economy said; which changes it asks for is read in Dossier. */
export const practiceWord = (facts: PracticeFacts & { word: 'confirmed' | 'changes-wanted' }): LetterWords =>
  letterOf({
    subject:
      facts.word === 'confirmed'
        ? `${facts.number}: ${facts.economy} confirmed a best practice`
        : `${facts.number}: ${facts.economy} asks for changes to a best practice`,
    to: facts.name,
    before: [
      facts.word === 'confirmed'
        ? `${facts.by} has confirmed for ${facts.economy} the text of the best practice “${facts.practice}” of project ${facts.number}, “${facts.title}”.`
        : `${facts.by} asks for ${facts.economy} to change the text of the best practice “${facts.practice}” of project ${facts.number}, “${facts.title}”. Once you have changed it, please ask the economies again.`,
    ],
    link: { words: 'Open the practice', url: facts.url },
    after: [],
  })
