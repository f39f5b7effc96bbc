import { placeOf, places } from '~/domain/checks/check'
import type { Problem } from '~/domain/lifecycle/requirements'
import type { FieldKey } from '~/domain/record/catalogue'
import { paths } from '~/paths'

/** What keeps a step from being taken, with the part of the proposal it is about; `to` is where it can be mended. */
export type ShownProblem = { text: string; where: string; to: string | null }

const titles = new Map(places.map(({ key, title }) => [key, title]))

/** The part of a proposal in which something is mended, in words; without a field, the budget. */
export const whereOf = (about: { field?: FieldKey }): string => titles.get(placeOf(about)) ?? ''

/** Where a field or, without one, the budget is written. A section's page gives each control the name of its field as id. */
export function addressOf(number: string, about: { field?: FieldKey }): string {
  const place = placeOf(about)
  return place === 'budget' ? paths.editBudget(number) : `${paths.editSection(number, place)}#values.${about.field}`
}

type Elsewhere = NonNullable<Problem['at']>

const pages: Record<Elsewhere, { where: string; to: (number: string) => string }> = {
  budget: { where: 'Budget', to: paths.editBudget },
  waivers: { where: 'Waivers', to: paths.waivers },
  'co-sponsors': { where: 'Co-sponsors', to: paths.coSponsors },
  endorsement: { where: 'Endorsement', to: paths.endorsement },
  assessment: { where: 'Quality assessment', to: paths.assessment },
  points: { where: 'Points to answer', to: paths.points },
  scoring: { where: 'Scoring', to: () => paths.sessions },
}

const orderOf = ({ field, at }: Problem): number =>
  field || at === 'budget'
    ? places.findIndex(({ key }) => key === placeOf(field ? { field } : {}))
    : places.length + (at === undefined ? 1 : 0)

/** Problems in the order of the form, those that are not about the form after them. */
export const problemsInOrder = (problems: readonly Problem[], number: string, mayEdit: boolean): ShownProblem[] =>
  [...problems].sort((a, b) => orderOf(a) - orderOf(b)).map(problem => shownProblem(problem, number, mayEdit))

function shownProblem({ text, field, at }: Problem, number: string, mayEdit: boolean): ShownProblem {
  if (at === undefined && field === undefined) return { text, where: 'The session and its deadlines', to: null }
  if (at === undefined) return { text, where: whereOf({ field }), to: mayEdit ? addressOf(number, { field }) : null }
  const { where, to } = pages[at]
  return { text, where, to: at === 'budget' && !mayEdit ? null : to(number) }
}
