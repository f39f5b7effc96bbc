import { type PracticeState, practiceStateTitles } from '~/domain/practice/practice'
import { datesAt, stateBefore } from '~/domain/practice/steps'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changePracticeRow } from '~db/queries/practices.server'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/**
 * Takes a practice one state back, with the reason: out of the catalogue, before its agreement, before its discussion.
 * `from` is the state that was seen. Refuses who may not publish (out of the catalogue) or write, and where it stands
 * elsewhere by now.
 */
export const withdrawPractice = (
  db: Database,
  { from, reason, ...ask }: PracticeAsk & { from: PracticeState; reason: string },
): Promise<Verdict> =>
  withPractice<Verdict>(
    db,
    ask,
    from === 'published' ? 'practices.publish' : 'practices.write',
    async (tx, { practice, signed }) => {
      const back = stateBefore(from)
      if (practice.state !== from || back === null)
        return no('The practice stands elsewhere by now. Reload the page to see where.')
      await changePracticeRow(tx, practice.seq, datesAt(practice, back))
      const isOut = from === 'published'
      const act = isOut ? 'Best practice withdrawn from the catalogue' : 'Best practice taken a step back'
      const why = isOut
        ? `Withdrawn from the catalogue: ${reason}`
        : `Taken back to “${practiceStateTitles[back]}”: ${reason}`
      await rememberPractice(tx, { practice, signed }, { act, why, told: reason })
      return yes
    },
  )
