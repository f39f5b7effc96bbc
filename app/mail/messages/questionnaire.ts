import { formatDate, type IsoDate } from '~/domain/calendar'
import { type LetterWords, letterOf } from './letter'

/** What every letter of a questionnaire names; `url` leads to where its reader goes on. */
export type QuestionnaireFacts = {
  name: string
  /** The title of the questionnaire, and the number of its project. */
  title: string
  number: string
  /** Null where people answer for themselves. */
  economy: string | null
  dueOn: IsoDate | null
  url: string
}

const isOf = ({ title, number }: QuestionnaireFacts) => `“${title}”, a questionnaire of APEC project ${number}`
const answerOf = ({ economy }: QuestionnaireFacts) => (economy === null ? 'your answer' : `the answer of ${economy}`)

const byWhen = ({ dueOn }: QuestionnaireFacts): string[] =>
  dueOn === null ? [] : [`Please send it by ${formatDate(dueOn)}.`]

const personal =
  'This link is personal: whoever has it can write in your name. Please do not forward this letter. If the link does not open any more, please ask the person who sent it for a new one.'

const howToAnswer = ({ economy }: QuestionnaireFacts): string[] =>
  economy === null
    ? ['You can stop at any time and go on later with the same link.']
    : [
        'You can answer on the pages behind this link, stop at any time and go on later. You can also download the questions as an Excel workbook, fill it in without a connection and send it back on the same page. Colleagues can be handed sections by links of their own.',
        'The answer becomes official when you clear it with your name. Until then the sender sees how far it is, not what is written.',
      ]

/** Invites an economy (or a person) to answer; `size` is "30 questions in 6 sections". */
export const answerInvitation = (facts: QuestionnaireFacts & { by: string; size: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.title}`,
    to: facts.name,
    before: [
      facts.economy === null
        ? `${facts.by} asks you to answer ${isOf(facts)}.`
        : `${facts.by} asks for the official answer of ${facts.economy} to ${isOf(facts)}.`,
      [`It has ${facts.size}.`, ...byWhen(facts)].join(' '),
    ],
    link: { words: 'Open the questionnaire', url: facts.url },
    after: [...howToAnswer(facts), personal],
  })

/** Hands sections of an answer to a colleague. */
export const sectionsHandedOver = (
  facts: QuestionnaireFacts & { by: string; sections: string[]; note: string },
): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.by} asks for your part of an answer`,
    to: facts.name,
    before: [
      `${facts.by} prepares ${answerOf(facts)} to ${isOf(facts)}, and asks you to write this part: ${facts.sections.join('; ')}.`,
      ...(facts.note === '' ? [] : [`A note from ${facts.by}: ${facts.note}`]),
      ...byWhen(facts),
    ],
    link: { words: 'Open your part', url: facts.url },
    after: ['What you write is saved as you go. Please say on the page when your part is ready.', personal],
  })

/** Reminds whoever was invited and has not answered. */
export const answerReminderLetter = (
  facts: QuestionnaireFacts & { isReady: boolean; isLate: boolean; by: string | null },
): LetterWords => {
  const { dueOn, isLate, isReady, by } = facts
  const day =
    dueOn === null ? '' : isLate ? ` It was due on ${formatDate(dueOn)}.` : ` It is due on ${formatDate(dueOn)}.`
  return letterOf({
    subject: isLate ? `${facts.number}: your answer is missed` : `${facts.number}: a reminder of ${facts.title}`,
    to: facts.name,
    before: [
      `${by === null ? 'This is' : `${by} sends you`} a reminder of ${isOf(facts)}.${day}`,
      isReady
        ? `What was written ${facts.economy === null ? '' : `for ${facts.economy} `}waits only for your clearance.`
        : `We have not received ${answerOf(facts)} yet.`,
    ],
    link: { words: isReady ? 'Look at the answer and clear it' : 'Go on with the answer', url: facts.url },
    after: [
      'If you cannot answer, you can say so on the same page, with the reason; then there are no more reminders.',
      personal,
    ],
  })
}

/** Tells of a later last day. */
export const answerExtended = (facts: QuestionnaireFacts & { by: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: there is more time for your answer`,
    to: facts.name,
    before: [
      facts.dueOn === null
        ? `${facts.by} has changed the last day for ${answerOf(facts)} to ${isOf(facts)}.`
        : `The last day for ${answerOf(facts)} to ${isOf(facts)} is now ${formatDate(facts.dueOn)}.`,
    ],
    link: { words: 'Go on with the answer', url: facts.url },
    after: [personal],
  })

/** Tells that a cleared answer is open again, with what should be looked at. */
export const answerReturned = (facts: QuestionnaireFacts & { by: string; remark: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: your answer was returned with a remark`,
    to: facts.name,
    before: [
      `${facts.by} has returned ${answerOf(facts)} to ${isOf(facts)}, so that you can change it.`,
      `The remark: ${facts.remark}`,
      ['Until you clear it again it does not count as an official answer.', ...byWhen(facts)].join(' '),
    ],
    link: { words: 'Open the answer', url: facts.url },
    after: [personal],
  })

/** Tells that an answer that was declined can be written after all. */
export const answerReopened = (facts: QuestionnaireFacts & { by: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: you can answer after all`,
    to: facts.name,
    before: [`${facts.by} has opened ${answerOf(facts)} to ${isOf(facts)} again.`, ...byWhen(facts)],
    link: { words: 'Open the questionnaire', url: facts.url },
    after: [personal],
  })

/** Tells the focal point that the answer, or somebody's part of it, is ready. */
export const answerReady = (facts: QuestionnaireFacts & { by: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: the answer of ${facts.economy} is ready for your clearance`,
    to: facts.name,
    before: [
      `${facts.by} says that ${answerOf(facts)} to ${isOf(facts)} is ready. It becomes official once you have looked at it and cleared it.`,
      ...byWhen(facts),
    ],
    link: { words: 'Look at the answer and clear it', url: facts.url },
    after: [personal],
  })

/** Tells the focal point that a colleague has written their part. */
export const partReady = (facts: QuestionnaireFacts & { by: string; sections: string[] }): LetterWords =>
  letterOf({
    subject: `${facts.number}: a part of the answer of ${facts.economy} is ready`,
    to: facts.name,
    before: [
      `${facts.by} says that this part of ${answerOf(facts)} to ${isOf(facts)} is ready: ${facts.sections.join('; ')}.`,
      ...byWhen(facts),
    ],
    link: { words: 'Open the answer', url: facts.url },
    after: [personal],
  })

const fromWhom = ({ economy }: QuestionnaireFacts, by: string) => economy ?? by

/** Tells the sender that an answer is official. */
export const answerCleared = (facts: QuestionnaireFacts & { by: string; permission: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${fromWhom(facts, facts.by)} has answered`,
    to: facts.name,
    before: [
      `${facts.by} has cleared ${facts.economy === null ? 'an answer' : answerOf(facts)} to ${isOf(facts)}. It counts in the results from now on.`,
      `What was said about publishing it: ${facts.permission}.`,
    ],
    link: { words: 'See who has answered', url: facts.url },
    after: [],
  })

/** Tells the sender that there will be no answer, and why. */
export const answerDeclined = (facts: QuestionnaireFacts & { by: string; reason: string }): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${fromWhom(facts, facts.by)} declined to answer`,
    to: facts.name,
    before: [
      facts.economy === null
        ? `${facts.by} declined to answer ${isOf(facts)}.`
        : `${facts.by} declined to give ${answerOf(facts)} to ${isOf(facts)}.`,
      `The reason given: ${facts.reason}`,
    ],
    link: { words: 'See who has answered', url: facts.url },
    after: ['No more reminders are sent.'],
  })
