import { type LetterWords, letterOf } from './letter'

/** Tells a person that their password is another one now, so that they notice where it was not them. */
export const passwordChanged = ({ name, url }: { name: string; url: string }): LetterWords =>
  letterOf({
    subject: 'Your password for Dossier was changed',
    to: name,
    before: ['The password of your account in Dossier was changed. All other sign-ins of your account were ended.'],
    link: { words: 'If it was not you, choose a new password now', url },
    after: [],
  })
