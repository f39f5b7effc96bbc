import { formatDate, type IsoDate } from '../calendar'
import { implementationRulesOn } from '../implementation/rules'
import type { MonitoringFacts } from './facts'
import type { MonitoringAnswers, StandingQuestion } from './monitoring-report'
import { standingQuestions, standingQuestionTitles } from './monitoring-report'
import type { MonitoringPart } from './parts'
import { shortfallAsks } from './parts'
import type { MonitoringPeriod } from './periods'

/**
 * Something to mend before submission. `must` keeps the report from being submitted; `ask` is a doubt, for example a
 * contradiction with the facts, which the overseer confirms with a tick. `key` names it.
 */
export type MonitoringFinding = { key: string; part: MonitoringPart; weight: 'must' | 'ask'; text: string }

export type MonitoringToCheck = {
  answers: MonitoringAnswers
  facts: MonitoringFacts
  period: MonitoringPeriod
  /** The last day of the project as it stands now. */
  end: IsoDate | null
  today: IsoDate
}

type Make = (key: string, part: MonitoringPart, text: string) => MonitoringFinding
const must: Make = (key, part, text) => ({ key, part, weight: 'must', text })
const ask: Make = (key, part, text) => ({ key, part, weight: 'ask', text })
const when = (holds: boolean, ...findings: MonitoringFinding[]): MonitoringFinding[] => (holds ? findings : [])

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).map(name => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

function answered({ standing }: MonitoringAnswers, question: StandingQuestion): MonitoringFinding[] {
  const { yes, ...said } = standing[question]
  const title = standingQuestionTitles[question]
  if (yes === null) return [must(`${question}-open`, question, `Say whether the project is ${title.toLowerCase()}.`)]
  if (yes) return []
  const missing = shortfallAsks.filter(({ key }) => said[key] === '')
  const questions = missing.map(({ label }) => label).join(' ')
  return when(
    missing.length > 0,
    must(`${question}-why`, question, `“${title}” is answered with no. Please answer: ${questions}`),
  )
}

function ofSchedule({ answers, facts }: MonitoringToCheck): MonitoringFinding[] {
  if (answers.standing.schedule.yes !== true) return []
  const late = (standing: 'open' | 'not-shown') =>
    facts.milestones.filter(one => one.standing === standing).map(({ activity }) => activity)
  const [open, silent] = [late('open'), late('not-shown')]
  return [
    ...when(
      open.length > 0,
      ask(
        'schedule-open',
        'schedule',
        `“On schedule” is answered with yes, but these milestones have passed and are open: ${named(open)}.`,
      ),
    ),
    ...when(
      silent.length > 0,
      ask(
        'schedule-not-shown',
        'schedule',
        `“On schedule” is answered with yes, but the register of outputs does not show that these were done: ${named(silent)}.`,
      ),
    ),
  ]
}

/** Overspending shows at any time; what was not spent is underspent only once the project has ended. */
function unexplainedLines({ facts, period, end }: MonitoringToCheck): string[] {
  const percent = implementationRulesOn(period.until).variancePercent
  const hasEnded = end !== null && end <= period.until
  return facts.money.lines
    .filter(({ planned, sofar, explanation }) => {
      const over = sofar - planned
      const differs = over !== 0 && Math.abs(over) * 100 >= planned * percent
      return differs && (over > 0 || hasEnded) && explanation.trim() === ''
    })
    .map(({ item }) => item)
}

function ofBudget(check: MonitoringToCheck): MonitoringFinding[] {
  if (check.answers.standing.budget.yes !== true) return []
  const { facts, period } = check
  const lines = unexplainedLines(check)
  const undecided = facts.amendments.some(({ state, changesBudget }) => state === 'asked' && changesBudget)
  const percent = implementationRulesOn(period.until).variancePercent
  return [
    ...when(
      undecided,
      ask('budget-undecided', 'budget', '“On budget” is answered with yes, but a change of the budget is undecided.'),
    ),
    ...when(
      facts.money.lines.length === 0,
      ask('budget-missing', 'budget', '“On budget” is answered with yes, but the project has no budget lines.'),
    ),
    ...when(
      lines.length > 0,
      ask(
        'budget-lines',
        'budget',
        `“On budget” is answered with yes, but payments differ from plan by ${percent} % or more, without an explanation: ${named(lines)}.`,
      ),
    ),
  ]
}

function ofTarget({ answers, facts, period }: MonitoringToCheck): MonitoringFinding[] {
  if (answers.standing.target.yes !== true) return []
  const due = facts.indicators.filter(({ targetOn }) => targetOn !== null && targetOn <= period.until)
  const under = due.filter(({ isReached }) => isReached === false).map(({ name }) => name)
  const unknown = due.filter(({ value }) => value === '').map(({ name }) => name)
  return [
    ...when(
      under.length > 0,
      ask(
        'target-under',
        'target',
        `“On target” is answered with yes, but these indicators have not reached their targets, whose days have passed: ${named(under)}.`,
      ),
    ),
    ...when(
      unknown.length > 0,
      ask(
        'target-unmeasured',
        'target',
        `“On target” is answered with yes, but these indicators were not measured, though their days have passed: ${named(unknown)}.`,
      ),
    ),
  ]
}

function ofRisks({ risks }: MonitoringAnswers): MonitoringFinding[] {
  const open = risks.filter(({ happened }) => happened === null).map(({ risk }) => risk)
  const silent = risks.filter(({ happened, done }) => happened === true && done === '').map(({ risk }) => risk)
  return [
    ...when(open.length > 0, must('risks-open', 'risks', `Say of each risk whether it happened: ${named(open)}.`)),
    ...when(
      silent.length > 0,
      must('risks-silent', 'risks', `Say what was done about the risks that happened: ${named(silent)}.`),
    ),
  ]
}

const ofPeriod = ({ period, today }: MonitoringToCheck): MonitoringFinding[] =>
  when(
    today <= period.until,
    ask(
      'period-open',
      'profile',
      `The report is dated ${formatDate(today)}, but its period ends on ${formatDate(period.until)}. Is everything known already?`,
    ),
  )

const ofProgress = ({ progress }: MonitoringAnswers): MonitoringFinding[] =>
  when(progress === '', must('progress-empty', 'progress', 'Say what progress was made since the last report.'))

/** What is missing, and what contradicts the facts, before submission; in the order of the report. Empty where all is well. */
export const monitoringFindings = (check: MonitoringToCheck): MonitoringFinding[] => [
  ...ofPeriod(check),
  ...standingQuestions.flatMap(question => answered(check.answers, question)),
  ...ofSchedule(check),
  ...ofBudget(check),
  ...ofTarget(check),
  ...ofProgress(check.answers),
  ...ofRisks(check.answers),
]

/** What keeps a report from being submitted: what must be mended, and doubts that nobody has confirmed. */
export const stopping = (findings: readonly MonitoringFinding[], confirmed: readonly string[]): MonitoringFinding[] =>
  findings.filter(({ key, weight }) => weight === 'must' || !confirmed.includes(key))
