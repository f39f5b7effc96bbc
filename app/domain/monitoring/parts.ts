/** The parts of a monitoring report, in their order: where findings lead, and to which points are pinned. */
export const monitoringParts = [
  { key: 'profile', title: 'Profile' },
  { key: 'schedule', title: 'On schedule' },
  { key: 'budget', title: 'On budget' },
  { key: 'target', title: 'On target' },
  { key: 'progress', title: 'Progress since the last report' },
  { key: 'adjustments', title: 'Adjustments to scope or timing' },
  { key: 'outputsUsed', title: 'Outputs delivered and how they are used' },
  { key: 'risks', title: 'Risks' },
  { key: 'nextSteps', title: 'Next steps' },
] as const
export type MonitoringPart = (typeof monitoringParts)[number]['key']

export const monitoringPartKeys = monitoringParts.map(({ key }) => key)

export const isMonitoringPart = (text: string): text is MonitoringPart => monitoringPartKeys.some(key => key === text)

/** The title of a part; its key where it is none any more. */
export const monitoringPartTitle = (part: string): string =>
  monitoringParts.find(({ key }) => key === part)?.title ?? part

/** The texts that are written in one box each, with what is asked. */
export const monitoringTexts = [
  {
    key: 'progress',
    required: true,
    guidance: 'What was done since the last report, and what came of it. Two or three paragraphs are enough.',
  },
  {
    key: 'adjustments',
    required: false,
    guidance:
      'What is done otherwise or at another time than the proposal says, and why. Leave it empty if nothing is.',
  },
  {
    key: 'outputsUsed',
    required: false,
    guidance: 'What has been delivered, who uses it, and how.',
  },
  { key: 'nextSteps', required: false, guidance: 'What will be done until the next report.' },
] as const
export type MonitoringText = (typeof monitoringTexts)[number]['key']

/** What the form asks beside yes and no, in words. */
export const standingAsks = {
  schedule: 'Is the project on schedule?',
  budget: 'Is it on budget?',
  target: 'Is it on target to reach its objectives?',
} as const

/** What is asked after a no. */
export const shortfallAsks = [
  { key: 'howFar', label: 'How far off is it?' },
  { key: 'actions', label: 'What is being done about it?' },
  { key: 'support', label: 'What support is needed?' },
] as const
