import type { Person } from '~/domain/access/may'
import { may } from '~/domain/access/may'
import { mayReportToCommittee, type OverdueKey, reportTitle } from '~/domain/lateness/overdue'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { insertReportNotice } from '~db/queries/monitoring.server'
import { findSeq } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import { rememberAct } from '../history'
import { findOverdue } from './find-overdue'

/**
 * Records that a late report was reported to the committee. Refuses who may not, a report that is not late or was not
 * reminded of, and one that was reported before.
 */
export const reportToCommittee = (
  db: Database,
  { by, now, ...key }: OverdueKey & { by: Person; now: Date },
): Promise<Verdict> =>
  db.inTransaction(`project ${key.number}`, async (tx): Promise<Verdict> => {
    const { number } = key
    const [today, at] = [dayOf(now), now.toISOString()]
    const allowed = may(by, 'lateness.act', await subjectOf(tx, number), today)
    if (!allowed.ok) return allowed
    const [seq, late] = [await findSeq(tx, number), await findOverdue(tx, key, today)]
    if (seq === null || !late) return no('This report is not late: it was submitted, or its day has changed.')
    const open = mayReportToCommittee(late)
    if (!open.ok) return open
    const author = authorOf(by)
    const kept = await insertReportNotice(tx, seq, { ...key, act: 'reported', at, by: author.name }, author)
    if (!kept) return no('This report was reported a moment ago.')
    const why = reportTitle(late)
    await rememberAct(tx, { number, act: 'Late report reported to the committee', author, at, why })
    return yes
  })
