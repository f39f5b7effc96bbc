import { type LetterWords, letterOf } from './letter'

/** What a letter on a scoring is written from; `url` leads to the scoring. */
export type ScoringFacts = { name: string; session: string; fund: string; by: string; url: string }

/** Tells the assessors that they can score. */
export const scoringOpened = ({ name, session, fund, by, url, until }: ScoringFacts & { until: string }): LetterWords =>
  letterOf({
    subject: `${session}: please score the concept notes for ${fund}`,
    to: name,
    before: [
      `${by} has opened the scoring of the concept notes of ${session} for ${fund}.`,
      `Please score each of them by ${until}. You are not asked to score a proposal of your own economy.`,
    ],
    link: { words: 'See the concept notes', url },
    after: [],
  })

/** Tells those who decide that the ranking is there; the scores themselves stay on its page. */
export const rankingReady = ({ name, session, fund, by, url, count }: ScoringFacts & { count: number }): LetterWords =>
  letterOf({
    subject: `${session}: the ranking for ${fund} is ready`,
    to: name,
    before: [
      `${by} has closed the scoring of the concept notes of ${session} for ${fund}.`,
      `${count === 1 ? 'One concept note waits' : `${count} concept notes wait`} for approval in principle or not.`,
    ],
    link: { words: 'See the ranking and decide', url },
    after: [],
  })
