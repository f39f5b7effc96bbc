import { isMonitored, nextDue, periodInWords, standingsOf } from '../monitoring/periods'
import { onDay } from './due'
import type { WaitingProject } from './facts'
import { type Details, type Look, type Open, ofProject, type Place } from './open'

type MonitoringPage = Extract<Place, { page: 'monitoring' | 'write-monitoring' | 'review-monitoring' }>['page']

const about = (
  project: WaitingProject,
  facts: Parameters<typeof ofProject>[1],
  { page, place, ...details }: Omit<Details, 'page'> & { page: MonitoringPage; place: number },
): Open[] =>
  ofProject(project, facts, details).map(open => ({ ...open, place: { page, number: project.number, place } }))

/**
 * For the overseer: the first period that has ended and whose report has not come in, or was returned. Nothing is asked
 * for of a record of the old database.
 */
export const toWriteMonitoring: Look = ({ facts, today }) =>
  facts.projects.flatMap(project => {
    const { state, end, monitoring } = project
    if (monitoring === null || !isMonitored(state)) return []
    const next = nextDue(standingsOf({ start: monitoring.start, end }, monitoring.reports))
    if (next === null || (next.until >= today && next.state !== 'returned')) return []
    const period = periodInWords(next)
    return about(project, facts, {
      ...{ act: 'monitoring.submit', due: onDay(next.dueOn), place: next.place },
      page: next.state === null ? 'monitoring' : 'write-monitoring',
      todo:
        next.state === 'returned'
          ? `Mend the monitoring report for ${period} and submit it again`
          : `Submit the monitoring report for ${period}`,
    })
  })

/** For the Secretariat: each report that was submitted and waits for its decision. */
export const toReviewMonitoring: Look = ({ facts }) =>
  facts.projects.flatMap(project =>
    project.monitoringSubmitted.flatMap(report =>
      about(project, facts, {
        ...{ act: 'monitoring.decide', page: 'review-monitoring', place: report.place },
        todo: `Accept or return the monitoring report for ${periodInWords(report)}`,
      }),
    ),
  )
