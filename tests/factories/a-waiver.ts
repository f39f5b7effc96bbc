import type { Waiver } from '~/domain/budget/waiver'
import type { Check } from '~/domain/checks/check'

/** An honorarium of US$ 1,700 for a speaker, 200 above the cap. */
export const aCheck = (changes: Partial<Check> = {}): Check => ({
  rule: 'honorarium-cap',
  severity: 'waiver',
  source: 'BMC, August 2005',
  text: '“Speakers’ honoraria”: US$ 1,700 for a speaker is US$ 200 above the cap of US$ 1,500.',
  line: 'honoraria',
  excess: 20_000,
  ...changes,
})

/** A wish for that honorarium, on which nobody has decided. */
export const aWaiver = (changes: Partial<Waiver> = {}): Waiver => ({
  seq: 1,
  rule: 'honorarium-cap',
  line: 'honoraria',
  finding: aCheck().text,
  excess: 20_000,
  reason: 'A speaker of world rank.',
  at: '2027-02-10T08:00:00.000Z',
  person: null,
  by: 'The Overseer',
  decision: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  withdrawnAt: null,
  ...changes,
})
