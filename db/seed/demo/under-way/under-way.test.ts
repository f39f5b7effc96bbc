import { describe, expect, it } from 'vitest'
import { endOfDayInSingapore, isLater } from '~/domain/lifecycle/sessions'
import { referenceSeed } from '~db/seed/reference'
import { linesOf } from '../budget-notation'
import { demoPeople } from '../people'
import { demoPortfolio } from '../portfolio'
import { demoSessions } from './calendar'
import { demoScorings } from './scorings'
import { demoUnderWay } from './under-way'
import { whenFrom } from './when'

/** Ends of months and of years, and every day of a week: what would fall on a weekend is done on the Friday before. */
const days = [
  ...['2027-02-28', '2028-02-29', '2027-03-04', '2027-08-31', '2027-12-31', '2026-07-01'],
  ...['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
]

describe.each(days)('a demo that is begun on %s', day => {
  const now = new Date(`${day}T10:00:00.000Z`)
  const when = whenFrom(now)
  const [earlier, last, open, next] = demoSessions(when)
  const projects = demoUnderWay(when)

  it('has two sessions that are over and two whose deadlines are ahead, half a year apart', () => {
    if (!earlier || !last || !open || !next) throw new Error('A session is missing')
    expect([isLater(last, earlier), isLater(open, last), isLater(next, open)]).toEqual([true, true, true])
    expect(last.finalDeadline < now.toISOString()).toBe(true)
    expect(open.internalDeadline > now.toISOString()).toBe(true)
    expect(next.internalDeadline > open.finalDeadline).toBe(true)
  })

  it('has concept notes submitted and handed in before the deadlines of their sessions', () => {
    for (const project of projects) {
      const session = when.session(project.session)
      for (const act of project.acts) {
        if (act.act !== 'step') continue
        const at = when.moment(act.ago, act.hour)
        if (act.step === 'submit-concept') expect(at < session.internalDeadline, project.title).toBe(true)
        if (act.step === 'hand-in') expect(at < session.finalDeadline, project.title).toBe(true)
      }
    }
  })

  it('has rounds that are over when the forum endorses', () => {
    for (const { acts, title } of projects) {
      const opened = acts.find(act => act.act === 'open-round')
      const endorsed = acts.find(act => act.act === 'step' && act.step === 'endorse')
      if (opened?.act !== 'open-round' || !endorsed) continue
      const ends = endOfDayInSingapore(when.moment(-opened.endsIn).slice(0, 10))
      expect(ends < when.moment(endorsed.ago, endorsed.hour), title).toBe(true)
    }
  })

  it('keeps what was done in its order and in the past', () => {
    for (const { acts, begun } of projects) {
      const moments = acts.map(({ ago, hour }) => ({ order: ago * 24 - hour, at: when.moment(ago, hour) }))
      const sorted = [...moments].sort((a, b) => b.order - a.order).map(({ at }) => at)
      expect(sorted).toEqual([...sorted].sort())
      expect(sorted.at(-1)?.localeCompare(now.toISOString())).toBe(-1)
      expect(Math.max(...acts.map(act => act.ago))).toBeLessThan(begun)
    }
  })
})

const when = whenFrom(new Date('2026-11-22T10:00:00.000Z'))
const projects = demoUnderWay(when)
const emails = demoPeople.map(person => person.email)
const economies = referenceSeed.economies.map(({ name }) => name)

describe.each(projects.map(project => [project.title, project] as const))('%s', (_title, project) => {
  it('refers only to what the reference lists and the demo’s people know', () => {
    expect(referenceSeed.fora.map(({ acronym }) => acronym)).toContain(project.forum)
    expect(referenceSeed.fundAccounts.map(({ name }) => name)).toContain(project.fund)
    if (project.subFund) expect(referenceSeed.subFunds.map(({ name }) => name)).toContain(project.subFund)
    expect(emails).toEqual(expect.arrayContaining(project.acts.map(({ by }) => by)))
    for (const act of project.acts) {
      if (act.act !== 'write') continue
      expect(economies).toEqual(expect.arrayContaining(act.values.coSponsoringEconomies ?? []))
      expect(referenceSeed.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(act.values.topics ?? []))
    }
  })

  it('has a budget, where it has one, that adds up to its amounts', () => {
    for (const act of project.acts) {
      if (act.act !== 'budget') continue
      const amounts = { apec: project.apec * 100, self: project.self * 100, slug: 'demo', isSpent: false }
      expect(linesOf(act.lines, amounts).every(line => line.rate > 0)).toBe(true)
    }
  })
})

describe('all of them', () => {
  const text = JSON.stringify(projects)

  it('speak of economies and show no contact that could be real', () => {
    expect(text).not.toMatch(/\bcountr(y|ies)\b/i)
    expect([...text.matchAll(/[\w.]+@([\w.]+)/g)].filter(([, domain]) => domain !== 'demo.example')).toEqual([])
  })

  it('have titles of their own, and are scored under them by assessors of the demo', () => {
    const titles = projects.map(({ title }) => title)
    const others = demoPortfolio.map(({ record }) => record.values.title)
    expect(new Set([...titles, ...others]).size).toBe(titles.length + others.length)
    const scored = demoScorings.flatMap(({ scores }) => scores)
    expect(titles).toEqual(expect.arrayContaining(scored.map(({ title }) => title)))
    expect(demoPeople.map(({ scoresFor }) => scoresFor)).toEqual(
      expect.arrayContaining(scored.map(({ economy }) => economy)),
    )
  })
})
