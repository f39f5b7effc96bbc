import type { Definition } from '~/domain/questionnaire/definition'
import { type AnswerProgress, type Contact, type MonitorRow, monitorRow } from '~/domain/questionnaire/monitor'
import { progressOf } from '~/domain/questionnaire/progress'
import { type Response, responseState } from '~/domain/questionnaire/response'
import { givenIn } from '~/domain/questionnaire/standing'
import type { Reader } from '~db/connect.server'
import { listAnswers } from '~db/queries/answers.server'
import { hasOpenLink, listAllAnswers, listContacts, mapDefinitions } from '~db/queries/monitor.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import { listResponses } from '~db/queries/responses.server'
import { dayOf } from '../author'
import type { OpenedQuestionnaire } from './open-questionnaire.server'

const countedIn = (definition: Definition | undefined, kept: Parameters<typeof givenIn>[0]): AnswerProgress | null => {
  if (!definition) return null
  const sections = progressOf(definition, givenIn(kept))
  const sum = (key: 'asked' | 'answered') => sections.reduce((total, section) => total + section[key], 0)
  return { asked: sum('asked'), answered: sum('answered') }
}

/** How far each response is, by its key, in two queries whatever their number. */
async function readProgress(
  source: Reader,
  questionnaire: number,
): Promise<(response: Response) => AnswerProgress | null> {
  const [definitions, answers] = await Promise.all([
    mapDefinitions(source, questionnaire),
    listAllAnswers(source, questionnaire),
  ])
  const kept = new Map<number, typeof answers>()
  for (const answer of answers) {
    const known = kept.get(answer.response)
    if (known) known.push(answer)
    else kept.set(answer.response, [answer])
  }
  return ({ seq, version, begunAt }) =>
    begunAt === null ? null : countedIn(definitions.get(version), kept.get(seq) ?? [])
}

/** How far one response is. */
export async function readProgressOf(source: Reader, questionnaire: number, response: Response) {
  if (response.begunAt === null) return null
  const [definition, kept] = await Promise.all([
    findDefinition(source, questionnaire, response.version),
    listAnswers(source, response.seq),
  ])
  return countedIn(definition ?? undefined, kept)
}

/**
 * Where the answer of each economy stands. Whom to write to is told only to those who send the questionnaire. What was
 * written is counted and not shown.
 */
export async function readEconomies(
  source: Reader,
  { questionnaire, head }: OpenedQuestionnaire,
  now: Date,
): Promise<MonitorRow[]> {
  const { seq, dueOn, closedAt } = questionnaire
  const [responses, progress, contacts, { economies }] = await Promise.all([
    listResponses(source, seq),
    readProgress(source, seq),
    head.may.send ? listContacts(source, seq) : [],
    reference(source),
  ])
  const asking = { dueOn, isClosed: closedAt !== null, today: dayOf(now) }
  return economies.map(({ name: economy }) => {
    const response = responses.find(one => one.economy === economy) ?? null
    const theirs = contacts.filter(one => one.response === response?.seq)
    const people = new Map<string, Contact>(theirs.map(({ name, email }) => [email, { name, email }]))
    const said = { who: economy, response, progress: response && progress(response), contacts: [...people.values()] }
    return monitorRow(said, asking)
  })
}

export type PeopleCounts = { begun: number; answered: number; isOpenToAll: boolean }

/**
 * How many people began an answer and how many sent it, and whether there is an open address; for those who send it, each
 * person who was invited by letter. Nobody is named where answers are kept without names.
 */
export async function readPeople(
  source: Reader,
  { questionnaire, head }: OpenedQuestionnaire,
  now: Date,
): Promise<{ people: PeopleCounts; rows: MonitorRow[] }> {
  const { seq, dueOn, closedAt, isAnonymous } = questionnaire
  const isTold = head.may.send && !isAnonymous
  const [responses, isOpenToAll, contacts, progress] = await Promise.all([
    listResponses(source, seq),
    hasOpenLink(source, seq),
    isTold ? listContacts(source, seq) : [],
    isTold ? readProgress(source, seq) : () => null,
  ])
  const answered = responses.filter(one => responseState(one, false) === 'submitted').length
  const asking = { dueOn, isClosed: closedAt !== null, today: dayOf(now) }
  const newest = new Map(contacts.filter(({ email }) => email !== '').map(one => [one.response, one]))
  const rows = responses.flatMap(response => {
    const contact = newest.get(response.seq)
    if (!contact) return []
    const { name, email } = contact
    return [monitorRow({ who: name, response, progress: progress(response), contacts: [{ name, email }] }, asking)]
  })
  return { people: { begun: responses.length, answered, isOpenToAll }, rows }
}
