import type { CompletionAnswers } from '~/domain/completion/completion-report'
import { partKeys } from '~/domain/completion/parts'
import type { CompletionBasis, SecretariatAssessment } from '~/domain/completion/review'
import { actColumns, projectColumn } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** The completion report of a project, its dated acts, and what it contained when it was submitted. */
export function completionTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const ofProject = () => projectColumn(k, { project })
  const act = () => actColumns(k, { person })
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
      /** The numbers as they were when the report was last drafted from the facts; null where it never was. */
      basis: k.json<CompletionBasis>('basis'),
      /** The Secretariat's own part. */
      assessment: k.json<SecretariatAssessment>('assessment'),
    },
    t => [k.index('completion_report_state').on(t.state)],
  )
  const completionAct = k.table(
    'completion_act',
    {
      seq: k.seq(),
      project: ofProject(),
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
  /** Numbers that the overseer gives in the place of those of the facts; the last row of a key counts. */
  const completionOverride = k.table(
    'completion_override',
    {
      seq: k.seq(),
      project: ofProject(),
      key: k.text('key').notNull(),
      /** Null takes an earlier one back. */
      value: k.real('value'),
      reason: k.text('reason').notNull(),
      ...act(),
    },
    t => [k.index('completion_override_project').on(t.project)],
  )
  /** A point of the Secretariat, pinned to a part of the report. */
  const completionPoint = k.table(
    'completion_point',
    {
      seq: k.seq(),
      project: ofProject(),
      part: k.choice('part', partKeys).notNull(),
      text: k.text('text').notNull(),
      ...act(),
      reply: k.text('reply').notNull(),
      repliedAt: k.moment('replied_at'),
      repliedBy: k.text('replied_by'),
      settledAt: k.moment('settled_at'),
    },
    t => [k.index('completion_point_project').on(t.project)],
  )
  return { completionReport, completionAct, completionOverride, completionPoint }
}
