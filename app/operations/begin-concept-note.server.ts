import { type Grant, may, type Person } from '~/domain/access/may'
import { emptyValues } from '~/domain/record/empty'
import type { ProjectRecord } from '~/domain/record/record'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { takeDraftNumber } from '~db/queries/numbers.server'
import { insertGrant } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

/** What a concept note is begun with: the rest is written section by section. */
export type NewConceptNote = {
  title: string
  economy: string
  forum: string
  fundAccount: string | null
  year: number | null
  session: string | null
}

/**
 * Begins a concept note as a draft with a draft number; whoever begins it is its overseer from today on. Refuses who
 * does not speak for the proposing economy.
 */
export async function beginConceptNote(
  db: Database,
  { by, now, note }: { by: Person; now: Date; note: NewConceptNote },
): Promise<{ ok: true; number: string } | Extract<Verdict, { ok: false }>> {
  const today = dayOf(now)
  const allowed = may(by, 'concept.begin', { economies: [note.economy] }, today)
  if (!allowed.ok)
    return {
      ok: false,
      reason: `A concept note is begun by an official or the focal point of its economy. ${allowed.reason}`,
    }
  const lists = await reference(db)
  const forum = lists.fora.find(one => one.acronym === note.forum)
  const at = now.toISOString()
  return db.inTransaction('drafts', async tx => {
    const number = await takeDraftNumber(tx, now.getUTCFullYear())
    const author = authorOf(by)
    const version = { major: 0, minor: 1 }
    const record: ProjectRecord = {
      values: {
        ...emptyValues(),
        number,
        title: note.title,
        type: note.fundAccount === 'Self-funded' ? 'Self-funded' : 'Standard',
        sponsoringForum: note.forum,
        committee: forum?.committee ?? null,
        fundAccount: note.fundAccount,
        year: note.year,
        session: note.session,
        proposingEconomies: [note.economy],
      },
      marks: {},
      keeping: {
        contentType: 'Concept Note',
        version,
        createdAt: at,
        createdBy: by.name,
        modifiedAt: at,
        modifiedBy: by.name,
      },
    }
    const why = 'Concept note begun'
    await insertRecord(tx, record, { author, why, at }, lists, { state: 'concept-draft', visibility: 'draft' })
    const grant: Grant = { role: 'overseer', scopeKind: 'project', scope: number, from: today, until: null }
    await insertGrant(tx, by.id, { ...grant, grantedBy: by.name })
    await rememberAct(tx, { number, act: why, author, at, why: '', version })
    return { ok: true, number }
  })
}
