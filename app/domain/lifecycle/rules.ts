import type { IsoDate } from '../calendar'
import type { Span } from '../economy'

/**
 * The rules of the lifecycle that change from edition to edition, as dated data. `source` tells where each comes from;
 * what no source states is marked as Dossier's own default.
 */
export type LifecycleRules = Span & {
  key: string
  title: string
  /** Co-sponsoring economies besides the proposing one. */
  minimumCoSponsors: number
  /** Fora that ask for more. */
  minimumCoSponsorsIn: Readonly<Record<string, number>>
  /** What every criterion of the quality assessment must reach at least, from 1 to 5. */
  minimumRating: number
  /** The most APEC money of a project by fund account, in whole cents. */
  largestFunding: Readonly<Record<string, number>>
  sources: readonly string[]
}

export const lifecycleEditions: readonly LifecycleRules[] = [
  {
    key: 'ed-8',
    title: 'Guidebook on APEC Projects, Ed. 8 to 14',
    from: null,
    until: '2020-09-30',
    minimumCoSponsors: 2,
    minimumCoSponsorsIn: {},
    minimumRating: 2,
    largestFunding: { 'TILF Special Account': 10_000_000 },
    sources: [
      'Two co-sponsors: Applying for Funds, APEC (copy of about 2013)',
      'At least 2 under each criterion: quality criteria of 2012',
      'TILF at most US$100,000 of APEC money: Funding Sources, APEC, 2015',
    ],
  },
  {
    key: 'ed-15',
    title: 'Guidebook on APEC Projects, Ed. 15',
    from: '2020-10-01',
    until: null,
    minimumCoSponsors: 2,
    // That HRDWG asks for more is stated; how many is not. Three is Dossier's own default.
    minimumCoSponsorsIn: { HRDWG: 3 },
    minimumRating: 2,
    largestFunding: { 'TILF Special Account': 10_000_000 },
    sources: [
      'Two co-sponsors, more for some fora such as HRDWG: Applying for Funds, APEC (2016 to 2025)',
      'Three for HRDWG: Dossier’s own default',
      'At least 2 under each criterion: quality criteria of 2012; an overall “Satisfactory”: Applying for Funds 2025',
      'TILF at most US$100,000 of APEC money: Funding Sources, APEC, 2015',
    ],
  },
]

/** The edition in force on a day. */
export function rulesOn(day: IsoDate): LifecycleRules {
  const found = lifecycleEditions.find(
    edition => (edition.from === null || edition.from <= day) && (edition.until === null || day <= edition.until),
  )
  if (!found) throw new Error(`No edition of the lifecycle rules holds on ${day}`)
  return found
}

export const minimumCoSponsors = (rules: LifecycleRules, forum: string | null): number =>
  (forum !== null && rules.minimumCoSponsorsIn[forum]) || rules.minimumCoSponsors
