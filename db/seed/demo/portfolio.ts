import { cti32 } from './cti-32-2017a'
import type { DemoProject } from './demo-project'
import { energyProjects } from './energy'
import { oceanProjects } from './oceans'

/** The demo portfolio, in the order in which it is seeded. */
export const demoPortfolio: DemoProject[] = [cti32, ...energyProjects, ...oceanProjects]
