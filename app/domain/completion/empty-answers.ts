import type { ProjectRecord } from '../record/record'
import type { CompletionAnswers } from './completion-report'

/** What most reports count beside the outputs that the proposal itself numbers. */
const usualOutputs = ['Events', 'Publications', 'Recommendations', 'Other organizations that took part']
const longestName = 200

/** The items of a numbered or dashed list in the Outputs text: "1) …", "Output 2: …", "- …". */
function listedOutputs(text: string | null): string[] {
  return (text ?? '').split('\n').flatMap(line => {
    const item = /^\s*(?:output\s+\d+\s*[:.)–-]|\d+\s*[.)]|[-–•*])\s+(.+)$/i.exec(line)?.[1]?.trim()
    if (!item) return []
    return [item.length > longestName ? `${item.slice(0, longestName - 1).trimEnd()}…` : item]
  })
}

/**
 * A report in which nothing has been answered: activities from the work plan, outputs from the list in the proposal
 * and the usual counts, and one row for each economy, in the order given.
 */
export function emptyAnswers(record: ProjectRecord, economies: readonly string[]): CompletionAnswers {
  const names = [...listedOutputs(record.values.outputs), ...usualOutputs]
  return {
    description: '',
    objectivesMet: '',
    changesOfScope: '',
    evaluation: '',
    outcomes: '',
    keyFindings: '',
    nextSteps: '',
    feedbackForSecretariat: '',
    activities: record.values.workPlan.map(({ activity, timeline, output }) => ({
      activity,
      timeline,
      output,
      done: null,
      note: '',
    })),
    outputs: names.map(name => ({ name, planned: null, delivered: null, note: '' })),
    participants: economies.map(economy => ({ economy, women: 0, men: 0, speakersWomen: 0, speakersMen: 0 })),
  }
}
