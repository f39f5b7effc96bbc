import { mayConfirm, mayGiveWord } from '~/domain/practice/confirming'
import { nameOf, type Respondent } from '~/domain/questionnaire/respondent'
import { no, type Verdict, yes } from '~/domain/verdict'
import { practiceWord } from '~/mail/messages/practice'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { findPractice, findProjectOfPractices, listConfirmations, putConfirmation } from '~db/queries/practices.server'
import { findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import { findAnswerLink, findResponse } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'
import { tell } from '../tell'
import { rememberPractice } from './with-practice'

type ConfirmPractice = {
  number: string
  practice: number
  economy: string
  /** The revision of the text that was read. */
  revision: number
  word: 'confirmed' | 'changes-wanted'
  remark: string
  /** With which name a link holder signs; who is signed in signs with their own. */
  name: string
  respondent: Respondent
  now: Date
}

/**
 * Takes the word of an economy on the text of a practice, and tells the overseers. The same word again changes nothing.
 * Refuses who does not speak for the economy, one that was not asked, and a text that was changed since it was read.
 */
export const confirmPractice = (db: Database, input: ConfirmPractice): Promise<Verdict> =>
  db.inTransaction(`project ${input.number}`, async (tx): Promise<Verdict> => {
    const { number, practice: seq, economy, revision, word, remark, now } = input
    const respondent = await asOfNow(tx, input.respondent)
    if (respondent === null) return no('This link is not there any more. Please ask for a new one.')
    const subject = await subjectOf(tx, number)
    const response = respondent.with === 'link' ? await responseOf(tx, number, respondent.link.response) : null
    const allowed = mayConfirm(respondent, { economy, subject, response }, now.toISOString())
    if (!allowed.ok) return allowed
    const practice = await findPractice(tx, number, seq)
    const project = await findProjectOfPractices(tx, number)
    if (!practice || !project) return no('This project has no such practice.')
    const said = await listConfirmations(tx, [seq])
    const open = mayGiveWord(practice, said, { economy, revision })
    if (!open.ok) return open
    const last = said.find(one => one.economy === economy)
    if (last?.state === word && last.revision === revision && last.remark === remark) return yes
    const name = respondent.with === 'link' && input.name !== '' ? input.name : nameOf(respondent)
    const person = respondent.with === 'account' ? respondent.person.id : null
    const signed = { author: { person, name }, at: now.toISOString() }
    await putConfirmation(tx, { practice: seq, economy, state: word, remark, revision, ...signed })
    const isYes = word === 'confirmed'
    const noted = remark === '' ? '.' : `: ${remark}`
    await rememberPractice(
      tx,
      { practice, signed },
      {
        act: isYes ? 'Best practice confirmed by an economy' : 'An economy asks for changes to a best practice',
        why: `${economy} ${isYes ? 'confirmed the text' : 'asks for changes'}${noted}`,
        told: `For ${economy}`,
      },
    )
    const words = { number, title: project.title, practice: practice.title, economy, by: name, word }
    await tell(tx, {
      ...{ kind: 'practice-word', subject, project: project.seq, whoMay: 'project.submit', except: person, now },
      words: reader => practiceWord({ ...words, name: reader.name, url: absolute(paths.editPractice(number, seq)) }),
    })
    return yes
  })

/** The response of a link, where it answers a questionnaire of this project. */
async function responseOf(tx: Transaction, number: string, seq: number) {
  const response = await findResponse(tx, seq)
  const questionnaire = response && (await findQuestionnaireBySeq(tx, response.questionnaire))
  return questionnaire?.number === number ? response : null
}

/** A link may have been withdrawn since the page was opened. */
async function asOfNow(tx: Transaction, respondent: Respondent): Promise<Respondent | null> {
  if (respondent.with === 'account') return respondent
  const link = await findAnswerLink(tx, respondent.link.id)
  return link && { with: 'link', link }
}
