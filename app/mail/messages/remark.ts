import { type LetterWords, letterOf } from './letter'

/** What a letter on a remark is written from: where it stands and who reads it, not what it says. */
export type RemarkFacts = {
  name: string
  number: string
  title: string
  section: string
  by: string
  readers: string
  isReply: boolean
  url: string
}

/** Tells that there is a new remark; it is read in Dossier, since a letter may be passed on. */
export const remarkLetter = ({ name, number, title, section, by, readers, isReply, url }: RemarkFacts): LetterWords =>
  letterOf({
    subject: `${number}: a ${isReply ? 'reply to a remark' : 'remark'} on ${section}`,
    to: name,
    before: [
      `${by} has written a ${isReply ? 'reply to a remark' : 'remark'} on “${section}” of project ${number}, “${title}”.`,
      `Who may read it: ${readers}.`,
    ],
    link: { words: 'Read it and reply', url },
    after: [],
  })
