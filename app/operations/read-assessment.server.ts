import { may, type Person } from '~/domain/access/may'
import { type StateKey, type StepKey, stateOf, stepOf } from '~/domain/lifecycle/lifecycle'
import { rulesOn } from '~/domain/lifecycle/rules'
import { assessmentFor, isAnsweredAt, isAssessedAt, readsUntold, toldBy } from '~/domain/quality/assessment'
import { unmetCriteria } from '~/domain/quality/criteria'
import { answered, type Point, type PointState, stateOfPoint } from '~/domain/quality/points'
import { isQuotedFrom, sectionText } from '~/domain/quality/section-text'
import { inSections } from '~/domain/quality/sections'
import type { SectionKey } from '~/domain/record/catalogue'
import type { Database } from '~db/connect.server'
import { type Decision, listDecisions } from '~db/queries/decisions.server'
import { listGivenRatings, listPoints } from '~db/queries/quality.server'
import { dayOf } from './author'
import { findVisibleProject, type VisibleProject } from './visible-project'

type By = { number: string; by: Person; now: Date }

/** A point as it is shown: where it stands, and whether the quoted sentence is still there. */
export type ShownPoint = Omit<Point, 'sentAt'> & { state: PointState; quoteIsGone: boolean }

const course: readonly StepKey[] = ['submit-proposal', 'return-proposal', 'submit-revision', 'rate-satisfactory']

/** The quality assessment of a project as this person reads it; null where the project is not theirs to see. */
export async function readAssessment(db: Database, asked: By) {
  const { by, now } = asked
  const project = await findVisibleProject(db, asked)
  if (!project || !may(by, 'quality.read', project.subject, dayOf(now)).ok) return null
  const { seq, subject, state, record } = project
  const [points, ratings, steps] = await Promise.all([
    listPoints(db, seq),
    listGivenRatings(db, seq),
    listDecisions(db, seq, course),
  ])
  const untold = readsUntold(by, subject, dayOf(now))
  const shown = assessmentFor({ points, ratings }, untold, toldBy(steps))
  const { minimumRating, title: edition } = rulesOn(dayOfRules(steps) ?? dayOf(now))
  return {
    title: record.values.title ?? asked.number,
    state: state && stateOf(state).title,
    untold,
    hasOutcome: steps.some(({ step }) => step === 'return-proposal' || step === 'rate-satisfactory'),
    mayAssess: isAssessedAt(state).ok && may(by, 'quality.assess', subject, dayOf(now)).ok,
    mayAnswer: isAnsweredAt(state).ok && may(by, 'quality.answer', subject, dayOf(now)).ok,
    ...{ minimum: minimumRating, edition },
    ratings: shown.ratings,
    unmet: unmetCriteria(shown.ratings, minimumRating),
    sections: inSections(shown.points.map(point => shownPoint(point, project))),
    steps: steps.map(({ seq: key, step, at, by: name }) => ({ seq: key, done: stepOf(step).done, at, by: name })),
    hasBegun: steps.length + shown.points.length + shown.ratings.length > 0 || isInAssessment(state),
  }
}

const isInAssessment = (state: StateKey | null) => state === 'in-assessment' || state === 'returned'

/** A rated proposal is shown with the rules of its day. */
const dayOfRules = (steps: readonly Decision[]): string | null => {
  const last = steps.at(-1)
  return last?.step === 'rate-satisfactory' ? last.at.slice(0, 10) : null
}

/** A sentence about people may hold how to reach them, which not everybody reads. */
function shownPoint({ sentAt, ...point }: Point, { record, audiences }: VisibleProject): ShownPoint {
  const isHidden = point.section === 'proponents' && !audiences.includes('contacts')
  const quote = isHidden ? '' : point.quote
  return {
    ...point,
    quote,
    state: stateOfPoint({ ...point, sentAt }),
    quoteIsGone: quote !== '' && !isQuotedFrom(quote, sectionText(point.section, record.values)),
  }
}

/** The points that those who write a project are to answer or have answered; null where they are not theirs. */
export async function readPoints(db: Database, asked: By) {
  const { by, now } = asked
  const project = await findVisibleProject(db, asked)
  if (!project || !may(by, 'quality.answer', project.subject, dayOf(now)).ok) return null
  const { seq, state, record } = project
  const [points, steps] = await Promise.all([listPoints(db, seq), listDecisions(db, seq, course)])
  const told = assessmentFor({ points, ratings: [] }, false, toldBy(steps)).points
  const open = inSections(told.filter(point => stateOfPoint(point) === 'to-answer'))
  const toAnswer: Partial<Record<SectionKey, number>> = Object.fromEntries(
    open.map(({ key, things }) => [key, things.length]),
  )
  return {
    toAnswer,
    title: record.values.title ?? asked.number,
    state: state && stateOf(state).title,
    mayAnswer: isAnsweredAt(state).ok,
    points: inSections(told.map(point => shownPoint(point, project))).flatMap(({ things }) => things),
    progress: { ...answered(told), acts: told.flatMap(({ acts }) => acts).length },
  }
}
