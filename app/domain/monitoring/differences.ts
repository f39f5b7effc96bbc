import { type MonitoringAnswers, type Standing, standingQuestions } from './monitoring-report'
import { type MonitoringPart, monitoringPartTitle, monitoringTexts } from './parts'

/** A part in which two states of a report differ, each in words. */
export type DifferingMonitoring = { part: MonitoringPart; title: string; saved: string; typed: string }

const yesOrNo = (answer: boolean | null) => (answer === null ? 'Not answered' : answer ? 'Yes' : 'No')

const standingInWords = ({ yes, howFar, actions, support }: Standing) =>
  [yesOrNo(yes), howFar, actions, support].filter(part => part !== '').join('\n')

const inWords = (answers: MonitoringAnswers): { part: MonitoringPart; words: string }[] => [
  ...standingQuestions.map(part => ({ part, words: standingInWords(answers.standing[part]) })),
  ...monitoringTexts.map(({ key }) => ({ part: key, words: answers[key] })),
  {
    part: 'risks',
    words: answers.risks.map(({ risk, happened, done }) => `${risk}: ${yesOrNo(happened)}. ${done}`.trim()).join('\n'),
  },
]

/** The parts in which what was typed differs from what is saved. */
export function differingMonitoring(saved: MonitoringAnswers, typed: MonitoringAnswers): DifferingMonitoring[] {
  const before = inWords(saved)
  return inWords(typed).flatMap(({ part, words }, index) => {
    const kept = before[index]?.words ?? ''
    const title = monitoringPartTitle(part)
    return kept === words ? [] : [{ part, title, saved: kept, typed: words }]
  })
}
