import { type MonitoringAnswers, standingQuestions } from '~/domain/monitoring/monitoring-report'
import { monitoringTexts } from '~/domain/monitoring/parts'
import { asObject } from '../form/typed'

/** The boxes of the form by their names, as texts: filled from what is saved, or from what was typed and came back. */
export type TypedMonitoring = {
  boxes: Record<string, string>
  risks: { risk: string; happened: string; done: string }[]
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const asChoice = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : asText(value))

const shortfall = ['howFar', 'actions', 'support'] as const

/** Fills the form from saved answers, or from what was typed and came back. */
export function typedMonitoring(source: MonitoringAnswers | Record<string, unknown>): TypedMonitoring {
  const from: Record<string, unknown> = { ...source }
  const standing = asObject(from.standing)
  const boxes: Record<string, string> = {}
  for (const question of standingQuestions) {
    const answer = asObject(standing[question])
    boxes[`standing.${question}.yes`] = asChoice(answer.yes)
    for (const key of shortfall) boxes[`standing.${question}.${key}`] = asText(answer[key])
  }
  for (const { key } of monitoringTexts) boxes[key] = asText(from[key])
  const risks = Array.isArray(from.risks) ? Array.from(from.risks, asObject) : []
  return {
    boxes,
    risks: risks.map(({ risk, happened, done }) => ({
      ...{ risk: asText(risk), happened: asChoice(happened), done: asText(done) },
    })),
  }
}

/** The keys of the doubts that were ticked. */
export const tickedIn = (typed: Record<string, unknown>): string[] => {
  const { confirmed } = typed
  return Array.isArray(confirmed) ? confirmed.map(asText) : confirmed === undefined ? [] : [asText(confirmed)]
}
