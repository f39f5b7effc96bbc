import { cti32 } from './cti-32-2017a'
import type { DemoProject } from './demo-project'
import { digitalProjects } from './digital'
import { energyProjects } from './energy'
import { foodProjects } from './food'
import { healthProjects } from './health'
import { oceanProjects } from './oceans'
import { rulesProjects } from './rules'
import { smallBusinessProjects } from './small-business'
import { tradeProjects } from './trade'
import { workProjects } from './work'

/** The demo portfolio, in the order in which it is seeded. */
export const demoPortfolio: DemoProject[] = [
  cti32,
  ...energyProjects,
  ...oceanProjects,
  ...foodProjects,
  ...healthProjects,
  ...smallBusinessProjects,
  ...tradeProjects,
  ...rulesProjects,
  ...digitalProjects,
  ...workProjects,
]
