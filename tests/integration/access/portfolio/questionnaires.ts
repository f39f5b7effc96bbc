import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { hashOf } from '~/auth/tokens.server'
import type { Answers } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Database, Transaction } from '~db/connect.server'
import { insertClearance, putAnswer } from '~db/queries/answers.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { changeResponse, insertAnswerLink, insertResponse } from '~db/queries/responses.server'
import { everyAnswer, everyKind } from '../../../factories/a-questionnaire'
import { economies, type ProjectName, projects } from '../actors'
import { plant } from '../canaries'
import { at, farAhead } from './moments'

/**
 * The questionnaires of the overseer's public project, by their places: one that is open for the economies, a draft, and
 * one that is open for people. The other overseer's project has a draft at 1.
 */
export const places = { open: 1, draft: 2, people: 3 } as const

/** The responses by their keys. `byLink` is Canada's: whoever has its link reads it, so that nothing is planted there. */
export const responses = { drafting: 1, cleared: 2, byLink: 3, invited: 4, person: 5 } as const

const token = (name: string) => name.padEnd(43, '0')

/** The tokens of links: of a focal point, of a colleague with one section, of one that was withdrawn, of a person. */
export const tokens = {
  focal: token('focal-of-canada'),
  sections: token('colleague-in-canada'),
  withdrawn: token('withdrawn-in-canada'),
  own: token('a-participant'),
  /** Under which people begin an answer. */
  open: token('come-and-answer'),
} as const

/** Files that answer a question: of the economy that is drafting, and of the one with the link. */
export const answerFiles = { drafting: 'file-of-russia', byLink: 'file-of-canada' } as const

/** The practices of the same project by their keys; `agreed` names the focal point's economy and waits for its word. */
export const practices = { identified: 1, published: 2, agreed: 3 } as const

const author = { person: null, name: 'Test' }
const given = (value: string) => ({ is: 'given', value }) as const

const projectOf = async (tx: Transaction, name: ProjectName): Promise<number> => {
  const seq = await findSeq(tx, projects[name])
  if (seq === null) throw new Error(`There is no project ${projects[name]}`)
  return seq
}

const draftOf = (of: ProjectName): Definition => ({ ...everyKind, title: plant('questionnaire', of, 'title') })

async function writeDraft(tx: Transaction, name: ProjectName): Promise<void> {
  const project = await projectOf(tx, name)
  await insertQuestionnaire(tx, { project, audience: 'economies', isAnonymous: false, draft: draftOf(name), at })
}

async function writePublished(tx: Transaction, audience: 'economies' | 'people'): Promise<number> {
  const project = await projectOf(tx, 'own')
  const begun = { project, audience, isAnonymous: audience === 'people', draft: everyKind, at }
  const { seq } = await insertQuestionnaire(tx, begun)
  const version = { questionnaire: seq, version: 1, definition: everyKind, why: '', changes: [], at, author }
  await insertVersion(tx, version)
  return seq
}

async function write(tx: Transaction, response: number, answers: Answers, by: string): Promise<void> {
  const writing = { response, revision: 1, author: 'test', at, signed: { person: null, name: by } }
  for (const [question, one] of Object.entries(answers))
    await putAnswer(tx, writing, { question, given: one, permission: null })
  await changeResponse(tx, response, { begunAt: at, revision: 1 })
}

const isLink = (tx: Transaction, secret: string) => eq(tx.tables.answerLink.id, hashOf(secret))
const isQuestionnaire = (tx: Transaction, seq: number) => eq(tx.tables.questionnaire.seq, seq)

type Link = { response: number; token: string; kind: 'focal' | 'sections' | 'own'; sections?: string[]; email?: string }

const link = (tx: Transaction, { response, token: secret, kind, sections = [], email = '' }: Link) =>
  insertAnswerLink(tx, {
    ...{ id: hashOf(secret), response, kind, sections, name: kind === 'own' ? '' : `Holder of ${kind}`, email },
    ...{ createdAt: at, createdBy: 'Test', expiresAt: farAhead },
  })

async function writeFile(tx: Transaction, id: string, response: number, name: string): Promise<void> {
  const { answerFile, answerFileChunk } = tx.tables
  const bytes = Buffer.from(name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const about = { name: `${name}.txt`, size: bytes.length, type: 'text/plain', sha256 }
  await tx.insert(answerFile).values({ id, response, question: 'law', ...about, at, person: null, by: 'Test' })
  await tx.insert(answerFileChunk).values({ file: id, position: 0, bytes })
  await putAnswer(
    tx,
    { response, revision: 1, author: 'test', at, signed: author },
    { question: 'law', given: given(id), permission: null },
  )
}

/** What an economy said that only those who read the results were to read: nothing of it may be published. */
const clearedAnswers = (): Answers => ({
  ...everyAnswer,
  office: given(plant('answer', 'own', 'office')),
  advice: given(`Advisers say: ${plant('answer', 'own', 'advice')}. The first visit is free.`),
})

async function writeResponses(tx: Transaction, questionnaire: number): Promise<void> {
  const begin = async (economy: string) => {
    const seq = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: at })
    await changeResponse(tx, seq, { openedAt: at })
    return seq
  }
  const drafting = await begin(economies.own)
  const { office: _, ...others } = everyAnswer
  await write(tx, drafting, { ...others, office: given(plant('answer-draft', 'own', 'office')) }, 'An official')
  await writeFile(tx, answerFiles.drafting, drafting, plant('answer-draft', 'own', 'file'))
  const cleared = await begin(economies.apart)
  const answers = clearedAnswers()
  await write(tx, cleared, answers, 'An official')
  const official = { answers, permission: 'no', permissions: {} } as const
  await insertClearance(tx, { response: cleared, version: 1, ...official, at, author })
  await changeResponse(tx, cleared, { clearedAt: at, clearedBy: 'Test', permission: 'no' })
  const byLink = await begin('Canada')
  await write(tx, byLink, everyAnswer, 'A colleague')
  await writeFile(tx, answerFiles.byLink, byLink, 'Law of the sea')
  await link(tx, { response: byLink, token: tokens.focal, kind: 'focal', email: 'focal@canada.example' })
  const colleague: Omit<Link, 'token'> = { response: byLink, kind: 'sections', sections: ['practice'] }
  await link(tx, { ...colleague, token: tokens.sections, email: 'colleague@canada.example' })
  await link(tx, { ...colleague, token: tokens.withdrawn, email: 'former@canada.example' })
  const { answerLink } = tx.tables
  await tx.update(answerLink).set({ openedAt: at })
  await tx.update(answerLink).set({ withdrawnAt: at }).where(isLink(tx, tokens.withdrawn))
  const invited = await insertResponse(tx, { questionnaire, economy: economies.foreign, version: 1, invitedAt: at })
  const contact = `${plant('respondent', 'own', 'email')}@canary.example`
  await link(tx, { response: invited, token: token('unheard-of'), kind: 'focal', email: contact })
}

async function writePeople(tx: Transaction, questionnaire: number): Promise<void> {
  await tx
    .update(tx.tables.questionnaire)
    .set({ openLink: hashOf(tokens.open) })
    .where(isQuestionnaire(tx, questionnaire))
  const response = await insertResponse(tx, { questionnaire, economy: null, version: 1 })
  await changeResponse(tx, response, { openedAt: at })
  await write(tx, response, everyAnswer, 'A participant')
  await link(tx, { response, token: tokens.own, kind: 'own' })
  await tx.update(tx.tables.answerLink).set({ openedAt: at }).where(isLink(tx, tokens.own))
}

async function writePractices(tx: Transaction): Promise<void> {
  const project = await projectOf(tx, 'own')
  const { practice, evidence, confirmation } = tx.tables
  const plain = {
    theme: 'policy',
    conditions: 'An office with branches.',
    event: '',
    session: '',
    amendments: '',
  } as const
  const common = { project, ...plain, revision: 0, at, person: null, by: 'Test' }
  const discussed = { event: 'Seminar', session: 'Session 2', discussedAt: at, agreedAt: at }
  await tx.insert(practice).values({
    ...common,
    ...{ title: plant('practice', 'own', 'title'), description: plant('practice', 'own', 'description') },
    economies: [economies.apart],
  })
  await tx.insert(practice).values({
    ...{ ...common, ...discussed, title: 'A first visit that is free', economies: [economies.apart], publishedAt: at },
    description: 'Advisers visit each firm once without a fee.',
  })
  await tx.insert(practice).values({
    ...{ ...common, ...discussed, title: 'Advisers in every region', economies: [economies.own] },
    description: 'Each region has an adviser.',
  })
  const passage = clearedPassage
  for (const seq of Object.values(practices))
    await tx.insert(evidence).values({
      ...{ practice: seq, response: responses.cleared, question: 'advice', passage },
      ...{ at, person: null, by: 'Test' },
    })
  const word = { revision: 0, remark: '', at, person: null, by: 'Test' }
  await tx.insert(confirmation).values({ practice: 2, economy: economies.apart, state: 'confirmed', ...word })
  await tx.insert(confirmation).values({ practice: 3, economy: economies.own, state: 'asked', ...word })
}

/** The words of the cleared answer that the practices stand on, the planted ones among them. */
const clearedPassage = 'zqanswerownadviceqz'

/** Questionnaires with answers in every state that matters, and practices with what stands behind them. */
export async function writeQuestionnaires(db: Database): Promise<void> {
  await db.inTransaction(`project ${projects.own}`, async tx => {
    await writeResponses(tx, await writePublished(tx, 'economies'))
    await writeDraft(tx, 'own')
    await writePeople(tx, await writePublished(tx, 'people'))
    await writePractices(tx)
  })
  await db.inTransaction(`project ${projects.foreign}`, tx => writeDraft(tx, 'foreign'))
}
