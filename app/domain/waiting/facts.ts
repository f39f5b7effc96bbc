import type { Amendment } from '../amendment/amendment'
import type { IsoDate, IsoMoment } from '../calendar'
import type { CompletionState } from '../completion/completion-report'
import type { Reopening } from '../lifecycle/facts'
import type { StateKey } from '../lifecycle/lifecycle'
import type { CalendarSession } from '../lifecycle/sessions'
import type { MonitoringState } from '../monitoring/monitoring-report'
import type { MonitoringPeriod } from '../monitoring/periods'
import type { FundingLine } from '../scoring/funding-line'
import type { WaitingPractice } from './practices'
import type { WaitingQuestionnaire } from './questionnaires'

/** What a list of what waits needs to know of a project: where it stands, whose it is, and what is open about it. */
export type WaitingProject = {
  number: string
  title: string
  state: StateKey
  forum: string | null
  proposing: string[]
  coSponsoring: string[]
  /** "2026 Session 1"; null where the record names none. */
  session: string | null
  /** Null for a self-funded project and one without a fund. */
  line: FundingLine | null
  isSelfFunded: boolean
  end: IsoDate | null
  report: CompletionState | null
  reopenings: Pick<Reopening, 'deadline' | 'until'>[]
  /** The economies that said whether they co-sponsor. */
  coSponsorsAnswered: string[]
  /** The economies that its overseer asked to co-sponsor. */
  coSponsorsAsked: string[]
  /** The endorsement round that is open, with the economies that have answered. */
  round: { deadline: IsoMoment; answered: string[] } | null
  points: { toAnswer: number; answered: number }
  /** How many waivers were asked for and wait for a decision. */
  waivers: number
  /** What its monitoring reports follow from; null for a record of the old database, of which none is asked for. */
  monitoring: { start: IsoDate | null; reports: (MonitoringPeriod & { state: MonitoringState })[] } | null
  /** The monitoring reports that wait for a decision. */
  monitoringSubmitted: MonitoringPeriod[]
  /** How many measured values wait for the Secretariat. */
  measured: number
  /** The amendments that were asked for and wait for a decision. */
  amendments: Pick<Amendment, 'seq' | 'kind' | 'decider'>[]
}

export type WaitingScoring = FundingLine & {
  seq: number
  year: number
  session: string
  forum: string
  deadline: IsoMoment
  closedAt: IsoMoment | null
  /** Who has scored what; what was given is not here. */
  scored: { number: string; economy: string }[]
}

export type WaitingSession = Pick<CalendarSession, 'year' | 'session' | 'internalDeadline' | 'finalDeadline'>

/** All that can wait for anybody: the matrix says for whom it does. */
export type WaitingFacts = {
  projects: WaitingProject[]
  sessions: WaitingSession[]
  scorings: WaitingScoring[]
  practices: WaitingPractice[]
  /** Those that are open for the economies. */
  questionnaires: WaitingQuestionnaire[]
  /** The member economies in APEC's order. */
  economies: string[]
  /** The committee that decides on the money. */
  committee: string
}
