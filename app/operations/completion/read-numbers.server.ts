import { may, type Person } from '~/domain/access/may'
import { mayStillWrite } from '~/domain/completion/completion-report'
import { factNumbers } from '~/domain/completion/numbers'
import { isNeedless, type ReportNumber, shownNumbers } from '~/domain/completion/numbers/number'
import { partTitle } from '~/domain/completion/parts'
import { sourceHref } from '~/reports/completion/cells'
import type { Database } from '~db/connect.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { gatherCompletion } from './gather.server'

/** A number of the report as its overseer sees it, with the address of its source. */
export type NumberRow = ReportNumber & { href: string; title: string; isNeedless: boolean }

/**
 * Every number of a report that is being written, with the facts of now; refused for who may not write it, null where
 * there is no such project.
 */
export async function readNumbers(db: Database, { number, by, now }: { number: string; by: Person; now: Date }) {
  const asOf = dayOf(now)
  const allowed = may(by, 'completion.write', await subjectOf(db, number), asOf)
  if (!allowed.ok) return allowed
  const gathered = await gatherCompletion(db, { number, audience: 'contacts', asOf })
  if (!gathered) return { ok: true, read: null } as const
  const { facts, report, overrides } = gathered
  const numbers = shownNumbers(factNumbers(facts, report.answers, asOf), overrides)
  const rows = [...numbers.values()].map(
    (one): NumberRow => ({
      ...one,
      href: sourceHref(number, one.source),
      ...{ title: partTitle(one.part), isNeedless: isNeedless(one) },
    }),
  )
  const writable = mayStillWrite(report.state)
  const read = { rows, title: facts.record.values.title ?? number, closed: writable.ok ? null : writable.reason }
  return { ok: true, read } as const
}
