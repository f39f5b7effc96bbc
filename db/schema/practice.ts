import { type PracticeText, practiceThemes } from '~/domain/practice/practice'
import { actColumns } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'
import type { QuestionnaireTables } from './questionnaire'
import type { ReferenceTables } from './reference'

/** Best practices, the answers behind them, and what the economies that they name say to them. */
export function practiceTables(
  k: Kit,
  { economy }: Pick<ReferenceTables, 'economy'>,
  { project }: ProjectTables,
  { person }: PeopleTables,
  { response }: Pick<QuestionnaireTables, 'response'>,
) {
  const act = () => actColumns(k, { person })
  const practice = k.table(
    'practice',
    {
      seq: k.seq(),
      project: k
        .integer('project')
        .notNull()
        .references(() => project.seq),
      title: k.text('title').notNull(),
      description: k.text('description').notNull(),
      theme: k.choice('theme', practiceThemes).notNull(),
      conditions: k.text('conditions').notNull(),
      /** The names of economies. */
      economies: k.json<string[]>('economies').notNull(),
      /** Where it was discussed, on which day, and what was amended there. */
      event: k.text('event').notNull(),
      session: k.text('session').notNull(),
      discussedOn: k.date('discussed_on'),
      amendments: k.text('amendments').notNull(),
      discussedAt: k.moment('discussed_at'),
      agreedAt: k.moment('agreed_at'),
      publishedAt: k.moment('published_at'),
      /** Counts the changes of its text. */
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.index('practice_project').on(t.project), k.index('practice_published').on(t.publishedAt)],
  )
  const ofPractice = () =>
    k
      .integer('practice')
      .notNull()
      .references(() => practice.seq)
  /** What its text was before each change, and why it was changed. */
  const practiceChange = k.table(
    'practice_change',
    {
      seq: k.seq(),
      practice: ofPractice(),
      revision: k.integer('revision').notNull(),
      before: k.json<PracticeText>('before').notNull(),
      why: k.text('why').notNull(),
      ...act(),
    },
    t => [k.index('practice_change_practice').on(t.practice)],
  )
  const evidence = k.table(
    'evidence',
    {
      seq: k.seq(),
      practice: ofPractice(),
      response: k
        .integer('response')
        .notNull()
        .references(() => response.seq),
      question: k.text('question').notNull(),
      /** The very words that were marked; "" for the whole answer. */
      passage: k.text('passage').notNull(),
      ...act(),
    },
    t => [k.index('evidence_practice').on(t.practice), k.index('evidence_response').on(t.response)],
  )
  /** The last word of each economy that a practice names. */
  const confirmation = k.table(
    'confirmation',
    {
      practice: ofPractice(),
      economy: k
        .text('economy')
        .notNull()
        .references(() => economy.name),
      state: k.choice('state', ['asked', 'confirmed', 'changes-wanted']).notNull(),
      remark: k.text('remark').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.primaryKey({ columns: [t.practice, t.economy] })],
  )
  return { practice, practiceChange, evidence, confirmation }
}
