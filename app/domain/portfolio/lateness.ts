import { daysBetween, type IsoDate } from '../calendar'
import { reportDue } from '../completion/readiness'

/** A report that is due and was not submitted. */
export type LateReport = {
  report: 'monitoring' | 'completion'
  number: string
  title: string
  forum: string | null
  dueOn: IsoDate
}

/** How long a report is late, as ranges of whole days; the last has no end. */
export const lateBands = [
  { key: 'month', title: 'Up to 30 days late', upTo: 30 },
  { key: 'quarter', title: '31 to 90 days late', upTo: 90 },
  { key: 'year', title: '91 to 365 days late', upTo: 365 },
  { key: 'longer', title: 'More than a year late', upTo: Number.POSITIVE_INFINITY },
] as const

export type LateBand = { title: string; monitoring: number; completion: number }

/** How many reports are late in each range on a day. */
export const latenessOn = (late: readonly LateReport[], today: IsoDate): LateBand[] =>
  lateBands.map(({ title, upTo }, place) => {
    const from = place === 0 ? 0 : (lateBands[place - 1]?.upTo ?? 0)
    const within = late.filter(({ dueOn }) => {
      const days = daysBetween(dueOn, today)
      return days > from && days <= upTo
    })
    const of = (kind: LateReport['report']) => within.filter(({ report }) => report === kind).length
    return { title, monitoring: of('monitoring'), completion: of('completion') }
  })

/** A project that runs, as far as its completion report goes. */
export type EndingProject = {
  number: string
  title: string
  forum: string | null
  end: IsoDate | null
  report: 'draft' | 'submitted' | 'returned' | 'accepted' | null
}

const isHandedIn = ({ report }: EndingProject) => report === 'submitted' || report === 'accepted'

/** The completion reports that are late on a day: due two months after the end, and not with the Secretariat. */
export const lateCompletions = (projects: readonly EndingProject[], today: IsoDate): LateReport[] =>
  projects.flatMap(project => {
    const { number, title, forum, end } = project
    if (end === null || isHandedIn(project)) return []
    const dueOn = reportDue(end)
    return dueOn < today ? [{ report: 'completion' as const, number, title, forum, dueOn }] : []
  })
