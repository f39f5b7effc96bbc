import { addDays, addMonths, type IsoDate } from '../calendar'
import { type AttendeeText, tookPart } from '../event/attendee'
import { type Known, peopleIn } from '../event/same-person'
import { implementationRulesOn } from '../implementation/rules'
import { type LibraryEntry, library } from '../questionnaire/library'
import type { QuestionnaireAudience } from '../questionnaire/questionnaire'

/** So many days may be taken for the answers: Dossier's own default. */
export const evaluationDays = 42

/** The day on which the longer-term evaluation of a project goes out: by the rules of the day on which it was completed. */
export const evaluationDay = (completedOn: IsoDate): IsoDate =>
  addMonths(completedOn, implementationRulesOn(completedOn).evaluationMonths)

/** The last day for the answers of an evaluation that goes out on a day. */
export const evaluationDueOn = (sentOn: IsoDate): IsoDate => addDays(sentOn, evaluationDays)

const keys = ['longer-term-evaluation-overseer', 'longer-term-evaluation-participants']

/** The questionnaires of the longer-term evaluation, that of the overseer first. */
export const evaluationQuestionnaires: readonly LibraryEntry[] = library.filter(({ key }) => keys.includes(key))

/** Marks in the list of what was written once: that a project was asked, and that a questionnaire is its evaluation. */
export const evaluationKey = (project: number): string => `longer-term evaluation | ${project}`
export const evaluationOfKey = (questionnaire: number): string => `longer-term evaluation of | ${questionnaire}`

/** Whether a questionnaire that somebody took from the library is one of the longer-term evaluation. */
export const isOfLibrary = ({ title, audience }: { title: string; audience: QuestionnaireAudience }): boolean =>
  evaluationQuestionnaires.some(entry => entry.audience === audience && entry.definition.title === title)

/** Somebody to whom a letter goes: name and e-mail address. */
export type Addressee = { name: string; email: string }

/**
 * Who took part in any event and has an address, each person once, under the latest address that is known of them. Two
 * people who share an address get one letter.
 */
export function attendeesToAsk(attendees: readonly (Known & Pick<AttendeeText, 'standing'>)[]): Addressee[] {
  return peopleIn(attendees.filter(tookPart)).flatMap(entries => {
    const known = entries.findLast(({ email }) => email.trim() !== '')
    return known ? [{ name: known.name, email: known.email.trim().toLowerCase() }] : []
  })
}
