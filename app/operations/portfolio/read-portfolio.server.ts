import { may, type Person } from '~/domain/access/may'
import { addMonths, type IsoDate } from '~/domain/calendar'
import { overdueReports } from '~/domain/lateness/overdue'
import type { LateReport } from '~/domain/portfolio/lateness'
import type { MoneyGroup } from '~/domain/portfolio/money'
import type { EventReach, ReachCell, SeriesReach } from '~/domain/portfolio/reach'
import type { PortfolioQuestionnaire } from '~/domain/portfolio/response-rates'
import { portfolioScope, withinScope } from '~/domain/portfolio/scope'
import type { ProjectFilter } from '~/domain/record/filter'
import type { Reference } from '~/domain/reference'
import type { Database } from '~db/connect.server'
import { listReportingProjects } from '~db/queries/lateness.server'
import { listReportNotices } from '~db/queries/monitoring.server'
import {
  countOldRunning,
  type EconomyCell,
  economyCells,
  moneyGroups,
  reportingHere,
} from '~db/queries/portfolio.server'
import {
  listEventReach,
  listPortfolioQuestionnaires,
  listSeriesReach,
  reachCells,
} from '~db/queries/portfolio-reach.server'
import { reference } from '~db/queries/reference.server'
import { decidingCommittee } from '~db/queries/subjects.server'
import { dayOf } from '../author'

/** What the overview of a portfolio is made of. */
export type PortfolioRead = {
  /** As it was asked for, within what the person may read: links to the list take it. */
  filter: ProjectFilter
  /** The fora that the person reads; all where null. */
  fora: readonly string[] | null
  money: MoneyGroup[]
  economies: EconomyCell[]
  reach: ReachCell[]
  series: SeriesReach[]
  events: { events: EventReach[]; all: number }
  questionnaires: PortfolioQuestionnaire[]
  /** Whether the person may look into single questionnaires, and not only at their numbers. */
  namesQuestionnaires: boolean
  /** Monitoring and completion reports of the projects that run here. */
  late: LateReport[]
  /** Records of the old database that still say they run. */
  oldRunning: number
  /** The lists that give keys their names, and the economies in APEC's order. */
  names: Reference
  order: string[]
  asOf: IsoDate
}

/** The latest events that the overview lists one by one, at most; a page shows fewer than a workbook. */
const eventsListed = 1_000

/**
 * The facts of the portfolio that a filter selects, as this person may read them: grouped by the database, over public
 * projects only, so that each number is that of the list behind it. Refuses who may not read a portfolio.
 */
export async function readPortfolio(
  db: Database,
  { filter: asked, by, now }: { filter: ProjectFilter; by: Person; now: Date },
): Promise<{ ok: true; portfolio: PortfolioRead } | { ok: false; reason: string }> {
  const asOf = dayOf(now)
  const allowed = portfolioScope(by, decidingCommittee, asOf)
  if (!allowed.ok) return allowed
  const { fora } = allowed.scope
  const filter = withinScope(asked, allowed.scope)
  const [money, economies, reach, series, events, questionnaires, reporting, notices, oldRunning, names] =
    await Promise.all([
      moneyGroups(db, filter),
      economyCells(db, filter),
      reachCells(db, filter),
      listSeriesReach(db, filter),
      listEventReach(db, filter, eventsListed),
      listPortfolioQuestionnaires(db, filter),
      listReportingProjects(db, reportingHere(db, filter)),
      listReportNotices(db),
      countOldRunning(db, filter, addMonths(asOf, -2)),
      reference(db),
    ])
  const everyForum = fora === 'all' ? [''] : fora
  const portfolio = {
    ...{ filter, fora: fora === 'all' ? null : fora, money, economies, reach, series, events, questionnaires, asOf },
    namesQuestionnaires: everyForum.every(forum => may(by, 'questionnaires.read', { forum }, asOf).ok),
    ...{ names, order: names.economies.map(({ name }) => name) },
    ...{ late: overdueReports(reporting, notices, asOf), oldRunning },
  }
  return { ok: true, portfolio }
}
