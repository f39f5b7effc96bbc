import { may, type Person } from '~/domain/access/may'
import type { DecisionInPrinciple } from '~/domain/scoring/decision-form'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { lockScopes } from '~db/queries/locks.server'
import { reference } from '~db/queries/reference.server'
import { findScoring, listStates } from '~db/queries/scoring.server'
import { allOrNothing } from './all-or-nothing'
import { dayOf } from './author'
import { scoringScope, subjectOfScoring } from './scoring-subject'
import { takeStepIn } from './take-step.server'

type Decide = { by: Person; now: Date; scoring: number; decisions: readonly DecisionInPrinciple[] }

const named = (number: string, verdict: { ok: false; reason: string }) => ({
  ...verdict,
  reason: `${number}: ${verdict.reason} Nothing was decided; please try again.`,
})

/**
 * Approves in principle, or not, many concept notes of one ranking: each with its decision and its letter, all or none.
 * Refuses who may not, a scoring that is open, what is not in the ranking, and a project that has gone on meanwhile.
 */
export async function decideInPrinciple(db: Database, input: Decide): Promise<Verdict> {
  const lists = await reference(db)
  return allOrNothing(db, scoringScope(input.scoring), async (tx, must): Promise<Verdict> => {
    const { by, now, decisions } = input
    const scoring = await findScoring(tx, input.scoring)
    if (!scoring) return no('There is no such scoring.')
    must(may(by, 'funding.decide', subjectOfScoring(scoring), dayOf(now)))
    if (scoring.ranking === null) return no('The scoring is not closed yet, so there is nothing to decide on.')
    const ranked = await listStates(
      tx,
      scoring.ranking.projects.map(({ project }) => project),
    )
    const stray = decisions.find(({ number }) => !ranked.some(one => one.number === number))
    if (stray) return no(`${stray.number} is not in this ranking.`)
    await lockScopes(
      tx,
      decisions.map(({ number }) => `project ${number}`),
    )
    for (const { number, step, reason } of decisions) {
      const taken = await takeStepIn(tx, { number, step, reason, by, now }, lists)
      must(taken.ok ? taken : named(number, taken))
    }
    return yes
  })
}
