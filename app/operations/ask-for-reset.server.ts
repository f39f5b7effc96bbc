import { setTimeout as wait } from 'node:timers/promises'
import { count, isHeld, ofResetsFrom, ofResetsTo, tooMany } from '~/auth/throttle.server'
import { no, type Verdict, yes } from '~/domain/verdict'
import { reset } from '~/mail/messages/reset'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { findAccount } from '~db/queries/people.server'
import { makeLink } from './make-link.server'
import { recordOwn } from './person-history'

type Asked = { email: string; address: string; origin: string; now: Date }

/** No answer comes sooner (in milliseconds), so that its time does not tell whether a letter was written. */
const leastTime = 300

/**
 * Sends a link to choose a new password, where the address has an account. Neither the answer nor its time tells whether
 * it has. Refuses a network address that has asked too often; too many letters to one account are left out in silence.
 */
export async function askForReset(database: Database, asked: Asked): Promise<Verdict> {
  const [verdict] = await Promise.all([writeReset(database, asked), wait(leastTime)])
  return verdict
}

async function writeReset(database: Database, { email, address, origin, now }: Asked): Promise<Verdict> {
  const from = ofResetsFrom(address)
  const to = ofResetsTo(email)
  if (await isHeld(database, [from], now)) return no(tooMany)
  const isEnough = await isHeld(database, [to], now)
  await count(database, [from, to], now)
  const found = await findAccount(database, email)
  if (!found || isEnough) return yes
  await database.inTransaction(`person ${found.id}`, async tx => {
    const token = await makeLink(tx, { purpose: 'reset', person: found.id, now })
    const words = reset({ name: found.name, url: origin + paths.welcome(token) })
    await enqueue(tx, { kind: 'password-reset', person: found.id, to: found.email, ...words, now })
    await recordOwn(tx, found, 'Asked for a new password', now)
  })
  return yes
}
