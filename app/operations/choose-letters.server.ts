import { changedChoices, choicesNow, type LetterChoices } from '~/domain/letters/choice-form'
import { letterTimeTitles, letterTitle } from '~/domain/letters/kinds'
import type { Database } from '~db/connect.server'
import { choicesOf, writeChoices } from '~db/queries/letters.server'
import { recordOwn } from './person-history'

type Choosing = { by: { id: string; name: string }; chosen: LetterChoices; now: Date }

/**
 * Stores when a person wants letters of each kind, for those kinds that are not always sent. Letters that were written
 * before go out as they were meant to.
 */
export const chooseLetters = (database: Database, { by, chosen, now }: Choosing): Promise<void> =>
  database.inTransaction(`person ${by.id}`, async tx => {
    const before = choicesNow(await choicesOf(tx, by.id))
    const changed = changedChoices(before, chosen)
    if (changed.length === 0) return
    await writeChoices(tx, by.id, { ...before, ...Object.fromEntries(changed.map(kind => [kind, chosen[kind] ?? ''])) })
    const detail = changed.map(kind => [letterTitle(kind), letterTimeTitles[chosen[kind] ?? 'at-once']])
    await recordOwn(tx, by, 'Changed when letters are sent', now, Object.fromEntries(detail))
  })
