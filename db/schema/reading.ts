import type { Kit } from './kit'
import type { PeopleTables } from './people'

/** A legacy record that was pasted or sent as a file, from its reading to its confirmation. The source text is kept. */
export function readingTables(k: Kit, { person }: PeopleTables) {
  const legacyReading = k.table(
    'legacy_reading',
    {
      id: k.text('id').primaryKey(),
      person: k
        .text('person')
        .notNull()
        .references(() => person.id),
      at: k.moment('at').notNull(),
      file: k.text('file').notNull(),
      text: k.text('text').notNull(),
      /** What the person corrected: values by catalogue key. */
      corrections: k.json<Record<string, unknown>>('corrections').notNull(),
      confirmedAt: k.moment('confirmed_at'),
      /** The number it was saved under. */
      number: k.text('number'),
    },
    t => [k.index('legacy_reading_person').on(t.person, t.at)],
  )
  return { legacyReading }
}
