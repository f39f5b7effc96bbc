import { hashOf, newToken } from '~/auth/tokens.server'
import { may, type Person } from '~/domain/access/may'
import type { Practice } from '~/domain/practice/practice'
import { mayAskEconomies, toAsk } from '~/domain/practice/steps'
import { type FocalHolder, holdersToAsk, linkEnd } from '~/domain/practice/whom-to-ask'
import { answerLinkDays } from '~/domain/questionnaire/respondent'
import { no } from '~/domain/verdict'
import { type PracticeFacts, practiceToConfirm } from '~/mail/messages/practice'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { listEvidence } from '~db/queries/evidence.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { findProjectOfPractices, listResponsesOfEconomy, putConfirmation } from '~db/queries/practices.server'
import { insertAnswerLink, listAnswerLinks } from '~db/queries/responses.server'
import { dayOf } from '../author'
import { type PracticeAsk, type PracticeSubject, rememberPractice, withPractice } from './with-practice'

/** `asked` were written to; for `unreached` Dossier knows no focal point, neither with an account nor with a link. */
export type ConfirmationsAsked = { ok: true; asked: string[]; unreached: string[] } | { ok: false; reason: string }

/**
 * Asks every economy that a practice names and that has not given its word on the present text: its focal points with
 * accounts, and those with a link to an answer of this project, who get a fresh one. Refuses who may not publish, what was
 * not discussed yet, where every economy has spoken, and where nobody can be written to.
 */
export const askConfirmations = (db: Database, ask: PracticeAsk): Promise<ConfirmationsAsked> =>
  withPractice<ConfirmationsAsked>(db, ask, 'practices.publish', async (tx, found) => {
    const { practice, said, signed } = found
    const allowed = mayAskEconomies(practice, said)
    if (!allowed.ok) return allowed
    const project = await findProjectOfPractices(tx, ask.number)
    if (!project) return no(`There is no project ${ask.number}.`)
    const asked: string[] = []
    const economies = toAsk(practice, said)
    for (const economy of economies) {
      const { people, holders } = await whoSpeaksFor(tx, economy, found, ask.now)
      if (people.length + holders.length === 0) continue
      asked.push(economy)
      const { revision } = practice
      await putConfirmation(tx, { practice: practice.seq, economy, state: 'asked', remark: '', revision, ...signed })
      const words = wordsOf(practice, { title: project.title, economy, by: ask.by.name })
      await writeTo(tx, { people, holders }, { words, practice, project: project.seq, by: ask.by.name, now: ask.now })
    }
    const unreached = economies.filter(economy => !asked.includes(economy))
    if (asked.length === 0)
      return no(
        `Dossier knows no focal point of ${unreached.join(', ')}, neither with an account nor with a link to an answer. Please ask the Secretariat to invite one.`,
      )
    const told = asked.join(', ')
    const why = `Asked to confirm the text: ${told}.`
    await rememberPractice(tx, found, { act: 'Economies asked to confirm a best practice', why, told })
    return { ok: true, asked, unreached }
  })

async function whoSpeaksFor(
  tx: Transaction,
  economy: string,
  { practice, subject }: PracticeSubject,
  now: Date,
): Promise<{ people: Person[]; holders: FocalHolder[] }> {
  const about = { ...subject, economies: [economy] }
  const around = await listPeopleAround(tx, about)
  const people = around.filter(person => may(person, 'practices.confirm', about, dayOf(now)).ok)
  const behind = (await listEvidence(tx, [practice.seq])).map(one => one.response)
  const all = await listResponsesOfEconomy(tx, practice.number, economy)
  const responses = [...all.filter(one => behind.includes(one)), ...all.filter(one => !behind.includes(one))]
  const links = await listAnswerLinks(tx, responses)
  return { people, holders: holdersToAsk(links, { responses, known: people.map(({ email }) => email) }) }
}

const wordsOf = (
  { number, title: practice }: Practice,
  facts: Pick<PracticeFacts, 'title' | 'economy' | 'by'>,
): Omit<PracticeFacts, 'name' | 'url'> => ({ ...facts, number, practice })

type Writing = {
  words: Omit<PracticeFacts, 'name' | 'url'>
  practice: Practice
  project: number
  by: string
  now: Date
}

/** Writes to those with an account, and with a fresh personal link to those without. */
async function writeTo(
  tx: Transaction,
  { people, holders }: { people: readonly Person[]; holders: readonly FocalHolder[] },
  { words, practice, project, by, now }: Writing,
): Promise<void> {
  const letter = { kind: 'practice-confirmation', project, now } as const
  const url = absolute(paths.confirmPractice(practice.number, practice.seq))
  for (const { id, name, email: to } of people)
    await enqueue(tx, { ...letter, person: id, to, ...practiceToConfirm({ ...words, name, url, until: null }) })
  const expiresAt = linkEnd(now, answerLinkDays)
  for (const { response, name, email } of holders) {
    const token = newToken()
    const made = { createdAt: now.toISOString(), createdBy: by, expiresAt }
    await insertAnswerLink(tx, { id: hashOf(token), response, kind: 'focal', sections: [], name, email, ...made })
    const link = { name, url: absolute(paths.answerPractices(token)), until: expiresAt.slice(0, 10) }
    await enqueue(tx, { ...letter, person: null, to: email, ...practiceToConfirm({ ...words, ...link }) })
  }
}
