import { committee, overseerIn, step, unit } from './notation'

/** What the demo's proposals share: approved in principle in the earlier session. */

export const general = { fund: 'General Project Account', subFund: null, session: 'earlier' } as const
/** Submitted, endorsed, handed in: days before today, within the deadlines of the earlier session. */
export const inTime: [number, number, number] = [283, 263, 256]

export const approvedInPrinciple = (economy: string) => [
  step(244, 'find-eligible', unit),
  step(196, 'approve-in-principle', committee),
  step(190, 'begin-proposal', overseerIn(economy)),
]
