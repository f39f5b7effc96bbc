import { may, type Person } from '~/domain/access/may'
import { isAnsweredAt } from '~/domain/quality/assessment'
import { answerOf, mayActOn, type Point } from '~/domain/quality/points'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { insertPointAct, listPoints } from '~db/queries/quality.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { findVisibleProject } from './visible-project'

/** An answer to a point; `read` says how many acts on the point its author had read. */
export type TypedAnswer = { point: number; text: string; read: number }

export type Answered =
  | { ok: true; saved: number }
  | { ok: false; reason: string; saved: number; refused: { point: number; reason: string }[] }

/**
 * Answers points, each by itself: what can be kept is kept, and what cannot is named with its reason. An empty box and an
 * answer that has not changed are passed over. Refuses all where the proposal is not returned for revision.
 */
export async function answerPoints(
  db: Database,
  { number, answers, by, now }: { number: string; answers: readonly TypedAnswer[]; by: Person; now: Date },
): Promise<Answered> {
  return db.inTransaction(`project ${number}`, async tx => {
    const project = await findVisibleProject(tx, { number, by, now })
    const allowed = may(by, 'quality.answer', project?.subject ?? { project: number }, dayOf(now))
    if (!allowed.ok) return refusedAll(allowed.reason)
    if (!project) return refusedAll(`There is no project ${number}.`)
    const open = isAnsweredAt(project.state)
    if (!open.ok) return refusedAll(`${open.reason} Your words are kept below.`)
    const points = await listPoints(tx, project.seq)
    const looked = answers.map(answer => ({ ...answer, verdict: look(points, answer) }))
    const saved = looked.filter(({ verdict }) => verdict?.ok)
    const author = authorOf(by)
    const at = now.toISOString()
    for (const { point, text } of saved) await insertPointAct(tx, point, { act: 'answered', text }, { author, at })
    const act = saved.length === 1 ? 'point answered' : `${saved.length} points answered`
    if (saved.length > 0) await rememberAct(tx, { number, act, author, at, why: '' })
    const refused = looked.flatMap(({ point, verdict }) =>
      verdict && !verdict.ok ? [{ point, reason: verdict.reason }] : [],
    )
    return refused.length === 0
      ? { ok: true, saved: saved.length }
      : { ok: false, reason: 'Not every answer was saved.', saved: saved.length, refused }
  })
}

const refusedAll = (reason: string): Answered => ({ ok: false, reason, saved: 0, refused: [] })

/** Whether an answer is kept; null where there is nothing to keep. */
function look(points: readonly Point[], { point: key, text, read }: TypedAnswer): Verdict | null {
  const point = points.find(({ seq, sentAt }) => seq === key && sentAt !== null)
  if (!point) return text === '' ? null : no('There is no such point.')
  // What the author has not touched is as they read it, whatever was done meanwhile.
  const wasRead = answerOf({ ...point, acts: point.acts.slice(0, read) })
  if (text === answerOf(point) || text === wasRead) return null
  const possible = mayActOn(point, 'answered', text)
  if (!possible.ok) return possible
  return read === point.acts.length
    ? yes
    : no('Somebody else has answered this point since you opened the page. Read their answer, then save yours again.')
}
