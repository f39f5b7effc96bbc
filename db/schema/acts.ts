import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** The column of a row that hangs on a project. */
export const projectColumn = (k: Kit, { project }: Pick<ProjectTables, 'project'>) =>
  k
    .integer('project')
    .notNull()
    .references(() => project.seq)

/** When a row was made and by whom: `by` is a name, which stays readable, and stands for people without an account too. */
export const actColumns = (k: Kit, { person }: Pick<PeopleTables, 'person'>) => ({
  at: k.moment('at').notNull(),
  person: k.text('person').references(() => person.id),
  by: k.text('by_name').notNull(),
})
