import type { CompletionAnswers } from './completion-report'

type TextKey = {
  [Key in keyof CompletionAnswers]: CompletionAnswers[Key] extends string ? Key : never
}[keyof CompletionAnswers]

/**
 * The parts that are written as text, in the order of APEC's form (domain facts 4.5), with what is said beside the box.
 * `required` parts must be there before the report is submitted.
 */
export const textParts = [
  {
    key: 'description',
    title: 'Project description',
    guidance: 'Three or four sentences, with the main objectives.',
    required: true,
  },
  {
    key: 'objectivesMet',
    title: 'Meeting the objectives',
    guidance: 'Which objectives were met, and how it shows.',
    required: true,
  },
  {
    key: 'changesOfScope',
    title: 'Changes and delays',
    guidance: 'Major changes of scope and what delayed delivery. Write “None” if there were none.',
    required: true,
  },
  {
    key: 'evaluation',
    title: 'Evaluation',
    guidance: 'How the project was evaluated, and what the evaluation showed.',
    required: true,
  },
  { key: 'outcomes', title: 'Outcomes', guidance: 'What is different because of the outputs.', required: true },
  {
    key: 'keyFindings',
    title: 'Key findings',
    guidance: 'What was learned that other projects should know.',
    required: true,
  },
  { key: 'nextSteps', title: 'Next steps', guidance: 'What follows, who does it, and when.', required: true },
  {
    key: 'feedbackForSecretariat',
    title: 'Feedback for the Secretariat',
    guidance: 'What could be made easier. Only the Secretariat and the overseer read this.',
    required: false,
  },
] as const satisfies readonly { key: TextKey; title: string; guidance: string; required: boolean }[]

/** In the order of the report: words, numbers and lists. */
export const partKeys = [
  'profile',
  'description',
  'objectivesMet',
  'changesOfScope',
  'activities',
  'evaluation',
  'outputs',
  'outcomes',
  'indicators',
  'participants',
  'speakers',
  'dissemination',
  'questionnaires',
  'practices',
  'feedback',
  'keyFindings',
  'nextSteps',
  'feedbackForSecretariat',
  'budget',
  'waivers',
  'monitoring',
  'appendices',
] as const
/** A part of the report, as pages name and link it. */
export type PartKey = (typeof partKeys)[number]

export type TextPartKey = (typeof textParts)[number]['key']

/** Whether a part is written in words; the others are made of facts. */
export const isTextPart = (key: PartKey): key is TextPartKey => textParts.some(part => part.key === key)

const tableTitles: Partial<Record<PartKey, string>> = {
  profile: 'Profile',
  outputs: 'Outputs',
  activities: 'Work plan',
  indicators: 'Indicators',
  participants: 'Participants',
  speakers: 'Speakers',
  dissemination: 'Publications and dissemination',
  questionnaires: 'Questionnaires',
  practices: 'Best practices',
  feedback: 'Feedback',
  budget: 'Budget',
  waivers: 'Waivers',
  monitoring: 'Monitoring reports',
  appendices: 'Appendices',
}

/** The parts to which a point can be pinned, as a list to choose from. */
export const partChoices = (): { value: PartKey; label: string }[] =>
  partKeys.map(key => ({ value: key, label: partTitle(key) }))

export const partTitle = (key: PartKey): string =>
  textParts.find(part => part.key === key)?.title ?? tableTitles[key] ?? key
