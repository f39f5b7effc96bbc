import { numberToSlug } from '~/domain/record/number'
import { type Actor, hidden, type ProjectName } from './actors'
import { type Canary, type CanaryKind, plantedIn } from './canaries'
import { hiddenNames, readersOf } from './expectations/readers'

type Test = (canary: Canary) => boolean
const nothing: Test = () => false
const any =
  (...tests: Test[]): Test =>
  canary =>
    tests.some(test => test(canary))
const kinds =
  (...some: CanaryKind[]) =>
  (...of: Canary['of'][]): Test =>
  canary =>
    some.includes(canary.kind) && (of.length === 0 || of.includes(canary.of))

/** The projects that reached a forum; whom submitted papers reach read all of them. */
const submitted: ProjectName[] = ['submitted', 'eligible', 'rival', 'assessed']
const ownOnes: ProjectName[] = ['own', 'draft', 'submitted', 'eligible', 'assessed', 'returned']
const foreignOnes: ProjectName[] = ['foreign', 'rival', 'published']

/** What is said of a project among those who may read its drafts: the reasons and letters of what was decided too. */
const drafts = kinds('hidden', 'earlier-draft', 'history', 'decision', 'letter', 'reopening')
/** What economies say beside their answers; what they said before they changed it is for the chair and the Secretariat. */
const answers = kinds('co-sponsor', 'endorsement')
const allAnswers = kinds('co-sponsor', 'endorsement', 'earlier-endorsement')
const quality = kinds('rating', 'point')
/** The files of a project, by their names and descriptions too, for those whom its papers reach. */
const files = kinds('attachment')
/** What is asked before it is published, what was officially answered, and practices before they are published. */
const results = kinds('questionnaire', 'answer', 'practice')
/** Who comes to events, what was measured, and what is asked and reported of a project that runs. */
const happening = kinds('attendee', 'measured', 'monitoring', 'amendment')
/** Who writes a project: all but its scores, what is only prepared, and what the Secretariat keeps to itself. */
const work = (...of: ProjectName[]) =>
  any(
    drafts(...of),
    files(...of),
    answers(...of),
    quality(...of),
    results(...of),
    happening(...of),
    kinds('answer-draft')(...of),
    kinds('contact', 'draft', 'budget', 'remark-everyone-involved', 'remark-authors')(...of),
  )
/** What those read whom submitted papers reach. */
const papers = kinds('hidden')
/** What the Secretariat reads of the projects in its care; what authors say among themselves is not for it. */
const care = (...of: ProjectName[]) =>
  any(
    drafts(...of),
    files(...of),
    allAnswers(...of),
    quality(...of),
    results(...of),
    happening(...of),
    kinds('contact', 'secretariat', 'draft', 'budget', 'prepared-point')(...of),
    kinds('remark-everyone-involved', 'remark-secretariat')(...of),
  )
/** Scores are read once the scoring has closed, and by nobody before, but those who gave them. */
const scores = kinds('score')('assessed')

/** Who sends questionnaires sees to whom they went. */
const asked = kinds('respondent')

/**
 * Who invites authors to a project sees their addresses, those of former authors too; who invites economies to answer is
 * offered the addresses of their focal points.
 */
const authors = kinds('account')

const readingOf = (actor: Actor) => kinds('reading')(actor)

/** What each may come to read, besides the address of their own account. */
export const mayRead: Record<Actor, Test> = {
  public: nothing,
  stranger: nothing,
  expired: nothing,
  ended: nothing,
  overseer: any(work(...ownOnes), asked(...ownOnes), authors('co-author', 'expired', 'focal point')),
  'other overseer': any(work(...foreignOnes), asked(...foreignOnes), authors('expired')),
  'co-author': work(...ownOnes),
  /** Their own economy writes, and comes to the events of both projects; that of the official has answered. */
  'focal point': any(
    drafts(...ownOnes),
    papers(...submitted),
    files(),
    kinds('answer-draft')('own'),
    kinds('attendee')('own', 'foreign'),
  ),
  official: any(papers(...submitted), files('own', 'submitted'), kinds('answer')('own')),
  chair: any(
    papers('submitted', 'eligible', 'assessed'),
    files('own', 'submitted'),
    allAnswers('submitted', 'eligible', 'assessed'),
    kinds('remark-everyone-involved')('assessed'),
    kinds('monitoring')('own'),
  ),
  'other chair': any(papers('rival'), kinds('monitoring')('foreign')),
  assessor: any(papers(...submitted), files('own', 'submitted'), kinds('own-score')()),
  'program director': care(...ownOnes),
  'decision maker': any(
    papers(...submitted),
    files('own', 'submitted'),
    quality(),
    scores,
    kinds('decision', 'letter', 'budget', 'monitoring', 'amendment')(),
  ),
  secretariat: any(
    care(),
    asked(),
    scores,
    authors('overseer', 'other overseer', 'co-author', 'expired', 'focal point'),
    readingOf('secretariat'),
  ),
  auditor: any(
    drafts(),
    files(),
    allAnswers(),
    quality(),
    results(),
    happening(),
    scores,
    kinds('secretariat', 'draft', 'budget', 'prepared-point')(),
  ),
  administrator: any(kinds('account', 'history')(), readingOf('administrator')),
}

/** The canaries that an actor came upon and may not read. */
export const leakedTo = (actor: Actor, text: string): string[] =>
  plantedIn(text)
    .filter(canary => !mayRead[actor](canary) && !(canary.kind === 'account' && canary.of === actor))
    .map(canary => canary.token)

/**
 * The numbers of hidden projects that an answer names to somebody who does not read them. An administrator sees them
 * where grants and the history name them; an address that names one may be told its own words again.
 */
export const numbersLeakedTo = (actor: Actor, url: string, text: string): string[] =>
  actor === 'administrator'
    ? []
    : hiddenNames
        .filter(name => !readersOf[name].includes(actor))
        .map(name => hidden[name])
        .filter(number => !url.includes(numberToSlug(number)))
        .filter(number => text.includes(number) || text.includes(numberToSlug(number)))
