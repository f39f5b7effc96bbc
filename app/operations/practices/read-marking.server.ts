import { may, type Person } from '~/domain/access/may'
import { officialText } from '~/domain/practice/official-text'
import { findPassage, type Sentence, sentencesToTick } from '~/domain/practice/passage'
import { type Permission, permissionFor } from '~/domain/questionnaire/answers'
import { no, type Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listClearedAnswers } from '~db/queries/evidence.server'
import { findProjectOfPractices, listPracticesOf } from '~db/queries/practices.server'
import { listQuestionnaires } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

/** An official answer in which a passage is to be marked. */
export type AnswerToMark = {
  response: number
  question: string
  economy: string
  ask: string
  sentences: Sentence[]
  permission: Permission
  place: number
}

export type Marking = {
  title: string
  /** Null for a practice that stands on no answer yet. */
  answer: AnswerToMark | null
  /** The passage that was selected before, where it stands in the answer; else "". */
  passage: string
  /** The practices to which a passage can be added. */
  practices: { seq: number; title: string }[]
  economies: string[]
  questionnaires: { place: number; title: string }[]
}

type AskForMarking = {
  number: string
  from: { response: number; question: string; passage: string } | null
  by: Person
  now: Date
}

/**
 * What the page needs on which a practice is made of a passage. Refuses who may not write practices, and an answer that
 * is not official, not of this project, or holds no text; null for no such project.
 */
export async function readMarking(
  db: Database,
  { number, from, by, now }: AskForMarking,
): Promise<{ ok: true; marking: Marking | null } | Extract<Verdict, { ok: false }>> {
  const allowed = may(by, 'practices.write', await subjectOf(db, number), dayOf(now))
  if (!allowed.ok) return allowed
  const project = await findProjectOfPractices(db, number)
  if (!project) return { ok: true, marking: null }
  const [practices, lists, questionnaires, [official]] = await Promise.all([
    listPracticesOf(db, number),
    reference(db),
    listQuestionnaires(db, number),
    listClearedAnswers(db, from ? [from.response] : []),
  ])
  const isOwn = official?.number === number
  const text = from && official && isOwn ? officialText(official.definition, official.answers, from.question) : null
  if (from && !text) return no('Only an answer in words that its economy has cleared can stand behind a practice.')
  return {
    ok: true,
    marking: {
      title: project.title,
      answer:
        from && official && text
          ? {
              ...{ response: from.response, question: from.question, economy: official.economy ?? '', ask: text.ask },
              ...{ sentences: sentencesToTick(text.text), permission: permissionFor(official, from.question) },
              place: official.place,
            }
          : null,
      passage: from && text && findPassage(text.text, from.passage) ? from.passage : '',
      practices: practices.filter(({ state }) => state !== 'published').map(({ seq, title }) => ({ seq, title })),
      economies: lists.economies.map(({ name }) => name),
      questionnaires: questionnaires.filter(({ version }) => version > 0).map(({ place, title }) => ({ place, title })),
    },
  }
}
