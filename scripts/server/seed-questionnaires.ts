import { hashOf, newToken } from '~/auth/tokens.server'
import { addDays, type IsoMoment } from '~/domain/calendar'
import { sentencesOf } from '~/domain/indicator/sentences'
import type { Answers } from '~/domain/questionnaire/answers'
import { answerLinkDays } from '~/domain/questionnaire/respondent'
import { askedIn } from '~/domain/questionnaire/routing'
import { rememberAct } from '~/operations/history'
import type { Transaction } from '~db/connect.server'
import { insertClearance, putAnswer } from '~db/queries/answers.server'
import { insertEvidence } from '~db/queries/evidence.server'
import { changePracticeRow, insertPractice, putConfirmation } from '~db/queries/practices.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import {
  addResponseAct,
  changeResponse,
  insertAnswerLink,
  insertResponse,
  markLinkOpened,
} from '~db/queries/responses.server'
import { demoEmail } from '~db/seed/demo/people'
import { ipPractices, ipQuestionnaire, seminarFeedback } from '~db/seed/demo/questionnaires/ip-questionnaire'
import { madeAnswers } from '~db/seed/demo/questionnaires/made-answers'
import { marketQuestionnaire } from '~db/seed/demo/questionnaires/market-questionnaire'
import { marketTraders } from '~db/seed/demo/questionnaires/market-traders'
import type { DemoPractice, DemoQuestionnaire, DemoResponse } from '~db/seed/demo/questionnaires/notation'
import type { When } from '~db/seed/demo/under-way/when'

/** So many days after a moment, at another hour of the office. */
const after = (moment: IsoMoment, days: number, hour = 4): IsoMoment =>
  `${addDays(moment.slice(0, 10), days)}T${String(hour).padStart(2, '0')}:${moment.slice(14)}`

const local = (economy: string) => economy.toLowerCase().replace(/[^a-z]+/g, '.')
const contactOf = (economy: string) => ({
  name: `Focal Point, ${economy}`,
  email: demoEmail(`focal.${local(economy)}`),
})
const officialOf = (economy: string) => `Official, ${economy}`
const signed = (name: string) => ({ person: null, name })

async function projectOf(tx: Transaction, number: string): Promise<number> {
  const seq = await findSeq(tx, number)
  if (seq === null) throw new Error(`The demo has no project ${number}`)
  return seq
}

/** The questionnaires of the demo, with what economies and people answered, and the practices that came of it. */
export async function seedQuestionnaires(tx: Transaction, when: When): Promise<void> {
  const answers = await seedQuestionnaire(tx, ipQuestionnaire)
  for (const feedback of seminarFeedback()) await seedQuestionnaire(tx, feedback)
  for (const practice of ipPractices) await seedPractice(tx, practice, answers)
  await seedQuestionnaire(tx, marketQuestionnaire(when))
  await seedDraft(tx, when)
}

/** A second questionnaire of the same project, still being written. */
async function seedDraft(tx: Transaction, when: When): Promise<void> {
  const [before, ...others] = marketTraders.sections
  const draft = { ...marketTraders, title: 'Market traders, one season later', sections: before ? [before] : others }
  const project = await projectOf(tx, 'SME 83 2023A')
  await insertQuestionnaire(tx, { project, audience: 'economies', isAnonymous: false, draft, at: when.moment(2) })
}

/** Each economy's response by its key, with what it answered. */
type Answered = Map<string, { response: number; answers: Answers }>

async function seedQuestionnaire(tx: Transaction, demo: DemoQuestionnaire): Promise<Answered> {
  const { number, definition, audience, isAnonymous, sent: at, by } = demo
  const project = await projectOf(tx, number)
  const dates = { dueOn: demo.due, closedAt: demo.closed }
  const { seq } = await insertQuestionnaire(tx, { project, audience, isAnonymous, draft: definition, at, ...dates })
  const author = signed(by)
  await insertVersion(tx, { questionnaire: seq, version: 1, definition, why: '', changes: [], at, author })
  const what = `Questionnaire published: ${definition.title}`
  await rememberAct(tx, { number, act: what, author, at, why: '' })
  const answered: Answered = new Map()
  for (const response of demo.responses) await seedResponse(tx, seq, demo, response, answered)
  for (let index = 0; index < (demo.people ?? 0); index += 1) await seedPerson(tx, seq, demo, index)
  return answered
}

type Seeding = { tx: Transaction; demo: DemoQuestionnaire; given: DemoResponse; response: number }

/** A dated act on the response, as the pages tell it. */
const note = ({ tx, response }: Seeding, act: string, at: IsoMoment, by: string, words = '') =>
  addResponseAct(tx, { response, act, note: words, at, author: signed(by) })

async function seedResponse(
  tx: Transaction,
  questionnaire: number,
  demo: DemoQuestionnaire,
  given: DemoResponse,
  answered: Answered,
): Promise<void> {
  const { economy, state, last = 0, extended } = given
  const dueOn = extended === undefined ? null : addDays(demo.sent.slice(0, 10), extended)
  const response = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: demo.sent, dueOn })
  const seeding = { tx, demo, given, response }
  await invite(seeding)
  const at = after(demo.sent, last, 6)
  if (state === 'declined') {
    const words = given.words ?? ''
    await changeResponse(tx, response, { declinedAt: at, declinedWith: words })
    return note(seeding, 'Declined', at, contactOf(economy).name, words)
  }
  if (state === 'invited' || state === 'opened') return
  const answers = await seedAnswers(seeding, at)
  if (state === 'drafting') return
  await changeResponse(tx, response, { readyAt: at })
  await note(seeding, 'Ready for clearance', at, officialOf(economy))
  if (state === 'awaiting-clearance') return
  await clear(seeding, answers, after(at, 1, 7))
  answered.set(economy, { response, answers })
}

/** The letter with the link, when it was opened, and what followed while nothing came. */
async function invite(seeding: Seeding): Promise<void> {
  const { tx, demo, given, response } = seeding
  const { economy, state, opened, last = 0, extended } = given
  const contact = contactOf(economy)
  await note(seeding, 'Invited', demo.sent, demo.by, contact.name)
  const openedAt = opened === undefined ? null : after(demo.sent, opened)
  const id = hashOf(given.token ?? newToken())
  await insertAnswerLink(tx, {
    ...{ id, response, kind: 'focal', sections: [], ...contact },
    ...{ createdAt: demo.sent, createdBy: demo.by, expiresAt: after(demo.sent, answerLinkDays) },
  })
  if (openedAt !== null) await markLinkOpened(tx, id, openedAt)
  await changeResponse(tx, response, { openedAt })
  if (extended !== undefined) {
    const until = addDays(demo.sent.slice(0, 10), extended)
    await note(seeding, 'Extended', after(demo.sent, 20), demo.by, `Until ${until}`)
  }
  const isSettled = (state === 'submitted' || state === 'declined') && after(demo.sent, last) < (demo.reminded ?? '')
  if (demo.reminded === null || isSettled) return
  await changeResponse(tx, response, { remindedAt: demo.reminded })
  await note(seeding, 'Reminded', demo.reminded, demo.by)
}

/** The focal point clears the answer; where it was returned afterwards, the sender says why. */
async function clear(seeding: Seeding, answers: Answers, at: IsoMoment): Promise<void> {
  const { tx, demo, given, response } = seeding
  const { economy, state, permission = 'with-name', permissions = {}, words = '' } = given
  const { name } = contactOf(economy)
  await insertClearance(tx, { response, version: 1, answers, permission, permissions, at, author: signed(name) })
  await changeResponse(tx, response, { clearedAt: at, clearedBy: name, permission })
  await note(seeding, 'Cleared and submitted', at, name)
  if (state !== 'returned') return
  const returnedAt = after(at, 1, 8)
  await changeResponse(tx, response, { returnedAt, returnedWith: words })
  await note(seeding, 'Returned', returnedAt, demo.by, words)
}

/** What an economy has written: of a draft the first section and a part of the second. */
async function seedAnswers({ tx, response, demo, given }: Seeding, at: IsoMoment): Promise<Answers> {
  const { economy, state, permissions = {} } = given
  const { definition } = demo
  const whole = madeAnswers(definition, { who: economy, texts: demo.texts, own: given.own })
  const asked = askedIn(definition, whole)
  const begun = new Set([
    ...(asked[0]?.questions ?? []).map(({ key }) => key),
    ...(asked[1]?.questions.slice(0, 2) ?? []).map(({ key }) => key),
  ])
  const answers = Object.fromEntries(Object.entries(whole).filter(([key]) => state !== 'drafting' || begun.has(key)))
  const who = officialOf(economy)
  const writing = { response, revision: 1, author: demoEmail(`official.${local(economy)}`), at, signed: signed(who) }
  for (const [question, one] of Object.entries(answers))
    await putAnswer(tx, writing, { question, given: one, permission: permissions[question] ?? null })
  await changeResponse(tx, response, { begunAt: at, revision: 1 })
  return answers
}

/** Somebody who answered for themselves, without a name. */
async function seedPerson(
  tx: Transaction,
  questionnaire: number,
  demo: DemoQuestionnaire,
  index: number,
): Promise<void> {
  const at = after(demo.sent, 1 + (index % 12), 2 + (index % 9))
  const answers = madeAnswers(demo.definition, { who: `participant ${index}`, texts: demo.texts })
  const response = await insertResponse(tx, { questionnaire, economy: null, version: 1 })
  const by = signed('A participant')
  await insertClearance(tx, {
    response,
    version: 1,
    answers,
    permission: 'without-name',
    permissions: {},
    at,
    author: by,
  })
  const dates = { openedAt: at, begunAt: at, clearedAt: at }
  await changeResponse(tx, response, { ...dates, clearedBy: by.name, permission: 'without-name', revision: 1 })
}

const seminar = { event: 'Seminar on IP commercialisation for SMEs', session: 'Second day, working groups' }
/** When the practices came into each state, so far as they did. */
const days = {
  identified: '2018-06-04',
  discussed: '2018-09-19',
  agreed: '2018-09-21',
  published: '2018-11-26',
} as const
const hour = (day: string): IsoMoment => `${day}T08:30:00.000Z`

async function seedPractice(tx: Transaction, demo: DemoPractice, answered: Answered): Promise<void> {
  const { title, description, theme, conditions, amendments = '', silent = [] } = demo
  const economies = [...new Set(demo.evidence.map(({ economy }) => economy))]
  const at = hour(days.identified)
  const author = signed(ipQuestionnaire.by)
  const text = { title, description, theme, conditions, economies }
  const project = await projectOf(tx, ipQuestionnaire.number)
  const practice = await insertPractice(tx, { project, text, at, author })
  for (const { economy, question, sentences } of demo.evidence) {
    const source = answered.get(economy)
    const given = source?.answers[question]
    if (!source || given?.is !== 'given') throw new Error(`${economy} did not answer ${question}`)
    const passage = passageOf(String(given.value), sentences)
    await insertEvidence(tx, { practice, response: source.response, question, passage, at, author })
  }
  if (demo.state === 'identified') return
  const discussed = { ...seminar, on: days.discussed, amendments, discussedAt: hour(days.discussed) }
  const agreed = demo.state === 'discussed' ? {} : { agreedAt: hour(days.agreed) }
  const published = demo.state === 'published' ? { publishedAt: hour(days.published) } : {}
  await changePracticeRow(tx, practice, { ...discussed, ...agreed, ...published })
  for (const economy of demo.state === 'discussed' ? [] : economies) {
    const isSilent = silent.includes(economy)
    const word = { state: isSilent ? 'asked' : 'confirmed', remark: '', revision: 0 } as const
    const by = isSilent ? author : signed(contactOf(economy).name)
    await putConfirmation(tx, { practice, economy, ...word, at: '2018-10-15T05:00:00.000Z', author: by })
  }
}

/** The very words from one sentence of a text to another. */
function passageOf(text: string, [from, to]: readonly [number, number]): string {
  const all = sentencesOf(text)
  const first = all[from]
  const last = all[to]
  if (first === undefined || last === undefined) throw new Error(`There are no sentences ${from} to ${to}`)
  return text.slice(text.indexOf(first), text.indexOf(last) + last.length)
}
