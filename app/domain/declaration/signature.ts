import type { IsoDate } from '../calendar'
import type { StepKey } from '../lifecycle/lifecycle'
import { type Verdict, yes } from '../verdict'
import { type DeclarationWords, declarationFor } from './words'

/** What a person gives when signing: the edition that was read, the tick below it, and their name. */
export type Signature = { edition: string; agreed: boolean; signer: string }

/** A refusal, with the part of the form that it is about; none where it is about the words themselves. */
export type NotSigned = Extract<Verdict, { ok: false }> & { field?: 'agreed' | 'signer' }

const nameKey = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Whether these words are signed by this person. Refuses without a signature, where other words are in force by now than
 * were read, without the tick, and where the name is not the name of the account.
 */
export function checkSignature(
  words: DeclarationWords,
  signature: Signature | undefined,
  name: string,
): { ok: true } | NotSigned {
  if (!signature) return { ok: false, reason: 'Read and sign the declaration first.', field: 'agreed' }
  if (signature.edition !== words.key)
    return { ok: false, reason: 'The words of the declaration have changed. Read them again below, then sign.' }
  if (!signature.agreed) return { ok: false, reason: 'Tick that you declare this.', field: 'agreed' }
  if (nameKey(signature.signer) === nameKey(name)) return yes
  return { ok: false, reason: `Enter your name as it stands in your account: ${name}.`, field: 'signer' }
}

/** The signature of somebody who agrees to what is declared with a step on a day; none where nothing is. */
export function signatureOf(name: string, step: StepKey, day: IsoDate): Signature | undefined {
  const words = declarationFor(step, day)
  return words ? { edition: words.key, agreed: true, signer: name } : undefined
}
