import { inDays } from './journey-acts'
import type { Invited } from './journey-people'

/** Who takes part in the way of a project, and the session and fund that it goes to. */
export const finalDay = inDays(60)
export const year = finalDay.slice(0, 4)
export const session = `${year} Session 1`
export const forum = 'SMEWG'
export const subFund = 'ASF: Micro, Small and Medium Enterprises (MSME)'

const official = (economy: string): Invited => ({
  ...{ email: `official.${economy.toLowerCase()}@apec.test`, name: `Official of ${economy}` },
  ...{ role: 'economy-official', economy },
})
const assessor = (economy: string): Invited => ({
  ...{ email: `assessor.${economy.toLowerCase()}@apec.test`, name: `Assessor for ${economy}` },
  ...{ role: 'assessor', economy, forum, session },
})

export const admin = { email: 'administrator@apec.test', name: 'The Administrator' }
export const people = {
  unit: { email: 'unit@apec.test', name: 'Officer of the Unit', role: 'project-management-unit' },
  overseer: official('Thailand'),
  canada: official('Canada'),
  singapore: official('Singapore'),
  objector: official('Chile'),
  silent: official('Indonesia'),
  chair: { email: 'chair@apec.test', name: 'Chair of SMEWG', role: 'forum-chair', forum },
  director: { email: 'director@apec.test', name: 'Director for SMEWG', role: 'program-director', forum },
  committee: { email: 'bmc@apec.test', name: 'Member of the BMC', role: 'decision-maker', committee: 'BMC' },
} satisfies Record<string, Invited>
export const assessors = ['Australia', 'Canada', 'Japan', 'Korea', 'Peru'].map(assessor)
/** Of the economy that proposes the project. */
export const ownAssessor = assessor('Thailand')
