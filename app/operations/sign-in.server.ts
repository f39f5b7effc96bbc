import { isPassword } from '~/auth/password.server'
import { count, forget, isHeld, ofAccount, ofAddress, tooMany } from '~/auth/throttle.server'
import type { Database } from '~db/connect.server'
import { findAccount } from '~db/queries/people.server'

const refusal = 'The e-mail address or the password is not right. Please check both and try again.'

/**
 * Checks an address and a password. The refusal is the same whether the account is known or not. After too many
 * failures for the account or from the network address, even the right password waits.
 */
export async function signIn(
  database: Database,
  input: { email: string; password: string; address: string; now: Date },
): Promise<{ ok: true; person: string } | { ok: false; reason: string }> {
  const { now } = input
  const account = ofAccount(input.email)
  const both = [account, ofAddress(input.address)]
  if (await isHeld(database, both, now)) return { ok: false, reason: tooMany }
  const found = await findAccount(database, input.email)
  if (!(await isPassword(input.password, found?.passwordHash ?? null)) || !found) {
    await count(database, both, now)
    return { ok: false, reason: refusal }
  }
  await forget(database, account)
  return { ok: true, person: found.id }
}
