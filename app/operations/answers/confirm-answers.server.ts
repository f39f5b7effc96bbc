import type { Database } from '~db/connect.server'
import type { OpenedAnswer } from './open-answer.server'
import { previewAnswers } from './preview-answers.server'
import { saveAnswers } from './save-answers.server'

export type ConfirmAnswers = {
  answer: OpenedAnswer
  upload: string
  /** The revision that the person saw the workbook compared with: what was saved after it is not overwritten. */
  seen: number
  /** Questions that others have changed too, and of which the workbook's answer shall count. */
  mine: readonly string[]
  now: Date
}

/**
 * Saves the good answers of a workbook as one save. Where others have changed an answer too, theirs stays unless the
 * workbook's was chosen. Refuses what `saveAnswers` refuses, and then nothing is saved.
 */
export async function confirmAnswers(
  db: Database,
  { answer, upload, seen, mine, now }: ConfirmAnswers,
): Promise<{ ok: true; changed: string[] } | { ok: false; reason: string }> {
  const read = await previewAnswers(db, { answer, upload })
  if (!read.ok) return read
  const entries = read.preview.lines
    .filter(({ is, question: { key } }) => (is === 'clash' ? mine.includes(key) : is !== 'same' && is !== 'theirs'))
    .map(({ entry }) => entry)
  const saved = await saveAnswers(db, { answer, base: seen, entries, now })
  return saved.ok ? { ok: true, changed: saved.changed } : { ok: false, reason: saved.reason }
}
