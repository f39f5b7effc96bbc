import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { CompletionAnswers } from '~/domain/completion/completion-report'
import { paths } from '~/paths'
import { loader as readLoader } from '~/routes/projects.$number.completion-report._index'
import { action as write, loader as writeLoader } from '~/routes/projects.$number.completion-report.edit'
import { action as review, loader as reviewLoader } from '~/routes/projects.$number.completion-report.review'
import type { Database } from '~db/connect.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const number = 'CTI 32 2017A'
const params = { number: 'CTI-32-2017A' }
const url = paths.editCompletionReport(number)
let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const lines = aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
  await store(db, aProject().record(), lines)
})
afterEach(() => close())

/** The report as a browser sends it: every box under its name. */
function sent(answers: CompletionAnswers, revision: number, intent = 'save'): URLSearchParams {
  const form = new URLSearchParams({ intent, revision: String(revision) })
  for (const [key, value] of Object.entries(answers)) {
    if (typeof value === 'string') form.set(key, value.replaceAll('\n', '\r\n'))
    else
      value.forEach((row, index) => {
        for (const [cell, inCell] of Object.entries(row))
          if (inCell !== null && inCell !== 0) form.set(`${key}[${index}].${cell}`, String(inCell))
      })
  }
  return form
}

type Answer = { status: number; location: string | null; data: Record<string, unknown> }

/** What a loader or action answers: data with its status, a redirect, or a refusal. */
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

const post = async (action: typeof write | typeof review, who: Person | null, body: URLSearchParams) =>
  answered(async () => action(argsOf(await requestBy(db, who, url, { method: 'POST', body }), params)))
const get = async (loader: typeof readLoader | typeof writeLoader | typeof reviewLoader, who: Person | null) =>
  answered(async () => loader(argsOf(await requestBy(db, who, url), params)))

describe('the form', () => {
  it('saves what was written and comes back to it', async () => {
    const answers = someAnswers({ objectivesMet: 'First line\nSecond line' })
    const { status, location } = await post(write, people.overseer, sent(answers, 0))
    expect([status, location]).toEqual([302, `${url}?saved`])
    expect((await findCompletionReport(db, number))?.answers).toEqual(answers)
  })

  it('keeps what was typed where a number cannot be read, and says where', async () => {
    const form = sent(someAnswers({ outcomes: 'Typed with care' }), 0)
    form.set('participants[3].women', 'many')
    const { status, data } = await post(write, people.overseer, form)
    expect(status).toBe(422)
    expect(data.errors).toEqual({ 'participants[3].women': [expect.stringContaining('whole number')] })
    expect(data.typed).toMatchObject({ outcomes: 'Typed with care', participants: { 3: { women: 'many' } } })
    expect(await findCompletionReport(db, number)).toBeNull()
  })

  it('shows a stale save beside what was typed, and takes it after that', async () => {
    await post(write, people.overseer, sent(someAnswers({ outcomes: 'Saved by another' }), 0))
    const mine = someAnswers({ outcomes: 'Typed by me' })
    const { status, data } = await post(write, people.overseer, sent(mine, 0))
    expect(status).toBe(409)
    expect(data.typed).toMatchObject({ outcomes: 'Typed by me' })
    expect(data.meanwhile).toEqual({
      revision: 1,
      parts: [{ part: 'outcomes', title: 'Outcomes', saved: 'Saved by another', typed: 'Typed by me' }],
    })
    expect((await post(write, people.overseer, sent(mine, 1))).status).toBe(302)
    expect((await findCompletionReport(db, number))?.answers.outcomes).toBe('Typed by me')
  })

  it('adds a row without a script and saves nothing', async () => {
    const { status, data } = await post(write, people.overseer, sent(someAnswers(), 0, 'add:outputs:2'))
    expect(status).toBe(200)
    expect((data.typed as { outputs: unknown[] }).outputs).toHaveLength(3)
    expect(await findCompletionReport(db, number)).toBeNull()
  })

  it('saves and submits with one button', async () => {
    const { location } = await post(write, people.overseer, sent(someAnswers(), 0, 'submit'))
    expect(location).toBe(paths.completionReport(number))
    expect((await findCompletionReport(db, number))?.state).toBe('submitted')
    expect((await get(writeLoader, people.overseer)).data.closed).toContain('can no longer be changed')
  })

  it('saves what cannot be submitted yet, and shows what is open', async () => {
    const { location } = await post(write, people.overseer, sent(someAnswers({ outcomes: '' }), 0, 'submit'))
    expect(location).toBe(`${url}?open`)
    expect((await findCompletionReport(db, number))?.state).toBe('draft')
    const { data } = await get(writeLoader, people.overseer)
    expect(data.findings).toContainEqual(expect.objectContaining({ part: 'outcomes', weight: 'must' }))
  })

  it('has a row for each of the 21 economies, whatever was saved', async () => {
    await post(write, people.overseer, sent(someAnswers({ participants: [] }), 0))
    const { data } = await get(writeLoader, people.overseer)
    expect((data.answers as CompletionAnswers).participants).toHaveLength(21)
  })
})

describe('the doors', () => {
  it('ask strangers to sign in and refuse those whose part it is not', async () => {
    expect((await get(writeLoader, null)).location).toContain(paths.signIn)
    expect((await get(reviewLoader, null)).location).toContain(paths.signIn)
    for (const who of [people.otherOverseer, people.secretariat, people.administrator]) {
      expect((await get(writeLoader, who)).status).toBe(403)
      expect((await post(write, who, sent(someAnswers(), 0))).status).toBe(403)
    }
    for (const who of [people.overseer, people.otherOverseer, people.administrator]) {
      expect((await get(reviewLoader, who)).status).toBe(403)
      expect((await post(review, who, new URLSearchParams({ decision: 'accepted' }))).status).toBe(403)
    }
    expect(await findCompletionReport(db, number)).toBeNull()
  })

  it('show the public nothing before acceptance, and nothing but the public report after it', async () => {
    const canary = 'Canary of a draft'
    const answers = someAnswers({ feedbackForSecretariat: 'Canary feedback', outcomes: canary })
    const before = await get(readLoader, null)
    await post(write, people.overseer, sent(answers, 0, 'submit'))
    expect(await get(readLoader, null)).toEqual(before)
    expect(before.status).toBe(404)
    await post(
      review,
      people.secretariat,
      new URLSearchParams({
        decision: 'accepted',
        remark: 'Canary remark',
        guidelinesFollowed: 'yes',
        managedBetter: 'No.',
      }),
    )
    const after = await get(readLoader, null)
    expect(after.status).toBe(200)
    expect(JSON.stringify(after.data)).toContain(canary)
    for (const secret of ['Canary feedback', 'Canary remark', 'overseer@economy.example', 'Hosting'])
      expect(JSON.stringify(after.data)).not.toContain(secret)
  })
})

describe('the review', () => {
  beforeEach(async () => {
    await post(write, people.overseer, sent(someAnswers(), 0, 'submit'))
  })

  it('asks for a remark with a return, and keeps the form', async () => {
    const { status, data } = await post(review, people.secretariat, new URLSearchParams({ decision: 'returned' }))
    expect(status).toBe(422)
    expect(data.errors).toEqual({ '': [expect.stringContaining('Say what the overseer should change')] })
  })

  it('returns, and the overseer reads why', async () => {
    const remark = 'Please explain the outcomes.'
    const { location } = await post(review, people.secretariat, new URLSearchParams({ decision: 'returned', remark }))
    expect(location).toBe(paths.completionReport(number))
    expect((await get(writeLoader, people.overseer)).data).toMatchObject({ remark, closed: null })
  })

  it('refuses an unknown decision', async () => {
    const { status } = await post(review, people.secretariat, new URLSearchParams({ decision: 'burn' }))
    expect(status).toBe(422)
    expect((await findCompletionReport(db, number))?.state).toBe('submitted')
  })
})
