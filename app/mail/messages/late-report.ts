import { formatDate, type IsoDate } from '~/domain/calendar'
import { type LetterWords, letterOf } from './letter'

/** What a letter on a late report is written from; `what` names the report: "the completion report". */
export type LateReportFacts = {
  name: string
  number: string
  title: string
  what: string
  dueOn: IsoDate
  url: string
}

const wasDue = ({ what, number, title, dueOn }: LateReportFacts) =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)} of project ${number}, “${title}”, was due on ${formatDate(dueOn)} and has not come in.`

/** The one reminder of a late report, to the overseers of its project. */
export const lateReportReminder = (facts: LateReportFacts): LetterWords =>
  letterOf({
    subject: `Reminder: ${facts.number}, ${facts.what} is late`,
    to: facts.name,
    before: [
      wasDue(facts),
      'This is the one reminder of it. The Budget and Management Committee is told that it went out (Guidebook on APEC Projects, Ed. 14).',
    ],
    link: { words: 'Write the report', url: facts.url },
    after: ['If you have submitted it in the meantime, please take this letter as settled.'],
  })

/** Tells the committee that the reminder of a late report went out. */
export const lateReportLetter = (facts: LateReportFacts): LetterWords =>
  letterOf({
    subject: `${facts.number}: ${facts.what} is late`,
    to: facts.name,
    before: [
      wasDue(facts),
      'The reminder to its overseer goes out today; the committee is told of it, as the Guidebook on APEC Projects asks (Ed. 14).',
    ],
    link: { words: 'See the project', url: facts.url },
    after: [],
  })
