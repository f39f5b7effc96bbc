import { may } from '~/domain/access/may'
import {
  type Addressee,
  attendeesToAsk,
  evaluationDay,
  evaluationDueOn,
  evaluationKey,
  evaluationOfKey,
  evaluationQuestionnaires,
} from '~/domain/evaluation/longer-term'
import type { LibraryEntry } from '~/domain/questionnaire/library'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { sizeInWords } from '~/domain/questionnaire/size'
import { evaluationLetter } from '~/mail/messages/evaluation'
import { enqueue } from '~/mail/outbox.server'
import type { Database, Transaction } from '~db/connect.server'
import { listAttendeesOf } from '~db/queries/attendees.server'
import { type CompletedProject, findCompleted } from '~db/queries/evaluation.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import { getForChange } from '~db/queries/records.server'
import { markWritten } from '~db/queries/reminders.server'
import { subjectOf } from '~db/queries/subjects.server'
import { byItself, dayOf, type Signed } from '../author'
import { rememberAct } from '../history'
import { keepBegun } from '../questionnaire/begin-questionnaire.server'
import { inviteOne } from '../questionnaire/invite-economies.server'
import { putInForce } from '../questionnaire/publish-questionnaire.server'
import { makeOpenAddress } from '../questionnaire/renew-open-link.server'

type Sending = { project: CompletedProject; title: string; now: Date; signed: Signed }

/**
 * Sends the longer-term evaluation of a completed project by itself: makes and publishes its two questionnaires, invites
 * the overseers by links of their own, and writes to everybody who took part and has an address. All of it is one
 * transaction that looks again, so that of several servers one sends it, once. Gives the letters; null where it was not
 * to be sent: too early, sent before, or not completed in Dossier.
 */
export const sendEvaluation = (
  db: Database,
  { number, now }: { number: string; now: Date },
): Promise<{ letters: number } | null> =>
  db.inTransaction(`project ${number}`, async tx => {
    const project = await findCompleted(tx, number)
    if (!project || evaluationDay(project.completedAt.slice(0, 10)) > dayOf(now)) return null
    const mine = await markWritten(tx, [evaluationKey(project.seq)], now.toISOString())
    if (mine.size === 0) return null
    const record = (await getForChange(tx, number))?.record
    const signed = { author: byItself, at: now.toISOString() }
    const sending = { project, title: record?.values.title ?? number, now, signed }
    let letters = 0
    for (const entry of evaluationQuestionnaires) {
      const questionnaire = await publishOne(tx, sending, entry)
      letters +=
        entry.audience === 'overseer'
          ? await askOverseers(tx, sending, entry, questionnaire)
          : await askAttendees(tx, sending, entry, questionnaire)
    }
    return { letters }
  })

/** A questionnaire of the library as one of the project, published and marked as its evaluation. */
async function publishOne(
  tx: Transaction,
  { project: { seq: project, number }, now, signed }: Sending,
  { audience, isAnonymous, definition: draft }: LibraryEntry,
): Promise<Questionnaire> {
  const { seq } = await keepBegun(tx, { number, project, audience, isAnonymous, draft, signed })
  const dueOn = evaluationDueOn(dayOf(now))
  const begun = { seq, version: 0, dueOn: null }
  await putInForce(tx, { number, questionnaire: begun, draft, inForce: null, dueOn, why: '', signed })
  await markWritten(tx, [evaluationOfKey(seq)], signed.at)
  const published = await findQuestionnaireBySeq(tx, seq)
  if (!published) throw new Error('The questionnaire of the evaluation was not kept')
  return published
}

/** One answer of the overseer; who oversees it with others gets a link of their own to it. */
async function askOverseers(
  tx: Transaction,
  { project: { number }, now, signed }: Sending,
  { definition }: LibraryEntry,
  questionnaire: Questionnaire,
): Promise<number> {
  const subject = await subjectOf(tx, number)
  const around = await listPeopleAround(tx, subject)
  const overseers = around.filter(person => may(person, 'completion.submit', subject, dayOf(now)).ok)
  let known: number | undefined
  for (const { name, email } of overseers) {
    const row = { economy: null, name, email, dueOn: null, instead: false }
    known = await inviteOne(tx, { questionnaire, signed }, { row, known, definition, now })
  }
  await told(tx, { number, signed }, questionnaire, overseers)
  return overseers.length
}

/** The same open address to everybody who took part, one letter a person over all events: answers are without names. */
async function askAttendees(
  tx: Transaction,
  { project: { seq: project, number }, title, now, signed }: Sending,
  { definition }: LibraryEntry,
  questionnaire: Questionnaire,
): Promise<number> {
  const url = await makeOpenAddress(tx, { number, seq: questionnaire.seq, title: questionnaire.title, signed })
  const people = attendeesToAsk(await listAttendeesOf(tx, number))
  const about = { number, project: title, size: sizeInWords(definition), dueOn: evaluationDueOn(dayOf(now)), url }
  for (const { name, email: to } of people) {
    const words = evaluationLetter({ ...about, name })
    await enqueue(tx, { kind: 'questionnaire', person: null, project, to, ...words, now })
  }
  await told(tx, { number, signed }, questionnaire, people)
  return people.length
}

/** The history says to how many it was sent: names and addresses are not for every reader. */
async function told(
  tx: Transaction,
  { number, signed }: { number: string; signed: Signed },
  { title }: Questionnaire,
  people: readonly Addressee[],
): Promise<void> {
  if (people.length === 0) return
  const whom = people.length === 1 ? 'one person' : `${people.length} people`
  await rememberAct(tx, { number, act: 'Questionnaire sent', ...signed, why: `“${title}” to ${whom}` })
}
