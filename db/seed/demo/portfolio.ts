import { cti32 } from './cti-32-2017a'
import type { DemoProject } from './demo-project'
import { energyProjects } from './energy'
import { foodProjects } from './food'
import { healthProjects } from './health'
import { oceanProjects } from './oceans'
import { smallBusinessProjects } from './small-business'

/** The demo portfolio, in the order in which it is seeded. */
export const demoPortfolio: DemoProject[] = [
  cti32,
  ...energyProjects,
  ...oceanProjects,
  ...foodProjects,
  ...healthProjects,
  ...smallBusinessProjects,
]
