import type { Subject } from '~/domain/access/may'
import { may, type Person, scopesFor } from '~/domain/access/may'
import { parseScoringScope } from '~/domain/access/scoring-scope'
import { sessionName } from '~/domain/lifecycle/sessions'
import type { Scoring } from '~db/queries/scoring.server'
import { decidingCommittee } from '~db/queries/subjects.server'

type Of = Pick<Scoring, 'forum' | 'year' | 'session'>

/** All acts on one scoring run one after the other. */
export const scoringScope = (seq: number): string => `scoring ${seq}`

/** What an act on a scoring is done to: its forum and session, the committee that decides, and whose score it is. */
export const subjectOfScoring = (scoring: Of, economy?: string): Subject => ({
  scoring: { forum: scoring.forum, session: sessionName(scoring) },
  committee: decidingCommittee,
  ...(economy !== undefined && { economies: [economy] }),
})

/** The economies for which a person scores in a scoring today. */
export const economiesOf = (person: Person, scoring: Of, today: string): string[] =>
  scopesFor(person, 'scores.give', 'scoring', today)
    .map(parseScoringScope)
    .flatMap(scope => scope?.economy ?? [])
    .filter((economy, index, all) => all.indexOf(economy) === index)
    .filter(economy => may(person, 'scores.give', subjectOfScoring(scoring, economy), today).ok)
