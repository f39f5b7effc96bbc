import type { Act } from '~/domain/access/matrix'
import { may, type Subject } from '~/domain/access/may'
import type { LetterKind } from '~/domain/letters/kinds'
import type { LetterWords } from '~/mail/messages/letter'
import { enqueue } from '~/mail/outbox.server'
import type { Transaction } from '~db/connect.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { dayOf } from './author'

export type Telling = {
  kind: LetterKind
  /** What the letter is about; `seq` is the key of its project. */
  subject: Subject
  project: number | null
  /** Everybody who may do this to the project today is told. */
  whoMay: Act
  /** The person who acted knows already. */
  except: string | null
  words: (reader: { name: string }) => LetterWords
  now: Date
}

/** Writes a letter to each person whom an act concerns, in the transaction of the act. */
export async function tell(
  tx: Transaction,
  { kind, subject, project, whoMay, except, words, now }: Telling,
): Promise<void> {
  for (const person of await listPeopleAround(tx, subject)) {
    if (person.id === except || !may(person, whoMay, subject, dayOf(now)).ok) continue
    const { id, email: to } = person
    await enqueue(tx, { kind, person: id, project, to, ...words(person), now })
  }
}
