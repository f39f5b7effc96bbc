import type { Discussion } from '~/domain/practice/practice'
import { mayDiscuss } from '~/domain/practice/steps'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changePracticeRow } from '~db/queries/practices.server'
import { dayOf } from '../author'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/**
 * Records where and how a practice was discussed; a later record replaces the one before. Refuses who may not write
 * practices, one that is not written whole, and a day that lies ahead.
 */
export const recordDiscussion = (
  db: Database,
  { discussion, ...ask }: PracticeAsk & { discussion: Discussion },
): Promise<Verdict> =>
  withPractice<Verdict>(db, ask, 'practices.write', async (tx, { practice, signed }) => {
    const allowed = mayDiscuss(practice)
    if (!allowed.ok) return allowed
    if (discussion.on !== null && discussion.on > dayOf(ask.now))
      return no('The day of the discussion lies ahead. Record it once it has taken place.')
    await changePracticeRow(tx, practice.seq, { ...discussion, discussedAt: practice.discussedAt ?? signed.at })
    const where = [discussion.event, discussion.session].filter(Boolean).join(', ')
    const why = `Discussed at ${where}.`
    await rememberPractice(tx, { practice, signed }, { act: 'Best practice discussed', why, told: where })
    return yes
  })
