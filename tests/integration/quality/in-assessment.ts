import type { Person } from '~/domain/access/may'
import { qualityCriteria } from '~/domain/quality/criteria'
import { actOnPoint, rateQuality, writePoint } from '~/operations/assess.server'
import type { Database } from '~db/database'
import { listPoints } from '~db/queries/quality.server'
import { aWorld, draft, now, people, storeDraft, take } from '../lifecycle/world'

/** The project of these tests keeps the number under which people were given their roles. */
export const number = draft
export const { overseer, coAuthor, chair, director, unit, committee, auditor, stranger } = people

/** A complete proposal, handed in for its assessment. */
export async function handedIn(open: () => Promise<Database>): Promise<{ db: Database; seq: number }> {
  const db = await aWorld(open)
  const seq = await storeDraft(db, number, { state: 'proposal-draft' })
  await step(db, 'submit-proposal', overseer)
  return { db, seq }
}

/** Takes a step; throws where it is refused. Each a minute after the one before. */
export async function step(db: Database, key: Parameters<typeof take>[1], by: Person): Promise<void> {
  const answer = await take(db, key, by, { number, at: later() })
  if (!answer.ok) throw new Error(`${key}: ${answer.reason}`)
}

let minutes = 0
export const later = (): Date => {
  minutes += 1
  return new Date(now.getTime() + minutes * 60_000)
}

type NewPoint = Partial<Omit<Parameters<typeof writePoint>[1], 'number' | 'now'>>
export const write = (db: Database, text: string, more: NewPoint = {}) =>
  writePoint(db, { number, section: 'summary', quote: '', text, by: director, now: later(), ...more })

export const act = (
  db: Database,
  point: number,
  intent: 'close' | 'take-back' | 'ask-again',
  { text = '', by = director }: { text?: string; by?: Person } = {},
) => actOnPoint(db, { number, point, intent, text, by, now: later() })

/** Every criterion is rated with this. */
export const rateAll = (db: Database, rating: number, by: Person = director) =>
  rateQuality(db, {
    ...{ number, base: 0, by, now: later() },
    judgements: qualityCriteria.map(({ key: criterion }) => ({ criterion, rating, comment: `Why it is ${rating}.` })),
  })

/** The key of the point with this text. */
export async function keyOf(db: Database, seq: number, text: string): Promise<number> {
  const point = (await listPoints(db, seq)).findLast(one => one.text === text)
  if (!point) throw new Error(`There is no point “${text}”`)
  return point.seq
}
