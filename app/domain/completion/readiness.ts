import { addMonths, type IsoDate } from '../calendar'
import { implementationRulesOn } from '../implementation/rules'
import { no, type Verdict, yes } from '../verdict'
import { ask, type Finding, must, named, when } from './check/finding'
import { budgetFindings } from './check/money'
import { eventFindings, outputFindings, participantFindings } from './check/outputs-and-people'
import { amendmentFindings, dateFindings, indicatorFindings, monitoringFindings, waiverFindings } from './check/project'
import type { CompletionAnswers } from './completion-report'
import type { CompletionFacts } from './facts'
import { changedNumbers, factNumbers } from './numbers'
import { isNeedless, shownNumbers } from './numbers/number'
import { textParts } from './parts'
import type { CompletionBasis, CompletionPoint, Override } from './review'

export type { Finding } from './check/finding'

export type ReportFacts = {
  facts: CompletionFacts
  answers: CompletionAnswers
  overrides: readonly Override[]
  basis: CompletionBasis | null
  points: readonly CompletionPoint[]
  today: IsoDate
}

/** Within two months of project completion, as printed on APEC's form: by the rule in force on the last day. */
export const reportDue = (projectEnd: IsoDate): IsoDate =>
  addMonths(projectEnd, implementationRulesOn(projectEnd).completionMonths)

const textFindings = (answers: CompletionAnswers) =>
  textParts
    .filter(part => part.required && answers[part.key].trim() === '')
    .map(part => must(part.key, `Write the part “${part.title}”. ${part.guidance}`))

function activityFindings({ activities }: CompletionAnswers): Finding[] {
  const open = activities.filter(row => row.done === null)
  const unexplained = activities.filter(row => (row.done === 'no' || row.done === 'partly') && row.note === '')
  return [
    ...when(open.length > 0, must('activities', `Say whether these were done: ${named(open.map(a => a.activity))}.`)),
    ...when(
      unexplained.length > 0,
      must('activities', `Say why these were not fully done: ${named(unexplained.map(a => a.activity))}.`),
    ),
  ]
}

/** What changed since drafting, overrides that are not needed any more, and points to which nothing was said. */
function reviewFindings({ facts, answers, overrides, basis, points, today }: ReportFacts): Finding[] {
  const numbers = factNumbers(facts, answers, today)
  const changed = changedNumbers(numbers, basis)
  const needless = [...shownNumbers(numbers, overrides).values()].filter(isNeedless)
  const unanswered = points.filter(point => point.reply === '' && point.settledAt === null)
  return [
    ...[...new Set(changed.map(({ part }) => part))].map(part => {
      const count = changed.filter(one => one.part === part).length
      const said = count === 1 ? 'A number has' : `${count} numbers have`
      return ask(
        part,
        `${said} changed since you drafted the report. See whether your words still fit, and refresh it.`,
      )
    }),
    ...needless.map(({ part, label }) =>
      ask(part, `The fact is now what you gave for “${label}”. Your own number can be taken back.`),
    ),
    ...unanswered.map(({ part, text }) => must(part, `Reply to the Secretariat’s point: ${named([text])}.`)),
  ]
}

/** What is missing or contradictory before submission, in the order of the report. Empty where all is well. */
export const findingsOf = (report: ReportFacts): Finding[] => {
  const { facts, answers, today } = report
  return [
    ...textFindings(answers),
    ...amendmentFindings(facts),
    ...outputFindings(facts, answers),
    ...activityFindings(answers),
    ...indicatorFindings(facts),
    ...eventFindings(facts, today),
    ...participantFindings(facts, answers),
    ...budgetFindings(facts, today),
    ...waiverFindings(facts),
    ...monitoringFindings(facts, today),
    ...dateFindings(facts, answers, today),
    ...reviewFindings(report),
  ]
}

/** May the report be submitted as it is? Doubts (`ask`) do not stop it. */
export function readyToSubmit(report: ReportFacts): Verdict {
  const open = findingsOf(report).filter(finding => finding.weight === 'must')
  const [first] = open
  if (!first) return yes
  return no(open.length === 1 ? first.text : `${first.text} ${open.length - 1} more points are still open.`)
}
