import { no, type Verdict, yes } from '../verdict'

export const leastCharacters = 12
export const mostCharacters = 1000

/** What a password must be, said beside the box before anybody types. */
export const passwordHint = `At least ${leastCharacters} characters. A few words that only you would put together are easy to remember and hard to guess.`

const letters = /[^\p{L}]+/gu

/** The password itself, without digits and signs around it, and once where it says the same twice. */
function bareForms(password: string): string[] {
  const small = password.toLowerCase()
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const half = small.slice(0, small.length / 2)
  return [small, core, ...(half + half === small ? [half] : [])]
}

/**
 * Whether a person of this address may have this password. Refuses short ones, common ones (`isCommon` knows them, in
 * lower case) even with digits and signs added, one character over and over, and the person's own address.
 */
export function checkPassword(password: string, email: string, isCommon: (text: string) => boolean): Verdict {
  const length = [...password].length
  if (length < leastCharacters)
    return no(`A password needs at least ${leastCharacters} characters; this one has ${length}.`)
  if (length > mostCharacters) return no(`A password may have at most ${mostCharacters} characters.`)
  const account = email.toLowerCase().split('@')[0] ?? ''
  const bare = password.toLowerCase()
  if (
    bare === email.toLowerCase() ||
    (account.length > 2 && bare.replace(letters, '') === account.replace(letters, ''))
  )
    return no('Please choose a password that is not your e-mail address.')
  if (new Set(bare).size < 4 || bareForms(password).some(isCommon))
    return no(
      'This password is among the most common ones, or one of them with a few signs added. Please choose another.',
    )
  return yes
}
