import { may, type Person } from '~/domain/access/may'
import { questionnaireState } from '~/domain/questionnaire/questionnaire'
import { tooFewToShow } from '~/domain/questionnaire/results/asked'
import { gatherAsked } from '~/domain/questionnaire/results/gather'
import { type Group, type GroupingChoice, groupings, groupsOf } from '~/domain/questionnaire/results/groups'
import { type Hearing, hear } from '~/domain/questionnaire/results/hearing'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { countAuthors, listCleared, listDrafted } from '~db/queries/answers.server'
import { findQuestionnaire, listDefinitions } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import { listResponses } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

export type ResultsQuestion = {
  number: string
  place: number
  by: Person
  now: Date
  /** Shows what is being written as well, to those who may read it. */
  drafts?: boolean
  /** What the answers are broken down by; "" for nothing. */
  group?: string
}

/**
 * The answers to a questionnaire with everybody who was asked, for those who may read them; refused for others, drafts
 * also for most who read results. Null where there is no such questionnaire, or none that was published.
 */
export async function readResults(
  db: Database,
  { number, place, by, now, drafts = false, group = '' }: ResultsQuestion,
) {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const allowed = may(by, 'answers.read', subject, today)
  if (!allowed.ok) return allowed
  const mayReadDrafts = may(by, 'answers.read-drafts', subject, today).ok
  if (drafts && !mayReadDrafts)
    return no('Only those who run the project see answers before they are cleared. Please leave the drafts out.')
  const questionnaire = await findQuestionnaire(db, number, place)
  if (questionnaire === null || questionnaire.version === 0) return { ok: true, results: null } as const
  const { seq, audience, isAnonymous, version } = questionnaire
  const hasDrafts = audience !== 'people'
  const [versions, responses, cleared, drafted, authors, { economies }] = await Promise.all([
    listDefinitions(db, seq),
    listResponses(db, seq),
    listCleared(db, seq),
    drafts && hasDrafts ? listDrafted(db, seq) : [],
    group === 'authors' ? countAuthors(db, seq) : new Map<number, number>(),
    reference(db),
  ])
  const isClosed = questionnaireState(questionnaire) === 'closed'
  const names = economies.map(economy => economy.name)
  const asked = gatherAsked({ ...{ audience, isAnonymous, isClosed, responses, cleared, drafted }, economies: names })
  const tooFew = tooFewToShow(isAnonymous, asked)
  const hearing = hear(versions, version, tooFew === null ? asked : [])
  const groups = groupsOf(hearing, group, { economies, today, authors, isAnonymous })
  const invited = new Set(asked.map(one => one.economy))
  const results: Results = {
    ...{ questionnaire, hearing, today, tooFew },
    answered: asked.filter(one => one.answer !== null).length,
    asked: asked.length,
    notInvited: audience === 'economies' ? names.filter(name => !invited.has(name)) : [],
    isWithDrafts: drafts && hasDrafts,
    mayReadDrafts: mayReadDrafts && hasDrafts,
    mayMakePractice: audience === 'economies' && may(by, 'practices.write', subject, today).ok,
    groupings: groupings(hearing),
    grouping: groups && { key: group, groups },
  }
  return { ok: true, results } as const
}

export type Results = {
  questionnaire: NonNullable<Awaited<ReturnType<typeof findQuestionnaire>>>
  /** Nobody is heard in it while `tooFew` says why not. */
  hearing: Hearing
  today: string
  tooFew: string | null
  asked: number
  answered: number
  /** Economies that were not invited, and so are not among those asked. */
  notInvited: string[]
  isWithDrafts: boolean
  mayReadDrafts: boolean
  mayMakePractice: boolean
  groupings: GroupingChoice[]
  grouping: { key: string; groups: Group[] } | null
}
