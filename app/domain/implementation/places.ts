import type { Act } from '../access/matrix'

/** How much is kept of a project that runs, for the ways to it. Only what was approved counts where others are hidden. */
export type RunningCounts = {
  events: number
  outputs: number
  disseminations: number
  approvedMeasured: number
  approvedAmendments: number
  payments: number
  monitoringReports: number
}

export const runningKeys = [
  'events',
  'outputs',
  'dissemination',
  'indicators',
  'amendments',
  'payments',
  'monitoring',
  'summary',
  'frozen',
  'dossier',
] as const
export type RunningKey = (typeof runningKeys)[number]

/** A way to what is kept of a running project; `count` says how much is there, null where nothing is counted. */
export type RunningPlace = { key: RunningKey; title: string; count: number | null }

type Place = { key: RunningKey; title: string; act: Act; count?: keyof RunningCounts; isPublic?: true }

const places: readonly Place[] = [
  { key: 'events', title: 'Events', act: 'facts.read', count: 'events', isPublic: true },
  { key: 'outputs', title: 'Outputs', act: 'facts.read', count: 'outputs', isPublic: true },
  { key: 'dissemination', title: 'Dissemination', act: 'facts.read', count: 'disseminations', isPublic: true },
  { key: 'indicators', title: 'Indicators', act: 'facts.read', count: 'approvedMeasured', isPublic: true },
  { key: 'amendments', title: 'Amendments', act: 'facts.read', count: 'approvedAmendments', isPublic: true },
  { key: 'payments', title: 'Payments', act: 'budget.read-lines', count: 'payments' },
  { key: 'monitoring', title: 'Monitoring reports', act: 'monitoring.read', count: 'monitoringReports' },
  { key: 'frozen', title: 'Frozen reports', act: 'completion.read-draft' },
  { key: 'dossier', title: 'Whole dossier (zip)', act: 'dossier.read' },
]

/**
 * The ways to what is kept of a project, for who may take them: to what everybody reads only where something is there.
 * The summary report is there once the completion report was accepted.
 */
export function runningPlaces(
  counts: RunningCounts,
  { may, hasSummary }: { may: (act: Act) => boolean; hasSummary: boolean },
): RunningPlace[] {
  const open = places.flatMap(({ key, title, act, count, isPublic }) => {
    const there = count === undefined ? null : counts[count]
    return may(act) || (isPublic && there !== 0) ? [{ key, title, count: there }] : []
  })
  return hasSummary ? [{ key: 'summary', title: 'Summary report', count: null }, ...open] : open
}
