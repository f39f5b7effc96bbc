import { connectivityProjects } from './connectivity'
import { cti32 } from './cti-32-2017a'
import type { DemoProject } from './demo-project'
import { digitalProjects } from './digital'
import { energyProjects } from './energy'
import { energyResilienceProjects } from './energy-resilience'
import { fisheriesProjects } from './fisheries'
import { foodProjects } from './food'
import { healthProjects } from './health'
import { initiativeProjects } from './initiative'
import { oceanProjects } from './oceans'
import { rulesProjects } from './rules'
import { safetyProjects } from './safety'
import { scienceProjects } from './science'
import { smallBusinessProjects } from './small-business'
import { supplyChainProjects } from './supply-chains'
import { tradeProjects } from './trade'
import { workProjects } from './work'

/**
 * The demo portfolio, in the order in which it is seeded. Seven records carry the facts and figures of real ones
 * (CTI 32 2017A, EWG 02 2015A, EWG 09 2010A, LSIF 01 2020, MRC 01 2009A, M SCE 02 2013A, OFWG 08 2021A) in words of
 * our own. All others are invented; they are numbered from 81 up, where no real project of their forum and year is
 * known, so that the import of a real record never meets an invented one under its number.
 */
export const demoPortfolio: DemoProject[] = [
  cti32,
  ...energyProjects,
  ...energyResilienceProjects,
  ...oceanProjects,
  ...fisheriesProjects,
  ...foodProjects,
  ...supplyChainProjects,
  ...healthProjects,
  ...safetyProjects,
  ...smallBusinessProjects,
  ...initiativeProjects,
  ...tradeProjects,
  ...rulesProjects,
  ...digitalProjects,
  ...connectivityProjects,
  ...workProjects,
  ...scienceProjects,
]
