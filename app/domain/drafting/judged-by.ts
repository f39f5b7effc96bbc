import type { StateKey } from '../lifecycle/lifecycle'
import { type QualityCriterion, qualityCriteria } from '../quality/criteria'
import type { SectionKey } from '../record/catalogue'
import { editionFor } from '../scoring/template'

/** What a section is judged by: the criterion, what it asks, and when. */
export type Judged = { key: string; title: string; ask: string; when: string }

/**
 * Which sections speak to which criterion of the quality assessment. The criteria are APEC's (2012); that an answer is
 * looked for in these sections is Dossier's own reading of what they ask.
 */
const inAssessment: Record<QualityCriterion, readonly SectionKey[]> = {
  relevance: ['summary', 'relevance', 'alignment', 'justification', 'fora', 'linkages'],
  effectiveness: ['objectives', 'beneficiariesAndOutputs', 'workPlan', 'risks', 'dates', 'projectOverseers'],
  efficiency: ['funding', 'costEfficiency', 'drawdownTimetable', 'directLabour', 'waivers'],
  impact: ['beneficiariesAndOutputs', 'gender', 'dissemination', 'monitoringAndEvaluation'],
  sustainability: ['sustainability', 'linkages', 'dissemination'],
}

/** The same for the scoring template of a session, by the keys of its criteria. */
const inScoring: Record<string, readonly SectionKey[]> = {
  alignment: ['alignment', 'justification', 'funding'],
  relevance: ['summary', 'relevance', 'fora'],
  design: ['objectives', 'beneficiariesAndOutputs'],
  feasibility: ['workPlan', 'risks', 'funding', 'dates', 'costEfficiency'],
  lasting: ['beneficiariesAndOutputs', 'gender', 'dissemination', 'sustainability'],
}

/** The criteria that a section will be judged by: a concept note is scored first, a proposal assessed by the Secretariat. */
export function judgedBy(
  section: SectionKey,
  project: { state: StateKey | null; session: { year: number; session: string } | null },
): Judged[] {
  const template = project.state === 'concept-draft' && project.session ? editionFor(project.session) : null
  const scored = (template?.criteria ?? [])
    .filter(({ key }) => inScoring[key]?.includes(section))
    .map(({ key, title, ask, weight }) => ({
      ...{ key: `scoring ${key}`, title, ask },
      when: `Scored by the economies: ${weight} of 100`,
    }))
  const assessed = qualityCriteria
    .filter(({ key }) => inAssessment[key].includes(section))
    .map(({ key, title, ask }) => ({ key: `quality ${key}`, title, ask, when: 'Quality assessment' }))
  return [...scored, ...assessed]
}
