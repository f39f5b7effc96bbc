import type { RiskRow } from '../record/record'

export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

export const steps = [1, 2, 3, 4, 5] as const

/** How much a risk weighs: likelihood times impact, high from 15, medium from 6. The limits are Dossier's own. */
export function riskLevel(likelihood: number, impact: number): RiskLevel {
  const weight = likelihood * impact
  return weight >= 15 ? 'high' : weight >= 6 ? 'medium' : 'low'
}

/** The level of a risk of which both are known, else null. */
export const levelOf = ({ likelihood, impact }: Pick<RiskRow, 'likelihood' | 'impact'>): RiskLevel | null =>
  likelihood === null || impact === null ? null : riskLevel(likelihood, impact)

/**
 * The numbers of the risks, counted from 1 as they stand in the table, in a map of five by five: the highest impact
 * first, and likelihood from 1 to 5 within it. Risks of which one of the two is not known are left out.
 */
export const riskMap = (rows: readonly Pick<RiskRow, 'likelihood' | 'impact'>[]) =>
  [...steps].reverse().map(impact => ({
    impact,
    cells: steps.map(likelihood => ({
      likelihood,
      level: riskLevel(likelihood, impact),
      risks: rows.flatMap((row, index) => (row.likelihood === likelihood && row.impact === impact ? [index + 1] : [])),
    })),
  }))

export const riskStateTitles = { open: 'Open', occurred: 'Has occurred', closed: 'Closed' } as const
