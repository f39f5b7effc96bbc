import type { Waiver } from '~/domain/budget/waiver'
import type { IsoDate } from '~/domain/calendar'
import type { CheckFacts } from '~/domain/checks/check'
import type { Audience } from '~/domain/record/catalogue'
import type { Reader } from '../database'
import { listLinesOf, listTravellersOf } from './budget.server'
import { listDecisions } from './decisions.server'
import { findRecord, findSeq } from './records.server'
import { reference } from './reference.server'
import { listWaiversOf } from './waivers.server'

/** All that the rules look at in a project, with the waivers that were asked for; null where these audiences have none. */
export async function findCheckFacts(
  source: Reader,
  number: string,
  audiences: readonly Audience[],
  today: IsoDate,
): Promise<(CheckFacts & { seq: number; waivers: Waiver[] }) | null> {
  const [record, seq, lists] = await Promise.all([
    findRecord(source, number, audiences),
    findSeq(source, number),
    reference(source),
  ])
  if (record === null || seq === null) return null
  const [lines, travellers, waivers, approvals] = await Promise.all([
    listLinesOf(source, seq),
    listTravellersOf(source, seq),
    listWaiversOf(source, seq),
    listDecisions(source, seq, ['approve-in-principle']),
  ])
  const approvedInPrinciple = approvals.at(-1)?.amount ?? null
  return { seq, record, lines, travellers, waivers, approvedInPrinciple, lists, today }
}
