import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** Letters on their way out. A row is written in the transaction of what it tells of, so it goes out if that was kept. */
export function letterTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const letter = k.table(
    'letter',
    {
      seq: k.seq(),
      kind: k.text('kind').notNull(),
      person: k.text('person').references(() => person.id),
      project: k.integer('project').references(() => project.seq),
      to: k.text('to_address').notNull(),
      subject: k.text('subject').notNull(),
      text: k.text('text').notNull(),
      html: k.text('html').notNull(),
      createdAt: k.moment('created_at').notNull(),
      /** Not before this moment: a retry waits, a digest waits for its hour. */
      dueAt: k.moment('due_at').notNull(),
      /** A process took it and will send it before this moment; another may take it afterwards. */
      claimedUntil: k.moment('claimed_until'),
      sentAt: k.moment('sent_at'),
      failedAt: k.moment('failed_at'),
      attempts: k.integer('attempts').notNull(),
      problem: k.text('problem'),
    },
    t => [k.index('letter_due').on(t.sentAt, t.failedAt, t.dueAt), k.index('letter_person').on(t.person)],
  )
  return { letter }
}
