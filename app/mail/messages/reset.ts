import { lifetimeWords } from '~/domain/identity/personal-link'
import { type LetterWords, letterOf } from './letter'

/** Answers a person who has forgotten their password. */
export const reset = ({ name, url }: { name: string; url: string }): LetterWords =>
  letterOf({
    subject: 'A new password for Dossier',
    to: name,
    before: ['Somebody has asked for a new password for your account in Dossier.'],
    link: { words: 'Choose a new password', url },
    after: [
      `This link works once, within ${lifetimeWords.reset}. If it was not you, please do nothing: your password stays as it is.`,
    ],
  })
