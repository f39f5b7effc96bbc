import { type LetterWords, letterOf } from './letter'

/** What a letter on a measured value is written from. The value and the remark are read in Dossier. */
export type MeasuredFacts = {
  name: string
  number: string
  title: string
  by: string
  indicator: string
  /** "1 January 2018 to 30 June 2018" */
  period: string
  url: string
}

const isOf = ({ indicator, period, number, title }: MeasuredFacts) =>
  `“${indicator}” for ${period}, an indicator of project ${number}, “${title}”`

/** Tells those of the Secretariat that a value waits for them. */
export const measuredSubmitted = (facts: MeasuredFacts): LetterWords =>
  letterOf({
    subject: `${facts.number}: a measured value waits for you`,
    to: facts.name,
    before: [`${facts.by} has submitted what was measured of ${isOf(facts)}.`],
    link: { words: 'Approve or return it', url: facts.url },
    after: [],
  })

/** Tells the overseer what became of a value. `unlocked`: it had been approved before. */
export const measuredDecided = (
  facts: MeasuredFacts & { decision: 'approve' | 'return'; unlocked: boolean },
): LetterWords => {
  const returned = facts.unlocked
    ? 'It had been approved. It can be changed again, and counts only once it is approved anew.'
    : 'Please read why, change it, and submit it again.'
  return letterOf({
    subject: `${facts.number}: a measured value was ${facts.decision === 'approve' ? 'approved' : 'returned'}`,
    to: facts.name,
    before: [
      `${facts.by} has ${facts.decision === 'approve' ? 'approved' : 'returned'} what was measured of ${isOf(facts)}.`,
      facts.decision === 'approve' ? 'It is locked now, and counts in the reports of the project.' : returned,
    ],
    link: { words: 'Open the indicator', url: facts.url },
    after: [],
  })
}
