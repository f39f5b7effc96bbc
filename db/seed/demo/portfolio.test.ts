import { describe, expect, it } from 'vitest'
import { amountBySource } from '~/domain/budget/line'
import { isTravelEligible } from '~/domain/economy'
import { percentOf, sumCents } from '~/domain/money'
import { fields, projectStatuses, projectTypes } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import { formatNumber, parseNumber } from '~/domain/record/number'
import { totalValue } from '~/domain/record/record'
import { referenceSeed } from '~db/seed/reference'
import { demoPassword, demoPeople } from './people'
import { demoPortfolio } from './portfolio'

const named = demoPortfolio.map(project => [project.record.values.number ?? '?', project] as const)
const numbers = named.map(([number]) => number)
const known = {
  economies: referenceSeed.economies.map(({ name }) => name),
  fora: referenceSeed.fora.map(({ acronym }) => acronym),
  committees: referenceSeed.committees.map(({ acronym }) => acronym),
  subFunds: referenceSeed.subFunds.map(({ name }) => name),
}

describe.each(named)('%s', (number, { record, budget, versions, completion }) => {
  const { values, keeping, marks } = record
  const parsed = parseNumber(number)
  const fund = referenceSeed.fundAccounts.find(({ name }) => name === values.fundAccount)
  const forum = referenceSeed.fora.find(({ acronym }) => acronym === values.sponsoringForum)

  it('has a number in the one spelling that agrees with year, type, fund and forum', () => {
    expect(parsed && formatNumber(parsed)).toBe(number)
    expect(parsed?.year).toBe(values.year)
    expect(fund?.suffix).toBe(parsed?.suffix)
    expect(values.type === 'Multi-Year').toBe(parsed?.multiYear)
    expect(values.type === 'Self-funded').toBe(parsed?.suffix === 'S')
    const day = `${values.year}-07-01`
    const codes = forum?.numberCodes.filter(code => (code.from ?? '') <= day && day <= (code.until ?? '9999'))
    expect([...(codes ?? []).map(({ code }) => code), ...(parsed?.multiYear ? [values.committee] : [])]).toContain(
      parsed?.forum,
    )
    if (values.session === 'Session 3') expect([2009, 2010]).toContain(values.year)
  })

  it('refers only to what the reference lists know', () => {
    expect(known.fora).toEqual(expect.arrayContaining([values.sponsoringForum, ...values.otherFora]))
    expect(values.otherFora).not.toContain(values.sponsoringForum)
    expect(known.committees).toContain(values.committee)
    expect(known.economies).toEqual(
      expect.arrayContaining([...values.proposingEconomies, ...values.coSponsoringEconomies]),
    )
    expect(referenceSeed.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(values.topics))
    expect(values.topics).not.toHaveLength(0)
  })

  it('keeps the rules of its fund', () => {
    if (fund?.acronym === 'ASF') expect(known.subFunds).toContain(values.subFund)
    else expect(values.subFund).toBeNull()
    if (fund?.acronym === 'TILF') expect(values.apecFunding).toBeLessThanOrEqual(10_000_000)
    if (fund?.acronym === 'Self-funded') expect(values.apecFunding).toBe(0)
    if (values.type === 'Multi-Year')
      expect(values.coFundingPercentage).toBe(percentOf(values.coFunding ?? 0, totalValue(values)))
    else expect(values.coFundingPercentage).toBeNull()
  })

  it('has co-sponsors, none of them a proposer, and starts before it ends', () => {
    if (values.proposingEconomies.length === 1) expect(values.coSponsoringEconomies.length).toBeGreaterThanOrEqual(2)
    const all = [...values.proposingEconomies, ...values.coSponsoringEconomies]
    expect(new Set(all).size).toBe(all.length)
    expect((values.expectedStart ?? '') < (values.expectedCompletion ?? '')).toBe(true)
  })

  it('has every required field, work plan rows with months and risks with prevention', () => {
    for (const { key, required } of fields) if (required) expect(isEmpty(values[key]), key).toBe(false)
    expect(values.workPlan.length).toBeGreaterThanOrEqual(4)
    expect(values.workPlan.length).toBeLessThanOrEqual(7)
    for (const row of values.workPlan) expect((row.start ?? '9') < (row.end ?? '0'), row.timeline).toBe(true)
    expect(values.risks.length).toBeGreaterThanOrEqual(2)
    for (const key of Object.keys(marks)) expect(values[key as keyof typeof values], key).toBeNull()
  })

  it('has a budget that adds up exactly', () => {
    const parts = budget.map(amountBySource)
    expect(sumCents(parts.map(({ apec }) => apec))).toBe(values.apecFunding)
    expect(sumCents(parts.map(({ self }) => self))).toBe(values.coFunding)
    expect(parts.every(({ apec, self }) => apec >= 0 && self >= 0 && apec + self > 0)).toBe(true)
    expect(new Set(budget.map(({ id }) => id)).size).toBe(budget.length)
    expect(budget.length).toBeGreaterThanOrEqual(6)
    expect(budget.length).toBeLessThanOrEqual(number === 'CTI 32 2017A' ? 25 : 14)
  })

  it('pays travel of at most two persons for each travel-eligible economy', () => {
    const eligible = referenceSeed.economies.filter(economy => isTravelEligible(economy, values.expectedStart ?? ''))
    for (const line of budget.filter(({ category }) => category === 'travelParticipants'))
      expect(line.factors[0]?.count).toBeLessThanOrEqual(2 * eligible.length)
  })

  it('explains each line that differs from its plan by 20 % or more', () => {
    for (const line of budget.filter(({ actualApec }) => actualApec !== null)) {
      const { apec, self } = amountBySource(line)
      const actual = (line.actualApec ?? 0) + (line.actualSelf ?? 0)
      if (Math.abs(actual - apec - self) >= (apec + self) * 0.2) expect(line.explanation, line.item).not.toBe('')
    }
    const isSpent = budget.some(({ actualApec }) => actualApec !== null)
    if (values.status === 'Completed Project') expect(isSpent).toBe(true)
    expect(sumCents(budget.map(({ actualApec }) => actualApec))).toBeLessThanOrEqual(values.apecFunding ?? 0)
  })

  it('has versions in order, the last of which is the record', () => {
    expect(versions.at(-1)?.version).toEqual(keeping.version)
    expect(versions.at(-1)?.held).toEqual({})
    expect(versions.map(({ at }) => at)).toEqual(versions.map(({ at }) => at).sort())
    const order = versions.map(({ version }) => version.major * 100 + version.minor)
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
  })

  it('has a completion report, if any, in the order of its acts and after the project', () => {
    if (!completion) return
    const economies = completion.answers.participants.map(({ economy }) => economy)
    expect(known.economies).toEqual(expect.arrayContaining(economies))
    expect(new Set(economies).size).toBe(economies.length)
    expect(completion.acts.map(({ at }) => at)).toEqual(completion.acts.map(({ at }) => at).sort())
    expect((completion.acts[0]?.at ?? '') > (values.workPlan.at(-1)?.start ?? '')).toBe(true)
    if (values.status === 'Completed Project') expect(completion.state).toBe('accepted')
  })
})

describe('the portfolio', () => {
  it('has unique numbers and titles', () => {
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(new Set(demoPortfolio.map(({ record }) => record.values.title)).size).toBe(numbers.length)
  })

  it('holds CTI 32 2017A with the figures of the public record', () => {
    const cti = demoPortfolio.find(({ record }) => record.values.number === 'CTI 32 2017A')
    expect(cti?.record.values).toMatchObject({
      apecFunding: 7_493_200,
      coFunding: 3_187_900,
      expectedStart: '2018-01-01',
      expectedCompletion: '2018-12-31',
      session: 'Session 2',
    })
    expect(cti && totalValue(cti.record.values)).toBe(10_681_100)
    expect(cti?.record.keeping.version).toEqual({ major: 4, minor: 0 })
    expect(cti?.budget.every(({ note }) => note.startsWith('Illustrative'))).toBe(true)
  })

  it('shows the breadth of APEC: every economy, fund, type and status, and many fora and sub-funds', () => {
    const values = demoPortfolio.map(({ record }) => record.values)
    const distinct = (list: (string | null)[]) => new Set(list.filter(each => each !== null))
    expect(distinct(values.flatMap(each => [...each.proposingEconomies, ...each.coSponsoringEconomies])).size).toBe(21)
    expect(distinct(values.map(each => each.fundAccount)).size).toBe(referenceSeed.fundAccounts.length)
    expect(distinct(values.map(each => each.type))).toEqual(new Set(projectTypes))
    expect(distinct(values.map(each => each.status))).toEqual(new Set(projectStatuses))
    expect(distinct(values.map(each => each.sponsoringForum)).size).toBeGreaterThan(20)
    expect(distinct(values.map(each => each.subFund)).size).toBeGreaterThanOrEqual(10)
  })

  it('has eight accepted completion reports, one in review and one returned', () => {
    const states = demoPortfolio.map(({ completion }) => completion?.state)
    expect(states.filter(state => state === 'accepted')).toHaveLength(8)
    expect(states.filter(state => state === 'submitted')).toHaveLength(1)
    expect(states.filter(state => state === 'returned')).toHaveLength(1)
  })

  it('speaks of economies and shows no contact that could be real', () => {
    const text = JSON.stringify(demoPortfolio)
    expect(text).not.toMatch(/\bcountr(y|ies)\b/i)
    expect([...text.matchAll(/[\w.]+@([\w.]+)/g)].filter(([, domain]) => domain !== 'demo.example')).toEqual([])
  })

  it('tells no two projects in the same words', () => {
    const sentences = demoPortfolio.flatMap(({ record: { values } }) =>
      [values.summary, values.relevance, values.objectives, values.outcomes].flatMap(
        each => each?.split(/(?<=\.) /) ?? [],
      ),
    )
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  })

  it('gives its overseers only projects that exist, and one long password', () => {
    const overseen = demoPeople.flatMap(({ grants }) => grants.filter(({ scopeKind }) => scopeKind === 'project'))
    expect(numbers).toEqual(expect.arrayContaining(overseen.map(({ scope }) => scope)))
    expect(demoPassword.length).toBeGreaterThanOrEqual(12)
  })
})
