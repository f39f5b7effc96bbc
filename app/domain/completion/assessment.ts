import { no, type Verdict, yes } from '../verdict'
import type { AssessmentText } from './decision-form'
import type { CompletionPoint } from './review'

export const guidelinesTitles = { yes: 'Yes', partly: 'In part', no: 'No' } as const

export const noAssessment: AssessmentText = {
  ...{ guidelinesFollowed: null, guidelinesNote: '', managedBetter: '', lessons: '' },
}

export const saysNothing = (text: AssessmentText): boolean =>
  text.guidelinesFollowed === null && [text.guidelinesNote, text.managedBetter, text.lessons].every(one => one === '')

/** Whether the Secretariat's own part is filled in: its two questions, and a word where guidelines were not followed. */
export function isAssessed(text: AssessmentText): Verdict {
  if (text.guidelinesFollowed === null) return no('Say in your assessment whether the guidelines were followed.')
  if (text.guidelinesFollowed !== 'yes' && text.guidelinesNote === '')
    return no('Say in your assessment which guidelines were not followed, and why.')
  if (text.managedBetter === '')
    return no('Say in your assessment whether the project could have been managed better; “No” will do.')
  return yes
}

/** Whether a report can be accepted with these points: each was settled. */
export function allSettled(points: readonly Pick<CompletionPoint, 'settledAt'>[]): Verdict {
  const open = points.filter(({ settledAt }) => settledAt === null).length
  if (open === 0) return yes
  return no(
    open === 1
      ? 'One of your points is not settled. Settle it, or return the report.'
      : `${open} of your points are not settled. Settle them, or return the report.`,
  )
}
