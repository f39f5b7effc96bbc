import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { saveCompletionReport, submitCompletionReport } from '~/operations/completion-report.server'
import { paths } from '~/paths'
import { action as edit, loader as editLoader } from '~/routes/projects.$number.completion-report.edit'
import { action as numbers, loader as numbersLoader } from '~/routes/projects.$number.completion-report.numbers'
import { action as points, loader as pointsLoader } from '~/routes/projects.$number.completion-report.points'
import { action as review, loader as reviewLoader } from '~/routes/projects.$number.completion-report.review'
import type { Database } from '~db/connect.server'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const number = 'CTI 32 2017A'
const params = { number: 'CTI-32-2017A' }
const now = new Date('2019-02-20T09:00:00.000Z')
const key = 'participants.Russia.women'
let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const lines = aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
  await store(db, aProject().record(), lines)
  await saveCompletionReport(db, { number, by: people.overseer, now, revision: 0, answers: someAnswers() })
})
afterEach(() => close())

type Answer = { status: number; location: string | null; data: Record<string, unknown> }

async function answered(work: () => Promise<unknown>): Promise<Answer> {
  const result = await work().catch(thrown => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (result instanceof Response)
    return { status: result.status, location: result.headers.get('Location'), data: { text: await result.text() } }
  const { data = result, init } = (result ?? {}) as { data?: unknown; init?: { status?: number } | null }
  return { status: init?.status ?? 200, location: null, data: data as Record<string, unknown> }
}

type Door = typeof numbers | typeof numbersLoader | typeof points | typeof pointsLoader | typeof review | typeof edit
const ask = (door: Door | typeof reviewLoader | typeof editLoader, who: Person | null, url: string, body?: object) =>
  answered(async () => {
    const init = body ? { method: 'POST', body: new URLSearchParams({ ...body }) } : {}
    return door(argsOf(await requestBy(db, who, url, init), params))
  })

describe('the numbers', () => {
  const url = paths.overrideNumber(number, key)
  const give = (value: string, reason: string) => ask(numbers, people.overseer, url, { intent: 'give', value, reason })

  it('stand with their sources, and one can be given in the place of a fact', async () => {
    expect((await give('7', 'One came late.')).location).toBe(`${paths.completionNumbers(number)}?saved`)
    const { data } = await ask(numbersLoader, people.overseer, url)
    expect(data.chosen).toMatchObject({ key, value: 7, fact: 6, override: { reason: 'One came late.' } })
    expect(data.rows).toContainEqual(expect.objectContaining({ key: 'budget.hosting.self.planned', isFixed: true }))
  })

  it('keep what was typed where it cannot be taken, and say why beside the field', async () => {
    const wrong = await give('=1+1', 'One came late.')
    expect([wrong.status, wrong.data.errors]).toEqual([422, { value: ['Enter a whole number, 0 or more.'] }])
    expect(wrong.data.typed).toMatchObject({ value: '=1+1', reason: 'One came late.' })
    expect((await give('7', '')).data.errors).toHaveProperty('reason')
    expect((await give('7', 'x'.repeat(1_001))).data.errors).toHaveProperty('reason')
  })

  it('are their writers’ alone', async () => {
    expect((await ask(numbersLoader, null, url)).location).toContain(paths.signIn)
    for (const who of [people.secretariat, people.otherOverseer, people.administrator])
      expect((await ask(numbersLoader, who, url)).status).toBe(403)
  })
})

describe('the review', () => {
  const url = paths.reviewCompletionReport(number)
  const send = (body: object) => ask(review, people.secretariat, url, body)
  beforeEach(() => submitCompletionReport(db, { number, by: people.overseer, now }))

  it('adds a point without a script, and asks for what a point lacks', async () => {
    const added = await send({ decision: 'add:points:1', 'points[0].part': 'outcomes', 'points[0].text': 'Say more.' })
    expect(added.status).toBe(200)
    expect(added.data.typed).toMatchObject({ points: [{ part: 'outcomes', text: 'Say more.' }, {}] })
    const half = await send({ decision: 'returned', 'points[0].text': 'Say more.', 'points[1].part': 'budget' })
    expect(half.status).toBe(422)
    expect(Object.keys((half.data.errors ?? {}) as object).sort()).toEqual(['points[0].part', 'points[1].text'])
    expect((await send({ decision: 'returned', 'points[0].part': 'nonsense' })).status).toBe(422)
  })

  it('keeps the assessment on its own, and accepts only with it', async () => {
    const refused = await send({ decision: 'accepted' })
    expect([refused.status, refused.data.errors]).toEqual([422, { '': [expect.stringContaining('assessment')] }])
    const kept = await send({ decision: 'kept', guidelinesFollowed: 'yes', managedBetter: 'No.', base: '' })
    expect(kept.location).toBe(`${url}?kept`)
    const stale = await send({ decision: 'kept', guidelinesFollowed: 'no', managedBetter: 'Yes.', base: '' })
    expect(stale.status).toBe(422)
    const shown = await ask(reviewLoader, people.secretariat, url)
    expect(shown.data.assessment).toMatchObject({ guidelinesFollowed: 'yes' })
    expect((await send({ decision: 'accepted' })).location).toBe(paths.completionReport(number))
  })

  it('returns points, to which the overseer replies and which the Secretariat settles', async () => {
    await send({ decision: 'returned', 'points[0].part': 'outcomes', 'points[0].text': '<script>Say more.</script>' })
    const address = paths.completionPoints(number)
    const { data } = await ask(pointsLoader, people.overseer, address)
    expect(data).toMatchObject({ mayReply: true, maySettle: false, points: [{ part: 'outcomes', reply: '' }] })
    const point = String((data.points as { seq: number }[])[0]?.seq)
    const reply = (text: string, before = '') =>
      ask(points, people.overseer, address, { intent: 'reply', point, reply: text, before })
    expect((await reply('')).status).toBe(422)
    expect((await reply('Written.')).location).toContain(`#point-${point}`)
    const over = await reply('Something else.')
    expect([over.status, over.data.typed]).toEqual([422, expect.objectContaining({ reply: 'Something else.' })])
    expect((await ask(points, people.overseer, address, { intent: 'settle', point })).status).toBe(422)
    expect((await ask(points, people.secretariat, address, { intent: 'settle', point })).status).toBe(302)
  })
})

describe('a refresh', () => {
  it('saves what was typed first, and comes back to it', async () => {
    const url = paths.editCompletionReport(number)
    const { location } = await ask(edit, people.overseer, url, { intent: 'refresh', revision: '1', outcomes: 'Typed' })
    expect(location).toBe(`${url}?refreshed`)
    const { data } = await ask(editLoader, people.overseer, location ?? '')
    expect(data).toMatchObject({ changed: [], refreshed: true, answers: { outcomes: 'Typed' } })
  })
})
