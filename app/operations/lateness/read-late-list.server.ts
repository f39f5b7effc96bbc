import { may, maySomewhere, type Person } from '~/domain/access/may'
import type { LateAsked } from '~/domain/lateness/forms'
import { mayRemind, mayReportToCommittee, type OverdueReport } from '~/domain/lateness/overdue'
import { no } from '~/domain/verdict'
import { lateList } from '~/reports/late-list'
import type { Report } from '~/reports/model'
import type { Reader } from '~db/connect.server'
import { reference } from '~db/queries/reference.server'
import { decidingCommittee } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { listOverdue } from './find-overdue'

export type LateListRead = {
  ok: true
  report: Report
  /** The fora of what this person reads. */
  fora: string[]
  /** How many more are late by records of the old database, which were not asked for. */
  old: number
  /** What may be done now by this person, in the order of the list. */
  toRemind: OverdueReport[]
  toReport: OverdueReport[]
}

const subjectOf = ({ number, forum }: OverdueReport) => ({ project: number, forum, committee: decidingCommittee })

/**
 * The late list as this person may read it: of the projects in their care, with the names of overseers where they may read
 * whom to write to. Refuses who may read none.
 */
export async function readLateList(
  source: Reader,
  { by, now, ...asked }: LateAsked & { by: Person; now: Date },
): Promise<LateListRead | { ok: false; reason: string }> {
  const today = dayOf(now)
  if (!maySomewhere(by, 'lateness.read', today))
    return no('Your account does not allow this. If you think it should, please ask the APEC Secretariat.')
  const [all, names] = await Promise.all([listOverdue(source, today), reference(source)])
  const theirs = all.filter(late => may(by, 'lateness.read', subjectOf(late), today).ok)
  const mine = theirs
    .filter(late => asked.withOld || !late.isOld)
    .map(late => (may(by, 'record.read-contacts', subjectOf(late), today).ok ? late : { ...late, overseers: [] }))
  const shown = mine.filter(({ forum }) => asked.forum === null || forum === asked.forum)
  const acts = shown.filter(late => may(by, 'lateness.act', subjectOf(late), today).ok)
  return {
    ...{ ok: true, report: lateList({ reports: shown, forum: asked.forum, names, asOf: today }) },
    old: theirs.length - mine.length,
    fora: [...new Set(mine.flatMap(({ forum }) => forum ?? []))].sort(),
    toRemind: acts.filter(late => mayRemind(late, today).ok),
    toReport: acts.filter(late => mayReportToCommittee(late).ok),
  }
}
