import type { PracticeText } from '~/domain/practice/practice'
import { mayChangePractice } from '~/domain/practice/steps'
import { isSameText, textOf } from '~/domain/practice/texts'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changePracticeRow, listPracticeChanges } from '~db/queries/practices.server'
import { checkEconomies } from './check-economies'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/** The text that somebody else saved since a form was filled. */
export type SavedMeanwhile = { text: PracticeText; revision: number; by: string; at: string }

export type PracticeChanged =
  | { ok: true; revision: number }
  | { ok: false; reason: string; field?: string; meanwhile?: SavedMeanwhile }

type Change = PracticeAsk & {
  text: PracticeText
  /** The revision from which the form was filled. */
  base: number
  why: string
}

/**
 * Changes the text of a practice; what economies confirmed before must be confirmed anew. Refuses who may not write
 * practices, a published one, and a text that was written over an older one than is kept now: nothing is overwritten.
 */
export const changePractice = (db: Database, { text, base, why, ...ask }: Change): Promise<PracticeChanged> =>
  withPractice<PracticeChanged>(db, ask, 'practices.write', async (tx, { practice, signed }) => {
    if (isSameText(practice, text)) return { ok: true, revision: practice.revision }
    const open = mayChangePractice(practice)
    if (!open.ok) return open
    if (practice.revision !== base) {
      const last = (await listPracticeChanges(tx, practice.seq)).findLast(one => one.revision === practice.revision)
      const { by = practice.by, at = practice.createdAt } = last ?? {}
      const meanwhile = { text: textOf(practice), revision: practice.revision, by, at }
      return { ...no(`${by} has changed this practice since you opened it. Nothing was overwritten.`), meanwhile }
    }
    const known = await checkEconomies(tx, text)
    if (!known.ok) return known
    const revision = practice.revision + 1
    await changePracticeRow(tx, practice.seq, { ...text, revision })
    await rememberPractice(tx, { practice, signed }, { act: 'Best practice changed', why, revision })
    return { ok: true, revision }
  })
