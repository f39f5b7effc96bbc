import type { IsoDate } from '../calendar'
import type { Span } from '../economy'

/**
 * The rules of a project that runs, as dated data. `sources` tells where each comes from; what no source states is marked
 * as Dossier's own default.
 */
export type ImplementationRules = Span & {
  key: string
  title: string
  /** A monitoring report is due for every so many months while in implementation. */
  monitoringMonths: number
  /** It is due so many days after the last day of its period. */
  monitoringDueDays: number
  /** A completion report is due so many months after the last day. */
  completionMonths: number
  /** One reminder goes out so many days after the due date, and the committee is told; null: no such rule yet. */
  reminderDays: number | null
  /** The Secretariat grants so many extensions of at most so many months in all; the committee decides on the others. */
  secretariatExtensions: number
  secretariatMonths: number
  /** A line over- or underspent by so many percent or more is explained. */
  variancePercent: number
  /** Funded people of each travel-eligible economy, and alternates named with them. */
  participantsPerEconomy: number
  alternatesPerEconomy: number
  /** Women among those whom an economy nominates, at least. */
  womenPerEconomy: number
  /** The longer-term evaluation goes out so many months after the project was completed. */
  evaluationMonths: number
  sources: readonly string[]
}

const common = {
  monitoringMonths: 6,
  monitoringDueDays: 31,
  completionMonths: 2,
  secretariatExtensions: 1,
  secretariatMonths: 6,
  variancePercent: 20,
  participantsPerEconomy: 2,
  alternatesPerEconomy: 1,
  womenPerEconomy: 1,
  evaluationMonths: 12,
} as const

const commonSources = [
  'Monitoring report at least every 6 months: Implementing Projects, APEC (2011)',
  'Monitoring report due a month (31 days) after its period: Dossier’s own default',
  'Completion report within 2 months of completion: the form itself (real reports of 2012 and 2013)',
  'Extension and reprogramming are asked for on a form: Guidebook, Ed. 8 and 9. The Secretariat grants the first, of about 6 months, the committee any other: Dossier’s own default',
  'A reprogramming that moves money goes to the committee, a change of the design alone to the Secretariat: Dossier’s own default',
  'A line over- or underspent by 20 % or more is explained: Dossier’s own default',
  'Two participants for each travel-eligible economy: BMC 2005 (Annex D). One alternate and at least one woman: the proposal CTI 32 2017A',
  'Longer-term evaluation a year or more after the end: EWG 53, 2017 (framework of 2013)',
]

export const implementationEditions: readonly ImplementationRules[] = [
  {
    ...common,
    ...{ key: 'ed-8', title: 'Guidebook on APEC Projects, Ed. 8 to 13', from: null, until: '2019-09-30' },
    reminderDays: null,
    sources: commonSources,
  },
  {
    ...common,
    ...{ key: 'ed-14', title: 'Guidebook on APEC Projects, Ed. 14', from: '2019-10-01', until: null },
    reminderDays: 30,
    sources: [
      ...commonSources,
      'One reminder 30 days after the due date, of which the committee is told: Guidebook, Ed. 14 (changes)',
    ],
  },
]

/** The edition in force on a day. */
export function implementationRulesOn(day: IsoDate): ImplementationRules {
  const found = implementationEditions.find(
    edition => (edition.from === null || edition.from <= day) && (edition.until === null || day <= edition.until),
  )
  if (!found) throw new Error(`No edition of the rules of implementation holds on ${day}`)
  return found
}
