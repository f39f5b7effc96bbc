import { may } from '~/domain/access/may'
import { headOf, isThereFor, type QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import type { Reader } from '~db/connect.server'
import { countResponses, listOpenlyPublished, type OpenlyPublished } from '~db/queries/questionnaire-lists.server'
import { listQuestionnaires } from '~db/queries/questionnaires.server'
import { dayOf } from '../author'
import { type Asked, findProjectAround } from './open-questionnaire.server'

/** A questionnaire in the list of its project. `all` responses are told only to who reads who answered. */
export type ListedQuestionnaire = { head: QuestionnaireHead; official: number; all: number | null }

export type ReadQuestionnaires = { title: string | null; mayBegin: boolean; list: ListedQuestionnaire[] }

/** The questionnaires of a project that a person (null: the public) may see; null where the project is not theirs to see. */
export async function readQuestionnaires(source: Reader, asked: Asked): Promise<ReadQuestionnaires | null> {
  const { number, by, now } = asked
  const around = await findProjectAround(source, asked)
  if (!around) return null
  const [questionnaires, counts] = await Promise.all([
    listQuestionnaires(source, number),
    countResponses(source, number),
  ])
  const list = questionnaires.flatMap(one => {
    const head = headOf(one, by, around.subject, dayOf(now))
    const { all, official } = counts.get(one.seq) ?? { all: 0, official: 0 }
    return isThereFor(head) ? [{ head, official, all: head.may.read ? all : null }] : []
  })
  const mayBegin = may(by, 'questionnaires.write', around.subject, dayOf(now)).ok
  return { title: around.title, mayBegin, list }
}

/** The questionnaires whose questions a new one of a project may begin with: the project's own first, then published ones. */
export async function readStartingPoints(source: Reader, asked: Asked): Promise<OpenlyPublished[]> {
  const own = (await readQuestionnaires(source, asked))?.list ?? []
  const others = await listOpenlyPublished(source)
  return [
    ...own.map(({ head: { number, place, title } }) => ({ number, place, title })),
    ...others.filter(({ number }) => number !== asked.number),
  ]
}
