import { listedOutputs } from '../output/promised'
import type { ProjectRecord } from '../record/record'
import type { CompletionAnswers } from './completion-report'

/** What most reports count beside the outputs that the proposal itself numbers. */
const usualOutputs = ['Events', 'Publications', 'Recommendations', 'Other organizations that took part']

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
