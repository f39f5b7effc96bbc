import type { Person } from '~/domain/access/may'
import { endsToLookAt, peopleToRemind, type Reminder, remindersFor } from '~/domain/letters/reminders'
import { reminderLetter } from '~/mail/messages/reminder'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { listEverybody } from '~db/queries/letters.server'
import { listWritten, markWritten } from '~db/queries/reminders.server'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { remindOfLateReports } from './remind-of-late-reports.server'

/**
 * Reminds people of what waits for them near its date: one letter for each person, and each reminder once, however often
 * this runs and on how many servers; and of reports that are late, by the dated rule. Gives how many letters it wrote.
 */
export async function writeReminders(db: Database, now: Date): Promise<number> {
  const moment = now.toISOString()
  const today = moment.slice(0, 10)
  const facts = await readWaitingFacts(db, { own: [], ended: endsToLookAt(today) })
  const everybody = await listEverybody(db)
  const wanted = peopleToRemind(everybody, facts, moment).map(person => ({
    person,
    reminders: remindersFor(person, facts, moment),
  }))
  const keys = wanted.flatMap(({ reminders }) => reminders.map(({ key }) => key))
  const written = await listWritten(db, keys)
  const isNew = ({ key }: { key: string }) => !written.has(key)
  let letters = 0
  for (const { person, reminders } of wanted) letters += await remind(db, person, reminders.filter(isNew), now)
  return letters + (await remindOfLateReports(db, now))
}

/** One letter with all that a person is to be reminded of and nobody has reminded them of yet. */
async function remind(db: Database, person: Person, reminders: readonly Reminder[], now: Date): Promise<number> {
  if (reminders.length === 0) return 0
  return db.inTransaction(`reminders of ${person.id}`, async tx => {
    const keys = reminders.map(({ key }) => key)
    const mine = await markWritten(tx, keys, now.toISOString())
    const lines = reminders.filter(({ key }) => mine.has(key)).map(({ line }) => line)
    if (lines.length === 0) return 0
    const words = reminderLetter({ name: person.name, lines, url: absolute(paths.desk) })
    await enqueue(tx, { kind: 'deadline', person: person.id, to: person.email, ...words, now })
    return 1
  })
}
