import { type LetterWords, letterOf } from './letter'

/** What a letter on a waiver is written from; `url` leads to the waivers of the project. */
export type WaiverFacts = { name: string; number: string; title: string; by: string; finding: string; url: string }

const isOn = ({ number, title }: WaiverFacts) => `project ${number}, “${title}”`

/** Tells those who decide that a waiver was asked for. */
export const waiverRequested = (facts: WaiverFacts & { reason: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: a waiver is asked for`,
    to: facts.name,
    before: [
      `${facts.by} asks for a waiver on ${isOn(facts)}.`,
      `What the rules found: ${facts.finding}`,
      `The reason given: ${facts.reason}`,
    ],
    link: { words: 'Grant or refuse it', url: facts.url },
    after: [],
  })

/** Tells those who write the project what was decided. */
export const waiverDecided = (facts: WaiverFacts & { decision: 'granted' | 'refused'; reason: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: the waiver was ${facts.decision}`,
    to: facts.name,
    before: [
      `${facts.by} has ${facts.decision} the waiver that was asked for on ${isOn(facts)}.`,
      `What it is about: ${facts.finding}`,
      `The words of the decision: ${facts.reason}`,
    ],
    link: { words: 'See the waivers of the project', url: facts.url },
    after: facts.decision === 'granted' ? [] : ['Please change the budget, or ask again with a new reason.'],
  })
