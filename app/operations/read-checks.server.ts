import { audiencesOf, may, type Person } from '~/domain/access/may'
import { anchorOf, type Waiver, type WaiverState, waiverStateOf } from '~/domain/budget/waiver'
import type { Check } from '~/domain/checks/check'
import { checkRecord } from '~/domain/checks/run'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { addressOf, whereOf } from './where-to-mend'

/**
 * A check as it is shown, with the part of the proposal it belongs to; `to` leads those who may edit to its very field.
 * `waiver` is where it stands that needs one, and where that is read; null for others.
 */
export type ShownCheck = Pick<Check, 'rule' | 'severity' | 'source' | 'text'> & {
  where: string
  to: string | null
  waiver: { state: WaiverState; to: string } | null
}

export type ShownChecks = {
  title: string
  /** The edition of the forms in words; null for a record of the old database. */
  edition: string | null
  checks: ShownCheck[]
}

/**
 * What the rules find in a project, for those who write it and those who assess it; null where it is not theirs to see.
 * One reading of the record with what belongs to it.
 */
export async function readChecks(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<ShownChecks | null> {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const mayEdit = may(by, 'record.edit', subject, today).ok
  if (!mayEdit && !may(by, 'quality.assess', subject, today).ok) return null
  const facts = await findCheckFacts(db, number, audiencesOf(by, subject, today), today)
  if (!facts) return null
  return {
    title: facts.record.values.title ?? number,
    edition: facts.edition?.title ?? null,
    checks: checkRecord(facts).map(check => ({
      ...{ rule: check.rule, severity: check.severity, source: check.source, text: check.text },
      ...{ where: whereOf(check), to: mayEdit ? addressOf(number, check) : null },
      waiver: check.severity === 'waiver' ? waiverOf(number, check, facts.waivers) : null,
    })),
  }
}

const waiverOf = (number: string, check: Check, waivers: readonly Waiver[]) => ({
  state: waiverStateOf(check, waivers).state,
  to: `${paths.waivers(number)}#${anchorOf(check)}`,
})
