import type { CompletionAnswers } from '~/domain/completion/completion-report'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** The completion report of a project, its dated acts, and what it contained when it was submitted. */
export function completionTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const completionReport = k.table(
    'completion_report',
    {
      project: k
        .integer('project')
        .primaryKey()
        .references(() => project.seq),
      state: k.choice('state', ['draft', 'submitted', 'returned', 'accepted']).notNull(),
      answers: k.json<CompletionAnswers>('answers').notNull(),
      revision: k.integer('revision').notNull(),
    },
    t => [k.index('completion_report_state').on(t.state)],
  )
  const completionAct = k.table(
    'completion_act',
    {
      seq: k.seq(),
      project: k
        .integer('project')
        .notNull()
        .references(() => project.seq),
      act: k.choice('act', ['submitted', 'returned', 'accepted']).notNull(),
      at: k.moment('at').notNull(),
      person: k.text('person').references(() => person.id),
      by: k.text('by_name').notNull(),
      remark: k.text('remark').notNull(),
      /** The answers as they stood at this act, so that what was submitted stays readable. */
      answers: k.json<CompletionAnswers>('answers').notNull(),
    },
    t => [k.index('completion_act_project').on(t.project)],
  )
  return { completionReport, completionAct }
}
