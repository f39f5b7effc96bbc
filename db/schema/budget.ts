import { budgetCategories, fundingSources } from '~/domain/budget/line'
import { travellerRoles } from '~/domain/budget/traveller'
import { waiverDecisions } from '~/domain/budget/waiver'
import { projectColumn } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

const categories = budgetCategories.map(category => category.key) as [
  (typeof budgetCategories)[number]['key'],
  ...(typeof budgetCategories)[number]['key'][],
]

/** Budget lines as entered; the planned amounts are computed by the domain and kept beside them for sums in SQL. */
export function budgetTables(k: Kit, { project }: ProjectTables, people: PeopleTables) {
  const ofProject = () => projectColumn(k, { project })
  const budgetLine = k.table(
    'budget_line',
    {
      project: ofProject(),
      position: k.integer('position').notNull(),
      id: k.text('id').notNull(),
      category: k.choice('category', categories).notNull(),
      item: k.text('item').notNull(),
      factors: k.json<{ count: number; unit: string }[]>('factors').notNull(),
      rate: k.money('rate').notNull(),
      fundedBy: k.choice('funded_by', fundingSources).notNull(),
      apecPart: k.money('apec_part'),
      plannedApec: k.money('planned_apec').notNull(),
      plannedSelf: k.money('planned_self').notNull(),
      actualApec: k.money('actual_apec'),
      actualSelf: k.money('actual_self'),
      note: k.text('note').notNull(),
      explanation: k.text('explanation').notNull(),
      /** The row of the traveller table that fills this line, by its id. */
      traveller: k.text('traveller'),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  /** Who travels, as far as it helps to fill the travel lines. */
  const traveller = k.table(
    'traveller',
    {
      project: ofProject(),
      position: k.integer('position').notNull(),
      id: k.text('id').notNull(),
      economy: k.text('economy').notNull(),
      role: k.choice('role', travellerRoles).notNull(),
      name: k.text('name').notNull(),
      people: k.integer('people').notNull(),
      days: k.real('days').notNull(),
      perDiem: k.money('per_diem').notNull(),
      additional: k.money('additional').notNull(),
      airfare: k.money('airfare').notNull(),
      fundedBy: k.choice('funded_by', ['apec', 'self']).notNull(),
      note: k.text('note').notNull(),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  /** A wish to be excused from a rule, and what was decided. Rows are added and decided, never overwritten. */
  const waiver = k.table(
    'waiver',
    {
      seq: k.seq(),
      project: ofProject(),
      /** The rule by its id; the line, traveller or economy it is about ('' for none); and the finding in words. */
      rule: k.text('rule').notNull(),
      line: k.text('line').notNull(),
      finding: k.text('finding').notNull(),
      /** By how much the finding went beyond its rule when the wish was made: it covers as much, and no more. */
      excess: k.real('excess'),
      reason: k.text('reason').notNull(),
      at: k.moment('at').notNull(),
      person: k.text('person').references(() => people.person.id),
      by: k.text('by_name').notNull(),
      decision: k.choice('decision', waiverDecisions),
      decisionReason: k.text('decision_reason'),
      decidedAt: k.moment('decided_at'),
      decidedPerson: k.text('decided_person').references(() => people.person.id),
      decidedBy: k.text('decided_by'),
      /** The author has taken the wish back. */
      withdrawnAt: k.moment('withdrawn_at'),
    },
    t => [k.index('waiver_project').on(t.project)],
  )
  return { budgetLine, traveller, waiver }
}
