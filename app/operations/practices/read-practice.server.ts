import { may } from '~/domain/access/may'
import { type EvidenceView, evidenceViews } from '~/domain/practice/evidence-view'
import type { Confirmation, Practice } from '~/domain/practice/practice'
import { mayAgree, mayAskEconomies, mayDiscuss, mayGoPublic, nextInWords } from '~/domain/practice/steps'
import { type PracticePast, pastOf, textOf } from '~/domain/practice/texts'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listClearedAnswers, listEvidence } from '~db/queries/evidence.server'
import {
  findPractice,
  findProjectOfPractices,
  listConfirmations,
  listPracticeChanges,
} from '~db/queries/practices.server'
import { reference } from '~db/queries/reference.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import type { PracticeAsk } from './with-practice'

/** All that is known of a practice, and what this person may do with it now. */
export type PracticeView = {
  project: string
  practice: Practice
  evidence: EvidenceView[]
  /** The words of the economies that it names, those of an older text too. */
  said: Confirmation[]
  past: PracticePast[]
  next: string
  mayWrite: boolean
  mayPublish: boolean
  /** What each step lacks; null where it can be taken. */
  lacks: { discuss: string | null; agree: string | null; ask: string | null; publish: string | null }
  /** The economies that may be named; empty for who may not write. */
  economies: string[]
}

const reasonOf = (verdict: Verdict): string | null => (verdict.ok ? null : verdict.reason)

/** A practice of a project for those who make it or read it before it is published; null where there is none. */
export async function readPractice(
  db: Database,
  { number, seq, by, now }: PracticeAsk,
): Promise<{ ok: true; view: PracticeView | null } | Extract<Verdict, { ok: false }>> {
  const subject = await subjectOf(db, number)
  const allowed = may(by, 'practices.read', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const [practice, project] = await Promise.all([findPractice(db, number, seq), findProjectOfPractices(db, number)])
  if (!practice || !project) return { ok: true, view: null }
  const [evidence, words, changes, lists] = await Promise.all([
    listEvidence(db, [seq]),
    listConfirmations(db, [seq]),
    listPracticeChanges(db, seq),
    reference(db),
  ])
  const answers = await listClearedAnswers(
    db,
    evidence.map(one => one.response),
  )
  const mayWrite = may(by, 'practices.write', subject, dayOf(now)).ok
  return {
    ok: true,
    view: {
      ...{ project: project.title, practice, mayWrite },
      evidence: evidenceViews(evidence, answers),
      said: words.filter(({ economy }) => practice.economies.includes(economy)),
      past: pastOf(textOf(practice), changes),
      next: nextInWords(practice, words, evidence.length),
      mayPublish: may(by, 'practices.publish', subject, dayOf(now)).ok,
      lacks: {
        discuss: reasonOf(mayDiscuss(practice)),
        agree: reasonOf(mayAgree(practice)),
        ask: reasonOf(mayAskEconomies(practice, words)),
        publish: reasonOf(mayGoPublic(practice, words, evidence.length)),
      },
      economies: mayWrite ? lists.economies.map(({ name }) => name) : [],
    },
  }
}
