import { type Grant, may, type Person } from '~/domain/access/may'
import type { IsoDate } from '~/domain/calendar'
import type { CalendarSession } from '~/domain/lifecycle/sessions'
import { sessionName } from '~/domain/lifecycle/sessions'
import { emptyValues } from '~/domain/record/empty'
import { editionOn } from '~/domain/record/form-editions'
import { type NewConceptNote, problemsOfNew } from '~/domain/record/new-concept-note'
import type { ProjectRecord, RecordValues } from '~/domain/record/record'
import { type Frame, noFrame } from '~/domain/record/templates/begun-from'
import type { Reference } from '~/domain/reference'
import type { Database } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { listSessions } from '~db/queries/calendar.server'
import { findBegun, insertBegun } from '~db/queries/drafts.server'
import { takeDraftNumber } from '~db/queries/numbers.server'
import { insertGrant } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { readTakenOver } from './take-over.server'

export type Begun =
  | { ok: true; number: string }
  | { ok: false; reason: string; errors?: Partial<Record<string, string[]>> }
  /** The form has begun a draft with another title already. */
  | { ok: false; reason: string; already: string }

type Asked = { by: Person; now: Date; note: NewConceptNote; form: string; frame?: Frame }

/**
 * Begins a concept note as a draft with a draft number; whoever begins it is its overseer from today on. `form` is the
 * mark of one showing of the form: the same form sent twice leads to the one draft. `frame` is an earlier project or a
 * template that it is begun from. It stays on the edition of the forms that is in force now. Refuses who does not speak
 * for the proposing economy, what is in none of the lists, and an earlier project that this person may not read.
 */
export async function beginConceptNote(db: Database, { by, now, note, form, frame = noFrame }: Asked): Promise<Begun> {
  const allowed = may(by, 'concept.begin', { economies: [note.economy] }, dayOf(now))
  if (!allowed.ok)
    return {
      ok: false,
      reason: `A concept note is begun by an official or the focal point of its economy. ${allowed.reason}`,
    }
  const lists = await reference(db)
  return db.inTransaction('drafts', async (tx): Promise<Begun> => {
    const sessions = await listSessions(tx)
    const errors = problemsOfNew(note, { ...lists, sessions }, now.toISOString())
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'Please correct what is marked.', errors }
    const title = note.title.trim()
    const before = await findBegun(tx, form)
    if (before) return sentAgain(before, title, by)
    const taken = await readTakenOver(tx, frame, { by, now, reference: lists })
    if (!taken.ok) return { ok: false, reason: 'Please correct what is marked.', errors: taken.errors }
    const number = await takeDraftNumber(tx, now.getUTCFullYear())
    const author = authorOf(by)
    const begun = draftOf({ ...note, title }, { number, by, now }, { ...lists, sessions })
    const record = { ...begun, values: withTaken(begun.values, taken.values, frame.start) }
    const first = { author, why: taken.why, at: now.toISOString() }
    const formEdition = editionOn(dayOf(now)).key
    const life = { state: 'concept-draft', visibility: 'draft', formEdition } as const
    const project = await insertRecord(tx, record, first, lists, life)
    await writeBudgetLines(tx, project, taken.lines)
    await insertBegun(tx, { form, project, person: by.id })
    const grant: Grant = { role: 'overseer', scopeKind: 'project', scope: number, from: dayOf(now), until: null }
    await insertGrant(tx, by.id, { ...grant, grantedBy: by.name })
    const { version } = record.keeping
    await rememberAct(tx, { number, act: 'Concept note begun', author, at: first.at, why: toldOf(taken), version })
    return { ok: true, number }
  })
}

/** A form that comes a second time leads to its draft; with another title it may be meant as another concept note. */
function sentAgain(before: { number: string; title: string; person: string | null }, title: string, by: Person): Begun {
  if (before.person !== by.id)
    return { ok: false, reason: 'This form belongs to somebody else. Please load the page again.' }
  if (before.title === title) return { ok: true, number: before.number }
  return {
    ok: false,
    reason: `This form has begun ${before.number}, “${before.title}”, already. If you mean another concept note, send it once more.`,
    already: before.number,
  }
}

/** The new record with what is taken over: its economy does not co-sponsor itself, its forum is not another one of it. */
const withTaken = (begun: RecordValues, taken: Partial<RecordValues>, expectedStart: IsoDate | null): RecordValues => ({
  ...begun,
  ...taken,
  expectedStart,
  coSponsoringEconomies: (taken.coSponsoringEconomies ?? []).filter(one => !begun.proposingEconomies.includes(one)),
  otherFora: (taken.otherFora ?? []).filter(forum => forum !== begun.sponsoringForum),
})

const toldOf = ({ why, parts }: { why: string; parts: string }) => (parts === '' ? '' : `${why}: ${parts}`)

type Made = { number: string; by: Person; now: Date }
type Lists = Pick<Reference, 'fora'> & { sessions: readonly CalendarSession[] }

function draftOf(note: NewConceptNote, { number, by, now }: Made, { fora, sessions }: Lists): ProjectRecord {
  const at = now.toISOString()
  const session = sessions.find(one => sessionName(one) === note.session)
  return {
    values: {
      ...emptyValues(),
      number,
      title: note.title,
      type: note.fundAccount === 'Self-funded' ? 'Self-funded' : 'Standard',
      sponsoringForum: note.forum,
      committee: fora.find(one => one.acronym === note.forum)?.committee ?? null,
      fundAccount: note.fundAccount,
      year: session?.year ?? null,
      session: session?.session ?? null,
      proposingEconomies: [note.economy],
    },
    marks: {},
    keeping: {
      contentType: 'Concept Note',
      version: { major: 0, minor: 1 },
      createdAt: at,
      createdBy: by.name,
      modifiedAt: at,
      modifiedBy: by.name,
    },
  }
}
