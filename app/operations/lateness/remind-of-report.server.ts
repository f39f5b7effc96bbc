import type { Act } from '~/domain/access/matrix'
import { may, type Person, type Subject } from '~/domain/access/may'
import { mayRemind, namedInSentence, type OverdueKey, type OverdueReport, reportTitle } from '~/domain/lateness/overdue'
import { no } from '~/domain/verdict'
import { lateReportLetter, lateReportReminder } from '~/mail/messages/late-report'
import type { LetterWords } from '~/mail/messages/letter'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { insertReportNotice } from '~db/queries/monitoring.server'
import { findSeq } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import { rememberAct } from '../history'
import { findOverdue } from './find-overdue'

/** `by` null: the server itself, by the dated rule. */
export type LatenessAsk = OverdueKey & { by: Person | null; now: Date }

export type Reminded = { ok: true; letters: number } | { ok: false; reason: string }

/** What acts in the name of nobody signs as the server itself. */
const byItself = { person: null, name: 'Dossier' } as const

/**
 * Writes the one reminder of a late report to its overseers, and tells the committee of it. Refuses who may not, a report
 * that is not late, one that was reminded of before (also in the same moment by another server), and one whose day has
 * not come.
 */
export const remindOfReport = (db: Database, ask: LatenessAsk): Promise<Reminded> =>
  db.inTransaction(`project ${ask.number}`, async (tx): Promise<Reminded> => {
    const { number, report, dueOn, by, now } = ask
    const [subject, today, at] = [await subjectOf(tx, number), dayOf(now), now.toISOString()]
    const allowed = by && may(by, 'lateness.act', subject, today)
    if (allowed && !allowed.ok) return allowed
    const [seq, late] = [await findSeq(tx, number), await findOverdue(tx, ask, today)]
    if (seq === null || !late) return no('This report is not late: it was submitted, or its day has changed.')
    const open = mayRemind(late, today)
    if (!open.ok) return open
    const author = by ? authorOf(by) : byItself
    const notice = { number, report, dueOn, act: 'reminded', at, by: author.name } as const
    if (!(await insertReportNotice(tx, seq, notice, author))) return no('This report was reminded of a moment ago.')
    const why = reportTitle(late)
    await rememberAct(tx, { number, act: 'Overseer reminded of a late report', author, at, why })
    return { ok: true, letters: await writeLetters(tx, { late, seq, subject, now }) }
  })

type Letters = { late: OverdueReport; seq: number; subject: Subject; now: Date }

const whoSubmits: Record<OverdueReport['report'], Act> = {
  monitoring: 'monitoring.submit',
  completion: 'completion.submit',
}

/** To the overseers the reminder, to the committee that it went out. Gives how many letters there are. */
async function writeLetters(tx: Transaction, { late, seq, subject, now }: Letters): Promise<number> {
  const { number, title, dueOn } = late
  const facts = { number, title, what: namedInSentence(late), dueOn }
  const writeAt = late.report === 'completion' ? paths.editCompletionReport(number) : paths.monitoring(number)
  const wordsFor = (person: Person): LetterWords | null => {
    const isTold = (act: Act) => may(person, act, subject, dayOf(now)).ok
    if (isTold(whoSubmits[late.report]))
      return lateReportReminder({ ...facts, name: person.name, url: absolute(writeAt) })
    if (isTold('funding.decide'))
      return lateReportLetter({ ...facts, name: person.name, url: absolute(paths.project(number)) })
    return null
  }
  let letters = 0
  for (const person of await listPeopleAround(tx, subject)) {
    const words = wordsFor(person)
    if (words === null) continue
    const { id, email: to } = person
    await enqueue(tx, { kind: 'report-late', person: id, project: seq, to, ...words, now })
    letters += 1
  }
  return letters
}
