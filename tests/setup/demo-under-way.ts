import { type DemoSession, whenFrom } from '~db/seed/demo/under-way/when'

const when = whenFrom(new Date())
const yearOf = (session: DemoSession) => when.session(session).year

/** Addresses of projects of the demo that are on their way; the demo numbers them by the years of its sessions. */
export const underWay = {
  withForum: `/projects/IPEG-81-${yearOf('open')}T`,
  endorsed: `/projects/OFWG-81-${yearOf('open')}A`,
  withSecretariat: `/projects/TPT-81-${yearOf('open')}A`,
  // The concept note of the earlier session has the first number of its year.
  eligible: `/projects/EWG-${yearOf('last') === yearOf('earlier') ? 82 : 81}-${yearOf('last')}A`,
  drafted: `/projects/TPT-81-${yearOf('earlier')}`,
  inAssessment: `/projects/EWG-81-${yearOf('earlier')}`,
  returned: `/projects/OFWG-81-${yearOf('earlier')}`,
  satisfactory: `/projects/IPEG-81-${yearOf('earlier')}`,
} as const

/** The scorings of the demo, in the order in which they were opened. */
export const scorings = { ofProposals: '/scorings/1', closed: '/scorings/2', open: '/scorings/3' } as const
