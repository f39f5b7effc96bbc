import type { Act } from '~/domain/access/matrix'
import type { Person, Subject } from '~/domain/access/may'
import type { Database } from '~db/connect.server'
import { allow, found, numberIn, type OpenedBy } from './route.server'
import { seqIn } from './seq.server'

type Asked = { number: string; place: number; by: Person; now: Date }

/**
 * The questionnaire that the address names, once it is published, for those who may do this with it; else 404 or 403.
 * `find` looks it up as the person may see it.
 */
export async function publishedFor<Found extends { head: { version: number }; subject: Subject }>(
  { db, visitor, person: by, params, now }: OpenedBy,
  act: Act,
  find: (db: Database, asked: Asked) => Promise<Found | null>,
): Promise<Found & { ask: Asked }> {
  const number = numberIn(params)
  const place = seqIn(params.place, `There is no such questionnaire of ${number}.`)
  const missing = `There is no questionnaire ${place} of ${number}.`
  const ask = { number, place, by, now }
  const opened = found(await find(db, ask), missing)
  allow(visitor.verdict(act, opened.subject))
  return { ...found(opened.head.version === 0 ? null : opened, `${missing} It is still being drafted.`), ask }
}

/** The draft that the address names, for those who may do this with it; to those who may not read drafts there is none. */
export async function draftFor<Found extends { subject: Subject }>(
  { db, visitor, person: by, params, now }: OpenedBy,
  act: Act,
  find: (db: Database, asked: Asked) => Promise<Found | null>,
): Promise<Found & { asked: Asked }> {
  const number = numberIn(params)
  const place = seqIn(params.place, `There is no such questionnaire of ${number}.`)
  const asked = { number, place, by, now }
  const opened = found(await find(db, asked), `There is no questionnaire ${place} of ${number}.`)
  allow(visitor.verdict(act, opened.subject))
  return { ...opened, asked }
}
