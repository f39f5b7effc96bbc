import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { addDays, addMonths } from '~/domain/calendar'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { findMonitoringReport, listMonitoringReports } from '~db/queries/monitoring.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aProject } from '../../factories/a-project'
import { people, requestBy, smallRegister } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
const today = new Date().toISOString().slice(0, 10)
/** Seven months ago: the first period ended a month ago. */
const start = addMonths(today, -7)
const risk = 'Few participants'
let db: Database
let close: () => Promise<void>
let app: Awaited<ReturnType<typeof sourceApp>>

/** Reading every route of the app takes its time on a busy machine. */
beforeAll(async () => {
  app = await sourceApp()
}, 300_000)
beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await db.inTransaction(`project ${number}`, async tx => {
    const project = aProject()
      .lasting(start, addMonths(today, 7))
      .with({ workPlan: [], risks: [{ risk, prevention: '', likelihood: null, impact: null, owner: '', state: null }] })
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: '2019-01-15T08:00:00.000Z' }
    const life = { state: 'in-implementation', visibility: 'public' } as const
    await writeBudgetLines(tx, await insertRecord(tx, project.record(), first, referenceSeed, life), aBudget())
  })
})
afterEach(() => close())

const ask = async (who: Person, url: string, form?: Record<string, string | string[]>) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one)
  const answer = await app.ask(await requestBy(db, who, url, form ? { method: 'POST', body } : {}))
  return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() }
}

const edit = paths.editMonitoring(number, 1)
const { overseer, secretariat } = people
const begin = () => ask(overseer, paths.monitoring(number), { place: '1' })
const answers = (changes: Record<string, string> = {}) => ({
  ...{ revision: '0', intent: 'save', progress: 'Half of the answers came.\r\nThe other half is late.' },
  ...{
    'standing.schedule.yes': 'no',
    'standing.schedule.howFar': 'Two months',
    'standing.schedule.actions': 'Letters',
  },
  ...{ 'standing.schedule.support': 'None', 'standing.budget.yes': 'yes', 'standing.target.yes': 'yes' },
  ...{ adjustments: '', outputsUsed: '', nextSteps: '', 'risks[0].risk': risk, 'risks[0].happened': 'no' },
  'risks[0].done': '',
  ...changes,
})

it('the periods lead to the next report, which is begun without a script and once', async () => {
  const periods = await ask(overseer, paths.monitoring(number))
  expect(periods.html).toContain('Begin this report')
  expect((await ask(secretariat, paths.monitoring(number))).html).not.toContain('Begin this report')
  const [one, other] = await Promise.all([begin(), begin()])
  expect([one.location, other.location]).toEqual([edit, edit])
  expect(await listMonitoringReports(db, number)).toHaveLength(1)
})

it('a report is saved as far as it goes, and says what is open with links to its parts', async () => {
  await begin()
  const saved = await ask(overseer, edit, { revision: '0', intent: 'save', progress: 'A beginning' })
  expect(saved.location).toBe(`${edit}?saved`)
  const page = await ask(overseer, edit)
  expect(page.html).toContain('A beginning')
  expect(page.html).toContain('Say whether the project is on schedule.')
  expect(page.html).toMatch(/href="#risks"/)
  expect(page.html).toContain('Payments against the plan')
})

it('what cannot be read comes back with everything that was typed', async () => {
  await begin()
  const long = 'x'.repeat(4_001)
  const { status, html } = await ask(overseer, edit, answers({ 'standing.schedule.howFar': long, nextSteps: 'Kept' }))
  expect(status).toBe(422)
  expect(html).toContain('Shorten this text to 4,000 characters.')
  expect([html.includes(long), html.includes('Kept'), html.includes('Half of the answers came.')]).toEqual([
    true,
    true,
    true,
  ])
  expect((await findMonitoringReport(db, number, 1))?.revision).toBe(0)
})

it('a stale save shows both texts side by side, and is taken after that', async () => {
  await begin()
  await ask(overseer, edit, answers({ progress: 'Saved by another' }))
  const stale = await ask(overseer, edit, answers({ progress: 'Typed by me' }))
  expect(stale.status).toBe(409)
  for (const words of ['Saved by another', 'Typed by me', 'What was saved meanwhile'])
    expect(stale.html).toContain(words)
  expect((await ask(overseer, edit, answers({ progress: 'Typed by me', revision: '1' }))).status).toBe(302)
  expect((await findMonitoringReport(db, number, 1))?.answers.progress).toBe('Typed by me')
})

it('a contradiction is shown after the text was saved, confirmed with a tick, and read by the Secretariat', async () => {
  await begin()
  await db.inTransaction('facts', tx =>
    tx
      .update(tx.tables.monitoringReport)
      .set({ until: addDays(today, 10) })
      .then(() => undefined),
  )
  const first = await ask(overseer, edit, answers({ intent: 'submit' }))
  expect(first.status).toBe(200)
  expect(first.html).toContain('Your text is saved, but the report cannot be submitted yet')
  expect(first.html).toContain('Is everything known already?')
  const again = await ask(overseer, edit, { ...answers({ intent: 'submit', revision: '1' }), confirmed: 'period-open' })
  expect(again.location).toBe(paths.monitoringReport(number, 1))
  const review = await ask(secretariat, paths.reviewMonitoring(number, 1))
  expect(review.html).toContain('Doubts that were confirmed')
  const returned = await ask(secretariat, paths.reviewMonitoring(number, 1), {
    ...{ decision: 'returned', remark: '', 'points.progress': 'Which half? <script>' },
  })
  expect(returned.location).toBe(paths.monitoringReport(number, 1))
  const mending = await ask(overseer, edit)
  expect(mending.html).toContain('Which half? &lt;script&gt;')
  expect(mending.html).not.toContain('Which half? <script>')
})
