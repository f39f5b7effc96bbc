import type { AmendmentDecision, AmendmentKind } from '~/domain/amendment/amendment'
import { kindsInWords } from '~/domain/amendment/words'
import { type LetterWords, letterOf } from './letter'

/** What a letter on an amendment is written from; `url` leads to the amendment. */
export type AmendmentFacts = {
  name: string
  number: string
  title: string
  kind: AmendmentKind
  by: string
  /** What is changed, in a sentence. */
  change: string
  reason: string
  url: string
}

const isOn = ({ number, title }: AmendmentFacts) => `project ${number}, “${title}”`

/** Tells those who decide that an amendment was asked for; `late` says that it was after the last day. */
export const amendmentAsked = (facts: AmendmentFacts & { late: string | null }): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${kindsInWords[facts.kind]} is asked for`,
    to: facts.name,
    before: [
      `${facts.by} asks for ${kindsInWords[facts.kind]} of ${isOn(facts)}.`,
      facts.change,
      ...(facts.late ? [facts.late] : []),
      `The reason given: ${facts.reason}`,
    ],
    link: { words: 'Read it, and approve or refuse it', url: facts.url },
    after: [],
  })

/** Tells who asked for an amendment, and the overseers of the project, what was decided. */
export const amendmentDecided = (facts: AmendmentFacts & { decision: AmendmentDecision }): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${kindsInWords[facts.kind]} was ${facts.decision}`,
    to: facts.name,
    before: [
      `${facts.by} has ${facts.decision} ${kindsInWords[facts.kind]} of ${isOn(facts)}.`,
      facts.change,
      `The words of the decision: ${facts.reason}`,
    ],
    link: { words: 'See the amendment', url: facts.url },
    after:
      facts.decision === 'approved'
        ? ['The record holds the new values now; the original ones are kept beside them.']
        : ['The record stays as it is. You may ask again with a new reason.'],
  })
