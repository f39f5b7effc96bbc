import type { RecordValues } from '../record/record'

/** Whether the economies pay for the project alone: no scoring, no approval in principle (Applying for Funds, 2025). */
export const isSelfFunded = ({ type, fundAccount }: Pick<RecordValues, 'type' | 'fundAccount'>): boolean =>
  type === 'Self-funded' || fundAccount === 'Self-funded'
