import { type LetterWords, letterOf } from './letter'

/** What a letter on a completion report is written from; `url` leads to where its reader goes on. */
export type CompletionFacts = { name: string; number: string; title: string; by: string; url: string }

/** Tells those who decide that a report has come in. */
export const completionSubmitted = ({ name, number, title, by, url }: CompletionFacts): LetterWords =>
  letterOf({
    subject: `${number}: the completion report was submitted`,
    to: name,
    before: [
      `${by} has submitted the completion report of project ${number}, “${title}”.`,
      'It waits for the Secretariat to accept it or to return it.',
    ],
    link: { words: 'Review the completion report', url },
    after: [],
  })

/** Tells the overseers what to do next; the remark itself stays with the report. */
export const completionReturned = ({ name, number, title, by, url }: CompletionFacts): LetterWords =>
  letterOf({
    subject: `${number}: the completion report was returned to you`,
    to: name,
    before: [
      `${by} has returned the completion report of project ${number}, “${title}”, so that you can change it.`,
      'What should be changed stands above the report. Please submit it again when it is ready.',
    ],
    link: { words: 'Open the completion report', url },
    after: [],
  })

/** Tells the overseers that the project is completed. */
export const completionAccepted = ({ name, number, title, by, url }: CompletionFacts): LetterWords =>
  letterOf({
    subject: `${number}: the completion report was accepted`,
    to: name,
    before: [
      `${by} has accepted the completion report of project ${number}, “${title}”.`,
      'The project is completed, and its report can be read by everybody.',
    ],
    link: { words: 'Read the completion report', url },
    after: [],
  })
