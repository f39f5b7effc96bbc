import { type MonitoringPeriod, periodInWords } from '~/domain/monitoring/periods'
import { type LetterWords, letterOf } from './letter'

/** What a letter on a monitoring report is written from; `url` leads to where its reader goes on. */
export type MonitoringLetter = {
  name: string
  number: string
  title: string
  by: string
  period: Pick<MonitoringPeriod, 'from' | 'until'>
  url: string
}

/** Tells those who decide that a monitoring report has come in. */
export const monitoringSubmitted = ({ name, number, title, by, period, url }: MonitoringLetter): LetterWords =>
  letterOf({
    subject: `${number}: a monitoring report was submitted`,
    to: name,
    before: [
      `${by} has submitted the monitoring report of project ${number}, “${title}”, for ${periodInWords(period)}.`,
      'It waits for the Secretariat to accept it or to return it.',
    ],
    link: { words: 'Review the monitoring report', url },
    after: [],
  })

/** Tells the overseers what was decided; remark and points are read in Dossier. */
export const monitoringDecided = (facts: MonitoringLetter & { decision: 'accepted' | 'returned' }): LetterWords => {
  const { name, number, title, by, period, url, decision } = facts
  const isAccepted = decision === 'accepted'
  return letterOf({
    subject: `${number}: a monitoring report was ${isAccepted ? 'accepted' : 'returned to you'}`,
    to: name,
    before: [
      `${by} has ${decision} the monitoring report of project ${number}, “${title}”, for ${periodInWords(period)}.`,
      isAccepted
        ? 'Nothing is left to do on this report.'
        : 'What should be changed stands beside its parts. Please submit it again when it is ready.',
    ],
    link: { words: isAccepted ? 'Read the monitoring report' : 'Open the monitoring report', url },
    after: [],
  })
}
