import { decidingActs } from '../amendment/deciding'
import { kindsInWords } from '../amendment/words'
import { reportDue } from '../completion/readiness'
import { economiesAsked } from '../endorsement/result'
import { stateOf } from '../lifecycle/lifecycle'
import { toAnswerRound, toCoSponsor } from './asked-of-economies'
import { atMoment, onDay } from './due'
import type { WaitingProject } from './facts'
import { toReviewMonitoring, toWriteMonitoring } from './monitoring'
import { type Asking, at, counted, type Details, type Look, lastMoment, ofProject } from './open'
import { toConfirmPractice, toMendPractice, toPublishPractice } from './practices'
import { toAnswerQuestionnaire, toClearAnswer, toCloseQuestionnaire } from './questionnaires'
import { toClose, toDecide, toOpen, toScore } from './scoring'

/** While a round runs and economies are silent, nothing waits for the forum. */
const atForum = at('with-forum', (project, { facts, now }) => {
  const due = atMoment(lastMoment('final', project, facts))
  const { round, proposing } = project
  if (round === null) return { page: 'endorsement', due }
  const silent = economiesAsked(facts.economies, proposing).filter(economy => !round.answered.includes(economy))
  if (now <= round.deadline && silent.length > 0) return null
  return { due, todo: 'The endorsement round is over: record the endorsement, or send the concept note back' }
})

const draft = at('concept-draft', (project, { facts, now }) => {
  const last = lastMoment('internal', project, facts)
  const isLate = last !== null && last < now
  return {
    due: atMoment(last),
    ...(isLate && { todo: 'The internal deadline has passed: choose a later session, or ask the Secretariat' }),
  }
})

const returned = at('returned', ({ points: { toAnswer } }) =>
  toAnswer === 0
    ? { todo: 'Every point is answered: submit the revised proposal' }
    : {
        act: 'quality.answer',
        page: 'points',
        todo: `Answer ${counted(toAnswer, 'the point', 'points')} of the quality assessment`,
      },
)

const inAssessment = at('in-assessment', ({ points: { answered } }) => ({
  page: 'assessment',
  ...(answered > 0 && {
    todo: `Look at the ${counted(answered, 'answer', 'answers')} to your points, then return the proposal or rate it satisfactory`,
  }),
}))

/** A project whose end has passed wants its completion report, whether or not it was called for. */
const reportToWrite = (project: WaitingProject, { today }: Asking): Details | null => {
  const isDue = project.state === 'report-due' || (project.end !== null && project.end < today)
  if (!isDue || project.report === 'submitted' || project.report === 'accepted') return null
  return {
    act: 'completion.submit',
    page: 'write-report',
    todo:
      project.report === 'returned' ? 'Mend the completion report and submit it again' : 'Submit the completion report',
    due: project.end === null ? null : onDay(reportDue(project.end)),
  }
}

const reportToReview: Look = ({ facts }) =>
  facts.projects
    .filter(({ state, report }) => state === 'report-in-review' || (report === 'submitted' && state !== 'completed'))
    .flatMap(project =>
      ofProject(project, facts, {
        act: 'completion.decide',
        page: 'review-report',
        todo: stateOf('report-in-review').waitsFor?.todo ?? '',
      }),
    )

const waiversToDecide: Look = ({ facts }) =>
  facts.projects
    .filter(({ waivers }) => waivers > 0)
    .flatMap(project =>
      ofProject(project, facts, {
        act: 'waiver.decide',
        page: 'waivers',
        todo: `Decide on ${counted(project.waivers, 'the waiver that is asked for', 'waivers that are asked for')}`,
      }),
    )

const measuredToCheck: Look = ({ facts }) =>
  facts.projects
    .filter(({ measured }) => measured > 0)
    .flatMap(project =>
      ofProject(project, facts, {
        act: 'facts.check',
        page: 'indicators',
        todo: `Approve or return ${counted(project.measured, 'the measured value that was submitted', 'measured values that were submitted')}`,
      }),
    )

/** For the Secretariat or the committee, whichever decides by the rule under which it was asked for. */
const amendmentsToDecide: Look = ({ facts }) =>
  facts.projects.flatMap(project =>
    project.amendments.flatMap(({ seq, kind, decider }) =>
      ofProject(project, facts, {
        act: decidingActs[decider],
        todo: `Decide on ${kindsInWords[kind]} that is asked for`,
      }).map(open => ({ ...open, place: { page: 'amendment' as const, number: project.number, amendment: seq } })),
    ),
  )

/** Everything that can wait for somebody, once; where two are equally urgent, in this order. */
export const waitingKinds = {
  'answer-round': toAnswerRound,
  'confirm-co-sponsorship': toCoSponsor,
  'confirm-practice': toConfirmPractice,
  'answer-questionnaire': toAnswerQuestionnaire,
  'clear-answer': toClearAnswer,
  'close-questionnaire': toCloseQuestionnaire,
  score: toScore,
  'answer-points': returned,
  'write-concept-note': draft,
  'settle-endorsement': atForum,
  'hand-in': at('endorsed', (project, { facts }) => ({ due: atMoment(lastMoment('final', project, facts)) })),
  screen: at('with-secretariat'),
  'close-scoring': toClose,
  'open-scoring': toOpen,
  'decide-in-principle': toDecide,
  'begin-proposal': at('approved-in-principle'),
  'begin-self-funded': at('eligible', ({ isSelfFunded }) =>
    isSelfFunded ? { act: 'project.submit', todo: 'Begin the full proposal' } : null,
  ),
  'write-proposal': at('proposal-draft'),
  assess: inAssessment,
  approve: at('satisfactory'),
  start: at('approved'),
  'write-report': asking => [
    ...at('in-implementation', reportToWrite)(asking),
    ...at('report-due', reportToWrite)(asking),
  ],
  'review-report': reportToReview,
  'write-monitoring': toWriteMonitoring,
  'review-monitoring': toReviewMonitoring,
  'decide-waivers': waiversToDecide,
  'check-measured': measuredToCheck,
  'decide-amendments': amendmentsToDecide,
  'mend-practice': toMendPractice,
  'publish-practice': toPublishPractice,
} as const satisfies Record<string, Look>

export type WaitingKind = keyof typeof waitingKinds
