import { agreementOf } from '../budget/agreement'
import type { BudgetLine } from '../budget/line'
import { actualOf, budgetTotals, lacksExplanation } from '../budget/totals'
import { addMonths, formatDate, type IsoDate } from '../calendar'
import { formatMoney } from '../money'
import type { ProjectRecord } from '../record/record'
import { no, type Verdict, yes } from '../verdict'
import type { CompletionAnswers } from './completion-report'
import { participantTotals } from './participants'
import { type PartKey, textParts } from './parts'

/**
 * Something to mend before submission. `must` keeps the report from being submitted; `ask` is a doubt that the overseer
 * may leave as it is. `part` is where to mend it.
 */
export type Finding = { part: PartKey; weight: 'must' | 'ask'; text: string }

export type ReportFacts = {
  record: ProjectRecord
  lines: readonly BudgetLine[]
  answers: CompletionAnswers
  today: IsoDate
}

const must = (part: PartKey, text: string): Finding => ({ part, weight: 'must', text })
const ask = (part: PartKey, text: string): Finding => ({ part, weight: 'ask', text })
const when = (holds: boolean, ...findings: Finding[]): Finding[] => (holds ? findings : [])

/** Within two months of project completion, as printed on APEC's form. */
export const reportDue = (projectEnd: IsoDate): IsoDate => addMonths(projectEnd, 2)

const named = (names: string[]) => {
  const shown = names.slice(0, 3).map(name => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

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

function outputFindings({ outputs }: CompletionAnswers): Finding[] {
  const counted = outputs.filter(row => row.planned !== null || row.delivered !== null)
  const half = counted.filter(row => row.planned === null || row.delivered === null)
  const fewer = counted.filter(row => (row.delivered ?? 0) < (row.planned ?? 0) && row.note === '')
  const unnamed = counted.filter(row => row.name === '')
  return [
    ...when(counted.length === 0, must('outputs', 'Enter at least one output, planned and delivered.')),
    ...when(unnamed.length > 0, must('outputs', 'Give each output a name.')),
    ...when(
      half.length > 0,
      must('outputs', `Enter both numbers, planned and delivered, for ${named(half.map(row => row.name))}.`),
    ),
    ...when(
      half.length === 0 && fewer.length > 0,
      must('outputs', `Say why less was delivered than planned: ${named(fewer.map(row => row.name))}.`),
    ),
  ]
}

function participantFindings({ participants, outputs }: CompletionAnswers): Finding[] {
  const totals = participantTotals(participants)
  const heldEvents = outputs.some(row => /\bevents?\b|seminar|workshop/i.test(row.name) && (row.delivered ?? 0) > 0)
  return [
    ...when(
      totals.everybody === 0 && heldEvents,
      must('participants', 'An event was held, but nobody is entered as having taken part.'),
    ),
    ...when(
      totals.everybody === 0 && !heldEvents,
      ask('participants', 'Nobody is entered as having taken part. Is this right?'),
    ),
    ...when(
      totals.everybody > 0 && (totals.allWomen === 0 || totals.allMen === 0),
      ask(
        'participants',
        `All who took part are entered as ${totals.allWomen === 0 ? 'men' : 'women'}. Is this right?`,
      ),
    ),
  ]
}

function budgetFindings({ lines, record }: ReportFacts): Finding[] {
  const open = lines.filter(line => actualOf(line) === null)
  const unexplained = lines.filter(line => lacksExplanation(line))
  const agreement = agreementOf(lines, record.values)
  const spent = budgetTotals(lines).whole.actual?.apec ?? 0
  const granted = record.values.apecFunding ?? 0
  return [
    ...when(lines.length === 0, must('budget', 'Enter the budget lines with what was planned and spent.')),
    ...when(
      open.length > 0,
      must('budget', `Enter what was spent on ${named(open.map(line => line.item))}; 0 where nothing was.`),
    ),
    ...when(
      unexplained.length > 0,
      must(
        'budget',
        `Explain why spending differs by 20 % or more from plan: ${named(unexplained.map(line => line.item))}.`,
      ),
    ),
    ...(lines.length > 0 && !agreement.verdict.ok ? [ask('budget', agreement.verdict.reason)] : []),
    ...when(
      spent > granted,
      ask(
        'budget',
        `APEC's part of the spending, ${formatMoney(spent)}, is more than APEC granted: ${formatMoney(granted)}.`,
      ),
    ),
  ]
}

function dateFindings({ record, today, answers }: ReportFacts): Finding[] {
  const end = record.values.expectedCompletion
  const later = record.values.workPlan.filter(row => row.start !== null && row.start > today)
  const claimed = later.filter(row => answers.activities.some(a => a.activity === row.activity && a.done === 'yes'))
  return [
    ...when(
      end !== null && today < end,
      ask('description', `The project ends on ${formatDate(end ?? today)}, which is still to come. Is it complete?`),
    ),
    ...when(
      claimed.length > 0,
      ask(
        'activities',
        `These are marked as done but begin later in the work plan: ${named(claimed.map(r => r.activity))}.`,
      ),
    ),
  ]
}

/** What is missing or contradictory before submission, in the order of the report. Empty where all is well. */
export const findingsOf = (facts: ReportFacts): Finding[] => [
  ...textFindings(facts.answers),
  ...outputFindings(facts.answers),
  ...activityFindings(facts.answers),
  ...participantFindings(facts.answers),
  ...budgetFindings(facts),
  ...dateFindings(facts),
]

/** May the report be submitted as it is? Doubts (`ask`) do not stop it. */
export function readyToSubmit(facts: ReportFacts): Verdict {
  const open = findingsOf(facts).filter(finding => finding.weight === 'must')
  const [first] = open
  if (!first) return yes
  return no(open.length === 1 ? first.text : `${first.text} ${open.length - 1} more points are still open.`)
}
