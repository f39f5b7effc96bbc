import type { CoSponsorAnswer } from '~/domain/lifecycle/facts'
import { formatSingapore } from '~/domain/lifecycle/sessions'
import { type LetterWords, letterOf } from './letter'

/** What a letter about one project is written from; `url` leads to where its reader goes on. */
export type ProjectFacts = { name: string; number: string; title: string; by: string; url: string }

const isOn = ({ number, title }: ProjectFacts) => `project ${number}, “${title}”`

/** Asks the people of an economy whether it co-sponsors. */
export const askedToCoSponsor = (facts: ProjectFacts & { economies: readonly string[] }): LetterWords =>
  letterOf({
    subject: `${facts.number}: does your economy co-sponsor?`,
    to: facts.name,
    before: [
      `${facts.by} has named ${facts.economies.join('; ')} among the co-sponsoring economies of ${isOn(facts)}.`,
      'If you answer for one of these economies, please confirm that it co-sponsors the project, or decline.',
    ],
    link: { words: 'Read the concept note and answer', url: facts.url },
    after: ['You may change the answer until the forum has endorsed the concept note.'],
  })

/** Tells the overseers what an economy said to being named as co-sponsor. */
export const coSponsorAnswered = (
  facts: ProjectFacts & Pick<CoSponsorAnswer, 'economy' | 'answer' | 'remark'>,
): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.economy} ${facts.answer === 'confirmed' ? 'co-sponsors' : 'does not co-sponsor'}`,
    to: facts.name,
    before: [
      `${facts.by} has answered for ${facts.economy}, which you named as a co-sponsoring economy of ${isOn(facts)}.`,
      facts.answer === 'confirmed' ? 'The economy co-sponsors the project.' : 'The economy does not co-sponsor it.',
      ...(facts.remark === '' ? [] : [`The remark given: ${facts.remark}`]),
    ],
    link: { words: 'See all answers', url: facts.url },
    after: [],
  })

/** Asks the people of the member economies to answer in an endorsement round. */
export const roundOpened = (
  facts: ProjectFacts & { forum: string; deadline: string; silence: 'agreement' | 'nothing' },
): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.forum} asks for your endorsement until ${formatSingapore(facts.deadline)}`,
    to: facts.name,
    before: [
      `${facts.by} has opened an endorsement round of ${facts.forum} for ${isOn(facts)}.`,
      `Please answer for your economy until ${formatSingapore(facts.deadline)}. ${
        facts.silence === 'agreement'
          ? 'An economy that does not answer is taken to agree.'
          : 'An economy that does not answer is counted as silent, neither for nor against.'
      }`,
    ],
    link: { words: 'Read the concept note and answer', url: facts.url },
    after: ['You may change the answer until the deadline.'],
  })

/** Tells the overseers that a deadline was reopened for their project. */
export const deadlineReopened = (
  facts: ProjectFacts & { deadline: 'internal' | 'final'; until: string; reason: string },
): LetterWords =>
  letterOf({
    subject: `${facts.number}: the ${facts.deadline} deadline is open until ${formatSingapore(facts.until)}`,
    to: facts.name,
    before: [
      `${facts.by} has reopened the ${facts.deadline} deadline for ${isOn(facts)}, until ${formatSingapore(facts.until)}.`,
      `The reason given: ${facts.reason}`,
    ],
    link: { words: 'See the next steps of the project', url: facts.url },
    after: [],
  })

/** Tells a person with an account that they may write on a project from now on. */
export const madeCoAuthor = (facts: ProjectFacts): LetterWords =>
  letterOf({
    subject: `${facts.number}: you are a co-author`,
    to: facts.name,
    before: [`${facts.by} asks you to write on ${isOn(facts)}. You can read and edit its record from now on.`],
    link: { words: 'Open the project', url: facts.url },
    after: ['If you did not expect this letter, please tell the person who asked you, or the APEC Secretariat.'],
  })
