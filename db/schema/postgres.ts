import { postgresKit } from './kit'
import { defineSchema } from './schema'

/** For the migration generator only, which wants every table exported by name. */
export const {
  economy,
  travelEligibility,
  committee,
  forum,
  forumCode,
  fundAccount,
  subFund,
  subFundLabel,
  topic,
  person,
  roleGrant,
  session,
  signInFailure,
  project,
  projectEconomy,
  projectTopic,
  projectForum,
  projectSection,
  proponent,
  workPlanRow,
  riskRow,
  version,
  versionChange,
  budgetLine,
  completionReport,
  completionAct,
  legacyReading,
} = defineSchema(postgresKit)
