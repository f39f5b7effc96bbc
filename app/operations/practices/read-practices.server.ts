import { may, type Person } from '~/domain/access/may'
import { type Practice, type PracticeState, type PracticeTheme, practiceStates } from '~/domain/practice/practice'
import { confirmedInWords, nextInWords } from '~/domain/practice/steps'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { countEvidence } from '~db/queries/evidence.server'
import { findProjectOfPractices, listConfirmations, listPracticesOf } from '~db/queries/practices.server'
import { listQuestionnaires } from '~db/queries/questionnaires.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

/** A practice in a list: where it stands and what it waits for. */
export type PracticeLine = Pick<Practice, 'seq' | 'title' | 'state' | 'theme' | 'economies'> & {
  evidence: number
  confirmed: string
  next: string
}

export type PracticeList = {
  title: string
  practices: PracticeLine[]
  /** How many of each state there are, of the theme that is asked for. */
  counts: Record<PracticeState, number>
  themes: PracticeTheme[]
  mayWrite: boolean
  /** The questionnaires whose answers can be read for practices. */
  questionnaires: { place: number; title: string }[]
}

type AskForPractices = {
  number: string
  by: Person
  now: Date
  state: PracticeState | null
  theme: PracticeTheme | null
}

/** The practices of a project for those who make them or read them before they are published; null for no such project. */
export async function readPractices(
  db: Database,
  { number, by, now, state, theme }: AskForPractices,
): Promise<{ ok: true; list: PracticeList | null } | Extract<Verdict, { ok: false }>> {
  const subject = await subjectOf(db, number)
  const allowed = may(by, 'practices.read', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const project = await findProjectOfPractices(db, number)
  if (!project) return { ok: true, list: null }
  const [all, passages, questionnaires] = await Promise.all([
    listPracticesOf(db, number),
    countEvidence(db, number),
    listQuestionnaires(db, number),
  ])
  const said = await listConfirmations(
    db,
    all.map(practice => practice.seq),
  )
  const ofTheme = all.filter(practice => theme === null || practice.theme === theme)
  const lineOf = (practice: Practice): PracticeLine => {
    const { seq, title, state: stands, theme: about, economies } = practice
    const words = said.filter(one => one.practice === seq)
    const evidence = passages.get(seq) ?? 0
    const confirmed = confirmedInWords(practice, words)
    return {
      ...{ seq, title, state: stands, theme: about, economies, evidence, confirmed },
      next: nextInWords(practice, words, evidence),
    }
  }
  return {
    ok: true,
    list: {
      title: project.title,
      practices: ofTheme.filter(practice => state === null || practice.state === state).map(lineOf),
      counts: Object.fromEntries(
        practiceStates.map(one => [one, ofTheme.filter(practice => practice.state === one).length]),
      ) as Record<PracticeState, number>,
      themes: [...new Set(all.map(practice => practice.theme))],
      mayWrite: may(by, 'practices.write', subject, dayOf(now)).ok,
      questionnaires: questionnaires.filter(({ version }) => version > 0).map(({ place, title }) => ({ place, title })),
    },
  }
}
