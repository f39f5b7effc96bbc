import type { Database } from '~db/connect.server'
import { insertReading } from '~db/queries/readings.server'
import { type AccountHolder, idOf, projects } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'

/** Readings: one of the Secretariat, and one of the administrator of a record that the register knows. */
export const readings = { secretariat: 'reading-of-secretariat', administrator: 'reading-of-administrator' } as const

/** A short record as the old database printed it. */
export const legacyText = (number: string, summary: string) =>
  `Project No.\n\n${number}\n\nProject Title\n\nRead again\n\nProject Summary\n\n${summary}\n`

export async function writeReadings(db: Database): Promise<void> {
  const secret = (where: string) => plant('reading', 'secretariat', where)
  const secretariat = { text: legacyText('EWG 07 2012A', secret('text')), file: `${secret('file')}.txt` }
  const administrator = { text: legacyText(projects.own, plant('reading', 'administrator', 'text')), file: 'known.txt' }
  await db.inTransaction('readings', async tx => {
    const owner = (actor: AccountHolder) => ({ person: idOf(actor), at })
    await insertReading(tx, { id: readings.secretariat, ...owner('secretariat'), ...secretariat })
    await insertReading(tx, { id: readings.administrator, ...owner('administrator'), ...administrator })
  })
}
