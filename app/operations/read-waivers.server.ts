import { audiencesOf, may, type Person } from '~/domain/access/may'
import { isOf, notNeeded, type WaivedCheck, type Waiver, waivedChecks } from '~/domain/budget/waiver'
import { checkRecord } from '~/domain/checks/run'
import type { Database } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

export type ReadWaivers = {
  title: string
  /** Whether the reader edits the budget, and so asks for waivers and takes them back. */
  mayAsk: boolean
  mayDecide: boolean
  /** The findings that need a waiver now, each with where it stands and everything that was asked for it, oldest first. */
  findings: (WaivedCheck & { wishes: Waiver[] })[]
  /** What was asked for findings that are gone. */
  past: Waiver[]
}

/** The waivers of a project, for those who ask for them and those who decide; null where it is not theirs to see. */
export async function readWaivers(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<ReadWaivers | null> {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const mayAsk = may(by, 'budget.edit', subject, today).ok
  const mayDecide = may(by, 'waiver.decide', subject, today).ok
  if (!mayAsk && !mayDecide) return null
  const facts = await findCheckFacts(db, number, audiencesOf(by, subject, today), today)
  if (!facts) return null
  const checks = checkRecord(facts)
  const past = notNeeded(checks, facts.waivers)
  const findings = waivedChecks(checks, facts.waivers).map(waived => ({
    ...waived,
    wishes: facts.waivers.filter(wish => isOf(waived.check, wish)),
  }))
  return { title: facts.record.values.title ?? number, mayAsk, mayDecide, findings, past }
}
