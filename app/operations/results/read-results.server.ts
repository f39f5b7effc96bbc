import { may, type Person } from '~/domain/access/may'
import type { Definition } from '~/domain/questionnaire/definition'
import { questionsIn } from '~/domain/questionnaire/definition'
import { headOf, type QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import { tooFewToShow } from '~/domain/questionnaire/results/asked'
import { gatherAsked } from '~/domain/questionnaire/results/gather'
import { type GroupingChoice, groupings, groupsOf } from '~/domain/questionnaire/results/groups'
import { hear } from '~/domain/questionnaire/results/hearing'
import type { ResultsView } from '~/domain/questionnaire/results/view'
import { no } from '~/domain/verdict'
import type { ResultsFacts } from '~/reports/questionnaire-results'
import type { Database } from '~db/connect.server'
import { countAuthors, listAnswerFileNames, listCleared, listDrafted } from '~db/queries/answers.server'
import { findQuestionnaire, listDefinitions } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import { listResponses } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

type Asking = { number: string; place: number; by: Person; now: Date } & Partial<ResultsView>

/** The results of a questionnaire with what their pages offer. */
export type Results = ResultsFacts & {
  head: QuestionnaireHead
  view: ResultsView
  isAnonymous: boolean
  mayReadDrafts: boolean
  mayMakePractice: boolean
  groupings: GroupingChoice[]
}

const hasFiles = (versions: ReadonlyMap<number, Definition>) =>
  [...versions.values()].some(one => questionsIn(one).some(({ question }) => question.kind === 'file'))

/**
 * The answers to a questionnaire with everybody who was asked, for those who may read them; refused for others, drafts
 * also for most who read results. What people have not sent is theirs: of them no drafts are shown. Null where there is
 * no such questionnaire, or none that was published.
 */
export async function readResults(db: Database, { number, place, by, now, drafts = false, group = '' }: Asking) {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const allowed = may(by, 'answers.read', subject, today)
  if (!allowed.ok) return allowed
  const readsDrafts = may(by, 'answers.read-drafts', subject, today).ok
  if (drafts && !readsDrafts)
    return no('Only those who run the project see answers before they are cleared. Please leave the drafts out.')
  const questionnaire = await findQuestionnaire(db, number, place)
  if (questionnaire === null || questionnaire.version === 0) return { ok: true, results: null } as const
  const { seq, audience, isAnonymous, version } = questionnaire
  const isWithDrafts = drafts && audience !== 'people'
  const [versions, responses, cleared, drafted, authors, { economies }] = await Promise.all([
    listDefinitions(db, seq),
    listResponses(db, seq),
    listCleared(db, seq),
    isWithDrafts ? listDrafted(db, seq) : [],
    group === 'authors' ? countAuthors(db, seq) : new Map<number, number>(),
    reference(db),
  ])
  const files = hasFiles(versions) ? await listAnswerFileNames(db, seq) : new Map<string, string>()
  const names = economies.map(economy => economy.name)
  const isClosed = questionnaire.closedAt !== null
  const asked = gatherAsked({ ...{ audience, isAnonymous, isClosed, responses, cleared, drafted }, economies: names })
  const tooFew = tooFewToShow(isAnonymous, asked)
  const hearing = hear(versions, version, tooFew === null ? asked : [])
  const choices = groupings(hearing)
  const groups = groupsOf(hearing, group, { economies, today, authors, isAnonymous })
  const title = choices.find(({ key }) => key === group)?.label
  const invited = new Set(asked.map(one => one.economy))
  const results: Results = {
    ...{ questionnaire, hearing, tooFew, isAnonymous, isWithDrafts, files, asOf: today, groupings: choices },
    answered: asked.filter(one => one.answer !== null).length,
    asked: asked.length,
    notInvited: audience === 'economies' ? names.filter(name => !invited.has(name)) : [],
    grouping: groups && title !== undefined ? { title, groups } : null,
    head: headOf(questionnaire, by, subject, today),
    view: { drafts: isWithDrafts, group: groups && title !== undefined ? group : '' },
    mayReadDrafts: readsDrafts && audience !== 'people',
    mayMakePractice: audience === 'economies' && may(by, 'practices.write', subject, today).ok,
  }
  return { ok: true, results } as const
}
