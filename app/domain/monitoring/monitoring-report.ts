import type { IsoDate, IsoMoment } from '../calendar'

/** Questions of APEC's Monitoring Report, part B (real reports of 2014 and 2017), that are answered yes or no. */
export const standingQuestions = ['schedule', 'budget', 'target'] as const
export type StandingQuestion = (typeof standingQuestions)[number]

export const standingQuestionTitles: Record<StandingQuestion, string> = {
  schedule: 'On schedule',
  budget: 'On budget',
  target: 'On target',
}

/** An answer to such a question; the three texts are asked for after a no. */
export type Standing = { yes: boolean | null; howFar: string; actions: string; support: string }

/** What became of a risk since the last report, beside the risk as it was named. */
export type RiskLook = { risk: string; happened: boolean | null; done: string }

/** What the overseer writes. */
export type MonitoringAnswers = {
  standing: Record<StandingQuestion, Standing>
  progress: string
  adjustments: string
  outputsUsed: string
  risks: RiskLook[]
  nextSteps: string
}

export const noStanding: Standing = { yes: null, howFar: '', actions: '', support: '' }

export const emptyMonitoring: MonitoringAnswers = {
  standing: { schedule: noStanding, budget: noStanding, target: noStanding },
  progress: '',
  adjustments: '',
  outputsUsed: '',
  risks: [],
  nextSteps: '',
}

export type MonitoringState = 'draft' | 'submitted' | 'returned' | 'accepted'

/** A point of the Secretariat, pinned to a part of the report. */
export type ReportPoint = { part: string; text: string }

export type MonitoringAct = {
  act: 'submitted' | 'returned' | 'accepted'
  at: IsoMoment
  by: string
  remark: string
  points: ReportPoint[]
}

export type MonitoringReport = {
  seq: number
  number: string
  /** 1 for the first of its project. */
  place: number
  from: IsoDate
  until: IsoDate
  dueOn: IsoDate
  state: MonitoringState
  answers: MonitoringAnswers
  acts: MonitoringAct[]
  revision: number
}

export const noticeActs = ['reminded', 'reported'] as const
/** Of a late report: reminded of once, then reported to the Budget and Management Committee (Guidebook, Ed. 14). */
export type NoticeAct = (typeof noticeActs)[number]

export type ReportNotice = {
  number: string
  report: 'monitoring' | 'completion'
  /** The day on which the report was due. */
  dueOn: IsoDate
  act: NoticeAct
  at: IsoMoment
  by: string
}
