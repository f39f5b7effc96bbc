import { digest } from '~/mail/messages/digest'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { anyLetterWaits, deleteGathered, lettersScope, listForDigests } from '~db/queries/letters.server'

/** Makes one letter for each person of those whose daily hour has come, in one transaction. Gives how many it made. */
export async function gatherDigests(db: Database, now: Date): Promise<number> {
  if (!(await anyLetterWaits(db))) return 0
  return db.inTransaction(lettersScope, async tx => {
    const waiting = await listForDigests(tx, now.toISOString())
    const persons = [...new Set(waiting.map(letter => letter.person))]
    for (const person of persons) {
      const letters = waiting.filter(letter => letter.person === person)
      const to = letters.at(-1)?.to ?? ''
      await enqueue(tx, { kind: 'digest', person, to, ...digest(letters, absolute(paths.desk)), now })
      await deleteGathered(
        tx,
        letters.map(letter => letter.seq),
      )
    }
    return persons.length
  })
}
