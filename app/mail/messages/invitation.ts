import { lifetimeWords } from '~/domain/identity/personal-link'
import { type LetterWords, letterOf } from './letter'

/** Invites a person to choose a password and begin. */
export const invitation = ({ name, by, url }: { name: string; by: string; url: string }): LetterWords =>
  letterOf({
    subject: 'Your account in Dossier, the register of APEC projects',
    to: name,
    before: [`${by} has opened an account for you in Dossier. To begin, please choose a password.`],
    link: { words: 'Choose your password', url },
    after: [
      `This link works once, within ${lifetimeWords.invitation}. If you did not expect this letter, you need not do anything.`,
    ],
  })
