import { demoTokens } from '~db/seed/demo/questionnaires/tokens'

const project = (slug: string) => `/projects/${slug}`
const cti = `${project('CTI-32-2017A')}/questionnaires`
const sme = `${project('SME-83-2023A')}/questionnaires`

/** Addresses of the questionnaires, answers and practices of the demo. */
export const demoQuestionnaires = {
  /** CTI 32 2017A (of the overseer of Russia): closed, 14 of 21 economies answered. */
  closed: `${cti}/1`,
  /** The feedback of 46 participants of its seminar, without names. */
  feedback: `${cti}/2`,
  /** SME 83 2023A (of the overseer of Viet Nam): open, answers in every state. */
  open: `${sme}/1`,
  /** The same project: being drafted, one section. */
  draft: `${sme}/2`,
  /** Answers of the open questionnaire by the links of their focal points. */
  canada: `/answers/${demoTokens.canada}`,
  malaysia: `/answers/${demoTokens.malaysia}`,
  newZealand: `/answers/${demoTokens.newZealand}`,
  practicesOfProject: `${project('CTI-32-2017A')}/practices`,
  practices: '/practices',
} as const
