import type { AttachmentCategory } from '~/domain/attachment/attachment'
import type { Traveller } from '~/domain/budget/traveller'
import type { WaiverDecision } from '~/domain/budget/waiver'
import type { EndorsementAnswer, SilenceRule } from '~/domain/endorsement/round'
import type { StepKey } from '~/domain/lifecycle/lifecycle'
import { type Judgement, type QualityCriterion, qualityCriteria } from '~/domain/quality/criteria'
import type { PointAct } from '~/domain/quality/points'
import type { FieldKeyOf, SectionKey } from '~/domain/record/catalogue'
import { plainRisk, type RecordValues, type RiskRow, type WorkPlanRow } from '~/domain/record/record'
import type { LineSpec } from '../budget-notation'
import { demoEmail } from '../people'
import type { DemoSession } from './when'

/**
 * Something that a person did to a project on its way, so many days ago. The demo does not write its traces; it has it
 * done again by the operations of Dossier, in the order of days.
 */
export type DemoAct = { ago: number; hour: number; by: string } & (
  | { act: 'write'; values: Partial<RecordValues>; why: string }
  | { act: 'budget'; lines: LineSpec[]; travellers: Traveller[] }
  | { act: 'ask-waiver'; rule: string; reason: string }
  | { act: 'decide-waiver'; decision: WaiverDecision; reason: string }
  | { act: 'ask-co-sponsors' }
  | { act: 'co-sponsor'; economy: string; answer: 'confirmed' | 'declined'; remark: string }
  | { act: 'open-round'; endsIn: number; silence: SilenceRule }
  | { act: 'answer'; economy: string; answer: EndorsementAnswer; comment: string }
  | { act: 'step'; step: StepKey; reason: string }
  | { act: 'rate'; judgements: Judgement[] }
  | { act: 'point'; section: SectionKey; quote: string; text: string }
  | { act: 'attach'; name: string; category: AttachmentCategory; description: string; content: string }
  | { act: 'on-point'; point: number; what: PointAct; text: string }
)

/** A project on its way: what it is begun with, and what happened to it since. Amounts in whole dollars. */
export type UnderWay = {
  title: string
  economy: string
  forum: string
  fund: string
  subFund: string | null
  session: DemoSession
  apec: number
  self: number
  begun: number
  acts: DemoAct[]
}

/** The scoring of a session's concept notes for one fund: who scored which project, in the order of the criteria. */
export type DemoScoring = {
  session: DemoSession
  fund: string
  subFund: string
  forum: string
  opened: number
  /** Days ago; ahead where negative. */
  deadline: number
  closed: number | null
  scores: { ago: number; economy: string; title: string; points: number[]; comment: string }[]
}

type Text = Partial<Record<FieldKeyOf<'longText'>, string>>

const local = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.')
export const overseerIn = (economy: string) => demoEmail(`overseer.${local(economy)}`)
export const focalPointIn = (economy: string) => demoEmail(`focal.${local(economy)}`)
export const chairOf = (forum: string) => demoEmail(`chair.${local(forum)}`)
export const assessorOf = (economy: string) => demoEmail(`assessor.${local(economy)}`)
export const unit = demoEmail('secretariat')
export const committee = demoEmail('bmc')
/** The program director in whose care a forum is. */
export const directorOf = (forum: string) =>
  demoEmail(forum === 'IPEG' || forum === 'SMEWG' ? 'director.ipeg.smewg' : 'director.ewg.ofwg.tptwg')

/** Who answers for an economy in the demo. */
const speakerOf = (economy: string) =>
  economy === 'Japan' || economy === 'Chinese Taipei' ? focalPointIn(economy) : overseerIn(economy)

export const step = (ago: number, key: StepKey, by: string, reason = ''): DemoAct => ({
  ...{ ago, hour: 4, by, act: 'step', step: key, reason },
})
export const asksCoSponsors = (ago: number, economy: string): DemoAct => ({
  ...{ ago, hour: 4, by: overseerIn(economy), act: 'ask-co-sponsors' },
})
export const confirms = (ago: number, economy: string, remark = ''): DemoAct => ({
  ...{ ago, hour: 2, by: speakerOf(economy), act: 'co-sponsor', economy, answer: 'confirmed', remark },
})
export const opensRound = (ago: number, forum: string, endsIn: number): DemoAct => ({
  ...{ ago, hour: 5, by: chairOf(forum), act: 'open-round', endsIn, silence: 'agreement' },
})
export const answers = (ago: number, economy: string, answer: EndorsementAnswer, comment = ''): DemoAct => ({
  ...{ ago, hour: 6, by: speakerOf(economy), act: 'answer', economy, answer, comment },
})
export const point = (ago: number, by: string, section: SectionKey, quote: string, text: string): DemoAct => ({
  ...{ ago, hour: 2, by, act: 'point', section, quote, text },
})
export const onPoint = (ago: number, by: string, which: number, what: PointAct, text: string): DemoAct => ({
  ...{ ago, hour: 5, by, act: 'on-point', point: which, what, text },
})
export const rates = (
  ago: number,
  by: string,
  ratings: Record<QualityCriterion, [rating: number, comment: string]>,
): DemoAct => ({
  ...{ ago, hour: 3, by, act: 'rate' },
  judgements: qualityCriteria.map(({ key }) => ({
    criterion: key,
    rating: ratings[key][0],
    comment: ratings[key][1],
  })),
})

/** What a concept note says, besides what it is begun with. */
export type Concept = {
  topics: string[]
  cosponsors: string[]
  otherFora?: string[]
  from: string
  to: string
  organization: string
  jobTitle: string
  text: Text
}

/** The overseer writes the concept note in two sittings. */
export function writesConcept(
  economy: string,
  [first, second]: [number, number],
  money: { subFund: string | null; apec: number; self: number },
  { topics, cosponsors, otherFora = [], from, to, organization, jobTitle, text }: Concept,
): DemoAct[] {
  const by = overseerIn(economy)
  const name = `Project Overseer, ${organization}`
  const proponent = { slot: 1, name, jobTitle, organization, email: by, from: null, until: null }
  const facts: Partial<RecordValues> = {
    ...{ topics, otherFora, coSponsoringEconomies: cosponsors, expectedStart: from, expectedCompletion: to },
    ...{ subFund: money.subFund, apecFunding: money.apec * 100, coFunding: money.self * 100 },
    proponents: [{ ...proponent, postalAddress: null, telephone: null, fax: null }],
    declaration: name,
  }
  return [
    { ago: first, hour: 3, by, act: 'write', values: facts, why: 'Funds, economies, dates and overseer' },
    { ago: second, hour: 3, by, act: 'write', values: text, why: 'The texts of the concept note' },
  ]
}

/** Risk and prevention; where it is weighed, with likelihood, impact and who watches it. */
export type DemoRisk = [risk: string, prevention: string, likelihood?: number, impact?: number, owner?: string]

const riskOf = ([risk, prevention, likelihood, impact, owner = '']: DemoRisk): RiskRow =>
  likelihood === undefined
    ? plainRisk(risk, prevention)
    : { risk, prevention, likelihood, impact: impact ?? null, owner, state: 'open' }

/** The rest of the proposal with its budget. */
export function writesProposal(
  economy: string,
  ago: number,
  proposal: {
    text: Text
    plan: WorkPlanRow[]
    risks: DemoRisk[]
    budget: LineSpec[]
    travellers?: Traveller[]
    more?: Partial<RecordValues>
  },
): DemoAct[] {
  const by = overseerIn(economy)
  const values: Partial<RecordValues> = {
    ...proposal.text,
    workPlan: proposal.plan,
    risks: proposal.risks.map(riskOf),
    supportingDocument: false,
    ...proposal.more,
  }
  return [
    { ago, hour: 2, by, act: 'write', values, why: 'The full proposal' },
    { ago, hour: 3, by, act: 'budget', lines: proposal.budget, travellers: proposal.travellers ?? [] },
  ]
}

/** In days. An act of a weekend is done on the Friday before: a round that ended two days earlier may still be open then. */
const roundEndsBefore = 4

export const asksForWaiver = (ago: number, economy: string, rule: string, reason: string): DemoAct => ({
  ...{ ago, hour: 4, by: overseerIn(economy), act: 'ask-waiver', rule, reason },
})
export const decidesWaiver = (ago: number, by: string, decision: WaiverDecision, reason: string): DemoAct => ({
  ...{ ago, hour: 4, by, act: 'decide-waiver', decision, reason },
})

/** From the draft to the desk of the Secretariat: confirmed by its co-sponsors, endorsed, handed in. */
export const reachesSecretariat = (
  economy: string,
  forum: string,
  cosponsors: string[],
  [submitted, endorsed, handedIn]: [number, number, number],
): DemoAct[] => [
  asksCoSponsors(submitted + 8, economy),
  ...cosponsors.map((one, index) => confirms(submitted + 2 + index, one)),
  step(submitted, 'submit-concept', overseerIn(economy)),
  opensRound(submitted - 1, forum, -(endorsed + roundEndsBefore)),
  ...cosponsors.map((one, index) => answers(submitted - 2 - index, one, 'endorses')),
  step(endorsed, 'endorse', chairOf(forum)),
  step(handedIn, 'hand-in', directorOf(forum)),
]
