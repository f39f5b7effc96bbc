import { newRecoveryCodes, newSecret, stepOfCode } from '~/auth/one-time-code.server'
import { count, forget, isHeld, ofAddress, ofCodes, tooMany } from '~/auth/throttle.server'
import { hashOf } from '~/auth/tokens.server'
import { readCode, readRecoveryCode } from '~/domain/identity/one-time-code'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findIdentity, type Identity, updateIdentity } from '~db/queries/identity.server'
import { checkOwnPassword } from './own-account.server'
import { recordOwn } from './person-history'

type Owner = { id: string; name: string; email: string }
type Codes = { ok: true; codes: string[] } | { ok: false; reason: string }
type WithPassword = { by: Owner; password: string; address: string; now: Date }

const wrong = 'This code is not right, or it was used already. Please wait for the next one and try again.'

/** Makes the secret that a person takes into their authenticator. It counts once a code has confirmed it. */
export const beginTwoFactor = (database: Database, person: string): Promise<void> =>
  database.inTransaction(`person ${person}`, async tx => {
    const known = await findIdentity(tx, person)
    if (known?.totpSecret === null) await updateIdentity(tx, person, { totpSecret: newSecret() })
  })

/** Does `work` unless too many codes were wrong; counts one more where it says no. */
async function throttled<Answer extends Verdict>(
  database: Database,
  { person, address, now }: { person: string; address: string; now: Date },
  work: () => Promise<Answer>,
): Promise<Answer | { ok: false; reason: string }> {
  const both = [ofCodes(person), ofAddress(address)]
  if (await isHeld(database, both, now)) return { ok: false, reason: tooMany }
  const answer = await work()
  if (answer.ok) await forget(database, ofCodes(person))
  else await count(database, both, now)
  return answer
}

/** Takes a code of six digits: it is good once, though two requests bring it together. */
async function takeCode(tx: Transaction, known: Identity, typed: string, now: Date): Promise<boolean> {
  const code = readCode(typed)
  if (known.totpSecret === null || code === null) return false
  const step = stepOfCode(known.totpSecret, code, known.totpStep, now)
  if (step === null) return false
  await updateIdentity(tx, known.id, { totpStep: step })
  return true
}

async function takeRecoveryCode(tx: Transaction, known: Identity, typed: string, now: Date): Promise<boolean> {
  const code = readRecoveryCode(typed)
  const kept = known.recoveryCodes ?? []
  const left = code === null ? kept : kept.filter(hash => hash !== hashOf(code))
  if (left.length === kept.length) return false
  await updateIdentity(tx, known.id, { recoveryCodes: left })
  await recordOwn(tx, known, 'Used a recovery code', now, { left: String(left.length) })
  return true
}

/** Turns one-time codes on, once a code shows that the authenticator has the secret. The recovery codes are shown now only. */
export const turnOnTwoFactor = (
  database: Database,
  input: { by: Owner; code: string; address: string; now: Date },
): Promise<Codes> => {
  const { by, now } = input
  return throttled(database, { ...input, person: by.id }, () =>
    database.inTransaction<Codes>(`person ${by.id}`, async tx => {
      const known = await findIdentity(tx, by.id)
      if (!known || known.totpSince !== null) return { ok: false, reason: 'One-time codes are turned on already.' }
      if (!(await takeCode(tx, known, input.code, now))) return { ok: false, reason: wrong }
      const { codes, hashes } = newRecoveryCodes()
      await updateIdentity(tx, by.id, { totpSince: now.toISOString(), recoveryCodes: hashes })
      await recordOwn(tx, by, 'Turned on one-time codes', now)
      return { ok: true, codes }
    }),
  )
}

/** Checks the second step of a sign-in: a code of the authenticator or one of the recovery codes. Each is good once. */
export const checkSecondStep = (
  database: Database,
  input: { person: string; typed: string; address: string; now: Date },
): Promise<{ ok: true; by: 'code' | 'recovery code' } | { ok: false; reason: string }> =>
  throttled(database, input, () =>
    database.inTransaction(`person ${input.person}`, async tx => {
      const known = await findIdentity(tx, input.person)
      if (known?.totpSince) {
        if (await takeCode(tx, known, input.typed, input.now)) return { ok: true, by: 'code' }
        if (await takeRecoveryCode(tx, known, input.typed, input.now)) return { ok: true, by: 'recovery code' }
      }
      return { ok: false, reason: wrong }
    }),
  )

/** Turns one-time codes off; asks for the password. */
export async function turnOffTwoFactor(database: Database, input: WithPassword): Promise<Verdict> {
  const isOwn = await checkOwnPassword(database, input)
  if (!isOwn.ok) return isOwn
  await database.inTransaction(`person ${input.by.id}`, async tx => {
    await updateIdentity(tx, input.by.id, { totpSecret: null, totpSince: null, totpStep: null, recoveryCodes: null })
    await recordOwn(tx, input.by, 'Turned off one-time codes', input.now)
  })
  return yes
}

/** Ten new recovery codes in place of the earlier ones; asks for the password. */
export async function renewRecoveryCodes(database: Database, input: WithPassword): Promise<Codes> {
  const isOwn = await checkOwnPassword(database, input)
  if (!isOwn.ok) return isOwn
  const { codes, hashes } = newRecoveryCodes()
  return database.inTransaction<Codes>(`person ${input.by.id}`, async tx => {
    const known = await findIdentity(tx, input.by.id)
    if (!known?.totpSince) return { ok: false, reason: 'One-time codes are not turned on.' }
    await updateIdentity(tx, input.by.id, { recoveryCodes: hashes })
    await recordOwn(tx, input.by, 'Made new recovery codes', input.now)
    return { ok: true, codes }
  })
}
