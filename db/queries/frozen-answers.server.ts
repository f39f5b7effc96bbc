import { inArray } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Cleared } from '~/domain/questionnaire/answers'
import type { Reader } from '../database'

/** What was frozen with a clearance. */
export type FrozenAnswers = Pick<Cleared, 'answers' | 'permissions'>

/** A clearance of 60 questions takes some 20 KB unpacked. */
const mostKept = 1_200
/** So many are asked for in one query. */
const together = 5_000

const kept = new WeakMap<object, LRUCache<number, FrozenAnswers>>()

function keptOf(source: Reader): LRUCache<number, FrozenAnswers> {
  const known = kept.get(source) ?? new LRUCache<number, FrozenAnswers>({ max: mostKept })
  kept.set(source, known)
  return known
}

/**
 * What was frozen with these clearances, by their keys. A clearance is never written again, so that each is read and
 * unpacked once for a database, as long as there is room.
 */
export async function readFrozen(source: Reader, seqs: readonly number[]): Promise<Map<number, FrozenAnswers>> {
  const { clearance: t } = source.tables
  const known = keptOf(source)
  const found = new Map<number, FrozenAnswers>()
  const missing = seqs.filter(seq => {
    const frozen = known.get(seq)
    if (frozen) found.set(seq, frozen)
    return frozen === undefined
  })
  for (let from = 0; from < missing.length; from += together) {
    const rows = await source
      .select({ seq: t.seq, answers: t.answers, permissions: t.permissions })
      .from(t)
      .where(inArray(t.seq, missing.slice(from, from + together)))
    for (const { seq, ...frozen } of rows) {
      known.set(seq, frozen)
      found.set(seq, frozen)
    }
  }
  return found
}
