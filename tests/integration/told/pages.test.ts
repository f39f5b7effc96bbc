import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { startJobs } from '~/jobs/run-due.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import { action as chooseAction, loader as chooseLoader } from '~/routes/account.letters'
import { action as outboxAction, loader as outboxLoader } from '~/routes/admin.outbox'
import type { Database } from '~db/connect.server'
import { answerOf, people, requestBy, smallRegister } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const { overseer, administrator } = people
const now = new Date('2019-02-20T09:00:00.000Z')

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
})
afterEach(() => close())

const args = async (who: Person, url: string, form?: Record<string, string>) =>
  argsOf(await requestBy(db, who, url, form ? { method: 'POST', body: new URLSearchParams(form) } : {}), {})

it('the choice of letters is shown as it holds, kept when sent, and refused where something is not chosen', async () => {
  const shown = async () => (await chooseLoader(await args(overseer, paths.accountLetters))).choices
  const send = async (form: Record<string, string>) => chooseAction(await args(overseer, paths.accountLetters, form))
  const other = {
    ...{
      'waiver-requested': 'at-once',
      'questionnaire-answer': 'at-once',
      'practice-word': 'at-once',
      'amendment-asked': 'at-once',
      nominations: 'at-once',
      'measured-submitted': 'at-once',
      'measured-decided': 'at-once',
      'monitoring-submitted': 'at-once',
    },
  } as const
  expect(await shown()).toEqual({ ...other, 'completion-submitted': 'at-once', 'project-step': 'at-once' })
  const refused = await send({ ...other, 'completion-submitted': 'sometimes', 'project-step': 'never' })
  expect(refused).toMatchObject({ init: { status: 422 }, data: { typed: { 'project-step': 'never' } } })
  expect(await shown()).toMatchObject({ 'project-step': 'at-once' })
  const done = await answerOf(() => send({ ...other, 'completion-submitted': 'daily', 'project-step': 'never' }))
  expect(done.headers.get('Location')).toBe('/account?done=letters')
  expect(await shown()).toEqual({ ...other, 'completion-submitted': 'daily', 'project-step': 'never' })
})

it('the outbox shows letters by state and the runs of the jobs, and no words', async () => {
  const words = { subject: 'Canary', text: 'Canary', html: '<p>Canary</p>' }
  await db.inTransaction('letters', async tx => {
    for (const kind of ['decision', 'deadline'] as const)
      await enqueue(tx, { kind, person: overseer.id, to: overseer.email, ...words, now })
    await tx.update(tx.tables.letter).set({ failedAt: now.toISOString(), problem: 'lives here no more' })
  })
  const log = { info: () => undefined, error: () => undefined }
  const config = { smtpUrl: undefined, mailFrom: undefined }
  const running = startJobs({ db, config, log, clock: () => now, everyMs: 3_600_000 })
  await running.runNow()
  await running.stop()
  const seen = await outboxLoader(await args(administrator, paths.outbox))
  expect(seen.counts).toEqual([
    { state: 'waiting', count: 0 },
    { state: 'daily', count: 0 },
    { state: 'failed', count: 2 },
    { state: 'sent', count: 0 },
  ])
  expect(seen.failed).toMatchObject([{ kind: 'Deadlines', problem: 'lives here no more' }, { to: overseer.email }])
  expect(seen.jobs.length).toBeGreaterThanOrEqual(3)
  expect(seen.jobs.filter(({ doneAt }) => doneAt !== now.toISOString())).toEqual([])
  expect(seen.jobs.find(({ key }) => key === 'write-reminders')).toMatchObject({ next: '2019-02-20T10:00:00.000Z' })
  expect(JSON.stringify(seen)).not.toContain('Canary')
  const [letter = 0] = seen.failed.map(({ seq }) => seq)
  const send = async (who: Person, form: Record<string, string>) => outboxAction(await args(who, paths.outbox, form))
  const form = { intent: 'again', letter: String(letter) }
  expect((await answerOf(() => send(overseer, form))).status).toBe(403)
  expect((await answerOf(() => send(administrator, form))).headers.get('Location')).toBe('/admin/outbox?done=again')
  expect(await send(administrator, form)).toMatchObject({ init: { status: 422 } })
  expect(await send(administrator, { intent: 'again', letter: 'x' })).toMatchObject({ init: { status: 422 } })
})
