import type { Kit } from './kit'
import type { PeopleTables } from './people'

/**
 * Who did what, when and why; rows are only ever added. Each carries the hash of the one before it in its scope (a
 * project, a person, the reference lists), so that a changed or missing row shows, and projects are written side by side.
 */
export function historyTables(k: Kit, { person }: PeopleTables) {
  const history = k.table(
    'history',
    {
      seq: k.seq(),
      scope: k.text('scope').notNull(),
      /** 1, 2, 3 … within the scope. */
      position: k.integer('position').notNull(),
      at: k.moment('at').notNull(),
      person: k.text('person').references(() => person.id),
      by: k.text('by_name').notNull(),
      act: k.text('act').notNull(),
      why: k.text('why').notNull(),
      /** What the act was about, in a few facts; never contact details, drafts or scores. */
      detail: k.json<Record<string, string>>('detail').notNull(),
      previous: k.text('previous_hash').notNull(),
      hash: k.text('hash').notNull(),
    },
    t => [k.uniqueIndex('history_place').on(t.scope, t.position), k.index('history_person').on(t.person)],
  )
  return { history }
}
