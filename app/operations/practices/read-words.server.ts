import { mayConfirm } from '~/domain/practice/confirming'
import { type EvidenceView, evidenceViews } from '~/domain/practice/evidence-view'
import type { Confirmation, Practice, PracticeText } from '~/domain/practice/practice'
import { textOf } from '~/domain/practice/texts'
import type { Respondent } from '~/domain/questionnaire/respondent'
import type { Response } from '~/domain/questionnaire/response'
import type { Verdict } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { listClearedAnswers, listEvidence } from '~db/queries/evidence.server'
import { findProjectOfPractices, listPracticesBySeq, listWordsOf } from '~db/queries/practices.server'
import { subjectOf } from '~db/queries/subjects.server'

/** A practice as an economy that it names reads it before it is published: its text, and that economy's own evidence. */
export type PracticeToConfirm = PracticeText &
  Pick<Practice, 'seq' | 'state' | 'revision'> & {
    economy: string
    evidence: EvidenceView[]
    /** The last word of the economy; of an older revision it counts no more. */
    word: Omit<Confirmation, 'economy'>
  }

export type PracticesToConfirm = { number: string; title: string; practices: PracticeToConfirm[] }

type AskForWords = {
  number: string
  economy: string
  respondent: Respondent
  /** The response of the link, where the respondent comes with one. */
  response: Pick<Response, 'seq' | 'economy'> | null
  now: Date
}

/**
 * The practices of a project on which an economy was asked for its word. Refuses who does not speak for it; null for no
 * such project. Nothing that other economies said is among it.
 */
export async function readWords(
  db: Reader,
  { number, economy, respondent, response, now }: AskForWords,
): Promise<{ ok: true; words: PracticesToConfirm | null } | Extract<Verdict, { ok: false }>> {
  const subject = await subjectOf(db, number)
  const allowed = mayConfirm(respondent, { economy, subject, response }, now.toISOString())
  if (!allowed.ok) return allowed
  const project = await findProjectOfPractices(db, number)
  if (!project) return { ok: true, words: null }
  const said = await listWordsOf(db, number, economy)
  const seqs = said.map(one => one.practice)
  const [practices, evidence] = await Promise.all([listPracticesBySeq(db, seqs), listEvidence(db, seqs)])
  const own = evidence.filter(one => one.economy === economy)
  const answers = await listClearedAnswers(
    db,
    own.map(one => one.response),
  )
  const views = evidenceViews(own, answers)
  return {
    ok: true,
    words: {
      ...{ number, title: project.title },
      practices: practices.flatMap(practice => {
        const word = said.find(one => one.practice === practice.seq)
        if (!word || !practice.economies.includes(economy)) return []
        const { seq, state, revision } = practice
        const { state: is, remark, by, at, revision: on } = word
        return [
          {
            ...{ ...textOf(practice), seq, state, revision, economy },
            evidence: views.filter(one => one.practice === seq),
            word: { state: is, remark, by, at, revision: on },
          },
        ]
      }),
    },
  }
}
