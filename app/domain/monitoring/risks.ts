import type { RiskRow } from '../record/record'
import type { RiskLook } from './monitoring-report'

const said = ({ happened, done }: RiskLook) => happened !== null || done !== ''

/**
 * Each risk of the record with what was said of it, in the order of the record. What was said of a risk that the record
 * has no more is kept at the end; an unanswered one goes with it.
 */
export function looksOf(risks: readonly Pick<RiskRow, 'risk'>[], written: readonly RiskLook[]): RiskLook[] {
  const names = [...new Set(risks.map(({ risk }) => risk))]
  const now = names.map(risk => written.find(look => look.risk === risk) ?? { risk, happened: null, done: '' })
  return [...now, ...written.filter(look => !names.includes(look.risk) && said(look))]
}
