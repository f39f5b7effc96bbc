import { budgetCategories, fundingSources } from '~/domain/budget/line'
import type { Kit } from './kit'
import type { ProjectTables } from './project'

const categories = budgetCategories.map(category => category.key) as [
  (typeof budgetCategories)[number]['key'],
  ...(typeof budgetCategories)[number]['key'][],
]

/** Budget lines as entered; the planned amounts are computed by the domain and kept beside them for sums in SQL. */
export function budgetTables(k: Kit, { project }: ProjectTables) {
  const budgetLine = k.table(
    'budget_line',
    {
      project: k
        .integer('project')
        .notNull()
        .references(() => project.seq),
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
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  return { budgetLine }
}
