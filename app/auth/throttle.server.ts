import type { Database } from '~db/connect.server'
import { countFailures, deleteFailures, insertFailure } from '~db/queries/people.server'

const window = 15 * 60_000

/** What is counted, and how often it may happen within 15 minutes. Kept in the database, so that all servers share it. */
export type Counted = { key: string; most: number }

export const tooMany = 'There were too many attempts. Please wait 15 minutes and try again.'

export const ofAccount = (email: string): Counted => ({
  key: `account ${email.trim().toLowerCase().slice(0, 300)}`,
  most: 8,
})
export const ofAddress = (address: string): Counted => ({ key: `address ${address}`, most: 40 })

/** Wrong one-time codes of a person; the same limit as for passwords. */
export const ofCodes = (person: string): Counted => ({ key: `code ${person}`, most: 8 })

/** Letters asked for by somebody who forgot a password. */
export const ofResetsTo = (email: string): Counted => ({ ...ofAccount(`reset ${email}`), most: 3 })
export const ofResetsFrom = (address: string): Counted => ({ key: `resets from ${address}`, most: 20 })

/** Answers begun at an open address: everybody in the room of a seminar may come from one network address. */
export const ofAnswersFrom = (address: string): Counted => ({ key: `answers from ${address}`, most: 240 })
export const ofAnswersTo = (questionnaire: number): Counted => ({ key: `answers to ${questionnaire}`, most: 1_000 })

const since = (now: Date) => new Date(now.getTime() - window).toISOString()

/** Whether one of them has reached its limit. */
export async function isHeld(database: Database, counted: Counted[], now: Date): Promise<boolean> {
  const counts = await Promise.all(counted.map(({ key }) => countFailures(database, key, since(now))))
  return counted.some(({ most }, index) => (counts[index] ?? 0) >= most)
}

/** Counts one more of each. */
export const count = (database: Database, counted: Counted[], now: Date): Promise<void> =>
  database.inTransaction(counted[0]?.key ?? 'throttle', tx =>
    insertFailure(
      tx,
      counted.map(({ key }) => key),
      now.toISOString(),
      since(now),
    ),
  )

/** Forgets the failures of one: the right secret was given. */
export const forget = (database: Database, { key }: Counted): Promise<void> =>
  database.inTransaction(key, tx => deleteFailures(tx, key))
