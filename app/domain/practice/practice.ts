import type { IsoDate, IsoMoment } from '../calendar'
import { no, type Verdict, yes } from '../verdict'

/** What a best practice is about. Dossier's own list: the chapters that APEC's guides on SMEs and IP share. */
export const practiceThemes = [
  'policy',
  'management',
  'commercialisation',
  'marketing',
  'protection',
  'finance',
  'skills',
  'women',
  'cooperation',
  'other',
] as const
export type PracticeTheme = (typeof practiceThemes)[number]
export const practiceThemeTitles: Record<PracticeTheme, string> = {
  policy: 'Policies and programmes',
  management: 'Management and organisation',
  commercialisation: 'Commercialisation and licensing',
  marketing: 'Marketing and technology transfer',
  protection: 'Protection and standards',
  finance: 'Finance and incentives',
  skills: 'Skills and awareness',
  women: 'Women’s participation',
  cooperation: 'Cooperation between economies',
  other: 'Other',
}

/** The way of a practice. */
export const practiceStates = ['identified', 'discussed', 'agreed', 'published'] as const
export type PracticeState = (typeof practiceStates)[number]
export const practiceStateTitles: Record<PracticeState, string> = {
  identified: 'Identified',
  discussed: 'Discussed',
  agreed: 'Agreed',
  published: 'Published',
}

/** A passage of an answer on which a practice stands. */
export type Evidence = {
  seq: number
  practice: number
  /** The response (and with it the economy) and the question. */
  response: number
  questionnaire: number
  economy: string
  question: string
  /** The very words that were marked; "" for the whole answer. */
  passage: string
  by: string
  at: IsoMoment
}

/** What an economy that a practice names says to its text. */
export type Confirmation = {
  economy: string
  state: 'asked' | 'confirmed' | 'changes-wanted'
  /** Which changes, in the economy's words. */
  remark: string
  by: string
  at: IsoMoment
  /** The revision of the practice to which it was said: a later text must be confirmed anew. */
  revision: number
}

/** What people write of a practice. */
export type PracticeText = {
  title: string
  description: string
  theme: PracticeTheme
  /** Under which conditions others can use it. */
  conditions: string
  /** The economies whose practice it is, by name. */
  economies: string[]
}

/** Where and how it was discussed. */
export type Discussion = { event: string; session: string; on: IsoDate | null; amendments: string }

export type Practice = PracticeText &
  Discussion & {
    seq: number
    project: number
    number: string
    state: PracticeState
    discussedAt: IsoMoment | null
    agreedAt: IsoMoment | null
    publishedAt: IsoMoment | null
    createdAt: IsoMoment
    by: string
    /** Counts the changes of its text. */
    revision: number
  }

/** The economies whose word is still wanted: named in the practice, and not confirmed for its present text. */
export const unconfirmed = (practice: Pick<Practice, 'economies' | 'revision'>, said: readonly Confirmation[]) =>
  practice.economies.filter(
    economy =>
      !said.some(one => one.economy === economy && one.state === 'confirmed' && one.revision === practice.revision),
  )

/** Whether a practice may be published: agreed, complete, and confirmed by every economy that it names. */
export function mayPublish(practice: Practice, said: readonly Confirmation[]): Verdict {
  if (practice.state === 'published') return no('This practice is published already.')
  if (practice.state !== 'agreed') return no('A practice is published after it was agreed. Record the agreement first.')
  if (practice.economies.length === 0) return no('Name the economies whose practice it is.')
  const open = unconfirmed(practice, said)
  return open.length === 0 ? yes : no(`Still to confirm the text: ${open.join(', ')}.`)
}
