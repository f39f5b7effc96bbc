import { isPassword } from '~/auth/password.server'
import type { Database } from '~db/connect.server'
import { countFailures, deleteFailures, findAccount, insertFailure } from '~db/queries/people.server'

const window = 15 * 60_000
const mostFailuresOfAccount = 8
const mostFailuresOfAddress = 40

const refusal = 'The e-mail address or the password is not right. Please check both and try again.'
const tooMany = 'There were too many attempts. Please wait 15 minutes and try again.'

/**
 * Checks an address and a password. The refusal is the same whether the account is known or not. After too many
 * failures for the account or from the network address, even the right password waits.
 */
export async function signIn(
  database: Database,
  input: { email: string; password: string; address: string; now: Date },
): Promise<{ ok: true; person: string } | { ok: false; reason: string }> {
  const account = `account ${input.email.trim().toLowerCase().slice(0, 300)}`
  const address = `address ${input.address}`
  const since = new Date(input.now.getTime() - window).toISOString()
  const [ofAccount, ofAddress] = await Promise.all([
    countFailures(database, account, since),
    countFailures(database, address, since),
  ])
  if (ofAccount >= mostFailuresOfAccount || ofAddress >= mostFailuresOfAddress) return { ok: false, reason: tooMany }
  const found = await findAccount(database, input.email)
  if (!(await isPassword(input.password, found?.passwordHash ?? null)) || !found) {
    await database.inTransaction(account, tx => insertFailure(tx, [account, address], input.now.toISOString(), since))
    return { ok: false, reason: refusal }
  }
  if (ofAccount > 0) await database.inTransaction(account, tx => deleteFailures(tx, account))
  return { ok: true, person: found.id }
}
