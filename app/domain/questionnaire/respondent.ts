import type { Act } from '../access/matrix'
import { may, type Person, type Subject } from '../access/may'
import type { IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'

/** What a personal link opens: the whole answer of an economy with its clearance, or some sections of it, or one's own. */
export const answerLinkKinds = ['focal', 'sections', 'own'] as const
export type AnswerLinkKind = (typeof answerLinkKinds)[number]

/** How long a link opens after it was made. */
export const answerLinkDays = 120

export type AnswerLink = {
  /** SHA-256 of the token in the link. */
  id: string
  response: number
  kind: AnswerLinkKind
  /** The keys of the sections that it opens; empty for all. */
  sections: string[]
  /** "" for an anonymous participant. */
  name: string
  email: string
  createdAt: IsoMoment
  /** Who handed it over: the sender of the questionnaire, or a focal point. */
  createdBy: string
  expiresAt: IsoMoment
  withdrawnAt: IsoMoment | null
  openedAt: IsoMoment | null
}

/** Whoever comes to an answer: with a personal link, or signed in. */
export type Respondent = { with: 'link'; link: AnswerLink } | { with: 'account'; person: Person }

/** What may be done with an answer. */
export type AnswerAct = 'read' | 'write' | 'clear'

const matrixActs: Record<AnswerAct, Act> = { read: 'answers.give', write: 'answers.give', clear: 'answers.clear' }

/** Whether a link still opens; a guessed one (null) is told apart from a withdrawn or an old one. */
export function checkAnswerLink(link: AnswerLink | null, now: IsoMoment): Verdict {
  if (link === null)
    return no('Dossier does not know this link. Please check that you copied all of it from the letter.')
  if (link.withdrawnAt !== null)
    return no('This link was withdrawn. Please ask the person who sent it to you for a new one.')
  if (link.expiresAt <= now) return no('This link has expired. Please ask the person who sent it to you for a new one.')
  return yes
}

/** Whether a respondent may do this to a response, or to one section of it. `subject` has the economy of the response. */
export function mayAnswer(
  respondent: Respondent,
  act: AnswerAct,
  response: { seq: number; subject: Subject },
  now: IsoMoment,
  section?: string,
): Verdict {
  if (respondent.with === 'account') return may(respondent.person, matrixActs[act], response.subject, now.slice(0, 10))
  const { link } = respondent
  const valid = checkAnswerLink(link, now)
  if (!valid.ok) return valid
  if (link.response !== response.seq) return no('This link belongs to another answer.')
  if (link.kind === 'sections' && act === 'clear')
    return no('Only the focal point clears the answer of the economy. Please tell them that your part is ready.')
  if (link.kind === 'sections' && section !== undefined && !link.sections.includes(section))
    return no('This section was not handed to you. Please ask the focal point of your economy.')
  return yes
}

/** The sections that a respondent may open, out of all; null for every one. */
export const sectionsFor = (respondent: Respondent): readonly string[] | null =>
  respondent.with === 'link' && respondent.link.kind === 'sections' ? respondent.link.sections : null

/** The name under which a respondent writes. */
export const nameOf = (respondent: Respondent): string =>
  respondent.with === 'account' ? respondent.person.name : respondent.link.name || 'A participant'

/** Tells authors apart, for joining what one wrote in a row: the account, else the address of the letter, else the link. */
export const authorKeyOf = (respondent: Respondent): string =>
  respondent.with === 'account' ? respondent.person.id : respondent.link.email || respondent.link.id
