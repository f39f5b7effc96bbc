import type { ListedInvitation } from '~/domain/questionnaire/invitation-list'
import { asObject } from '../form/typed'

/** A row as its form holds it; `instead` is "on" where the box is ticked. */
export type TypedInvitation = ListedInvitation & { invited: string[]; instead?: string }
type Row = TypedInvitation

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const invitedOf = (rows: readonly Row[], economy: string) =>
  economy === '' ? [] : (rows.find(row => row.economy === economy)?.invited ?? [])

/** The rows as they were typed, where a form came back; else as they begin. */
export function typedInvitations(rows: readonly Row[], typed: unknown): Row[] {
  if (!Array.isArray(typed)) return [...rows]
  return typed.map(asObject).map(row => {
    const economy = text(row.economy)
    const said = { name: text(row.name), email: text(row.email), dueOn: text(row.dueOn) }
    return { economy, ...said, invited: invitedOf(rows, economy), instead: text(row.instead) }
  })
}

/** The rows with a pasted list filled in: of an economy that stands in it, its lines in the place of its row. */
export function filledIn(rows: readonly Row[], lines: readonly ListedInvitation[]): Row[] {
  if (lines.every(({ economy }) => economy === '')) return lines.map(line => ({ ...line, invited: [] }))
  const named = new Set(lines.map(({ economy }) => economy))
  const places = new Set(rows.map(({ economy }) => economy))
  const linesOf = (economy: string) =>
    lines.filter(line => line.economy === economy).map(line => ({ ...line, invited: invitedOf(rows, economy) }))
  const others = [...named].filter(economy => !places.has(economy)).flatMap(linesOf)
  return [...rows.flatMap(row => (named.has(row.economy) ? linesOf(row.economy) : [row])), ...others]
}
