import type { IsoMoment } from '../../calendar'
import type { Answers, Permission } from '../answers'
import type { ResponseState } from '../response'

/** The answer of one who was asked: as it was cleared, or, where drafts are shown, as it is being written. */
export type CountedAnswer = {
  /** The version of the questionnaire to which it was given. */
  version: number
  answers: Answers
  /** What is allowed for all of it; null while nothing was said. */
  permission: Permission | null
  /** By question, only where it differs. */
  permissions: Readonly<Record<string, Permission>>
  /** When and by whom it was cleared; of a draft, when it was last saved, and nobody. */
  at: IsoMoment
  by: string
  isDraft: boolean
}

/** One who was asked, with the answer that counts; who did not respond has none and is counted all the same. */
export type Asked = {
  response: number
  /** An economy by its name; a person by a number, or by name where answers are not anonymous. */
  name: string
  economy: string | null
  state: ResponseState
  invitedAt: IsoMoment | null
  remindedAt: IsoMoment | null
  declinedWith: string
  answer: CountedAnswer | null
}

/** Fewer anonymous answers than this are not shown: whoever knows who took part could tell them apart. */
export const fewestAnonymous = 5

/** Why the answers of an anonymous questionnaire are not shown yet; null where they may be. */
export const tooFewToShow = (isAnonymous: boolean, asked: readonly Asked[]): string | null =>
  isAnonymous && asked.filter(({ answer }) => answer !== null).length < fewestAnonymous
    ? `Answers to this questionnaire are anonymous. They are shown when at least ${fewestAnonymous} people have answered, so that nobody can be recognised by their answer.`
    : null
