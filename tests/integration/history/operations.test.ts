import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VersionNumber } from '~/domain/record/record'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import { saveBudget } from '~/operations/save-budget.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/connect.server'
import { listHistory, verifyHistory } from '~db/queries/history.server'
import { anAssessment } from '../../factories/a-completion'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { people, smallRegister, store } from '../../setup/small-register'

const number = 'CTI 32 2017A'
const now = new Date('2019-02-20T09:00:00.000Z')
const { overseer, otherOverseer, secretariat } = people
const explained = () => aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))

let db: Database
let close: () => Promise<void>
let base: VersionNumber

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const record = aProject().record()
  base = record.keeping.version
  await store(db, record, explained())
})
afterEach(() => close())

const acts = async () =>
  (await listHistory(db, { scope: `project ${number}` }, 1)).rows
    .reverse()
    .map(({ act, by, person, why, detail }) => ({ act, by, person, why, detail }))

const saveSummary = (by = overseer, summary = 'Ask +65 0000 0000 at canary@example.test') =>
  saveSection(db, { number, keys: ['summary'], base, values: { summary }, marks: {}, why: 'Clearer words', by, now })

it('each save is a row with the names of what changed, and nothing of what it holds', async () => {
  expect(await saveSummary()).toMatchObject({ ok: true })
  const [first, ...rest] = explained()
  const lines = first ? [{ ...first, spentApec: 1 }, ...rest] : []
  expect(await saveBudget(db, { number, base, lines, why: '', by: secretariat, now })).toMatchObject({ ok: true })
  const { major, minor } = base
  const who = { by: overseer.name, person: overseer.id }
  expect(await acts()).toEqual([
    {
      ...{ act: 'section saved', ...who, why: 'Clearer words' },
      detail: { version: `${major}.${minor + 1}`, parts: 'summary' },
    },
    {
      ...{ act: 'budget saved', by: secretariat.name, person: secretariat.id, why: 'Changed the budget' },
      detail: { version: `${major}.${minor + 2}`, parts: 'budget' },
    },
  ])
  expect(JSON.stringify(await acts())).not.toContain('canary')
})

it('what was refused or changed nothing leaves no row', async () => {
  expect((await saveSummary(otherOverseer)).ok).toBe(false)
  const same = aProject().record().values.summary ?? ''
  expect(await saveSummary(overseer, same)).toMatchObject({ ok: true, version: null })
  expect(await acts()).toEqual([])
})

it('a completion report is remembered when it is handed over, frozen and decided, not when it is saved', async () => {
  await saveCompletionReport(db, { number, by: overseer, now, revision: 0, answers: someAnswers() })
  expect(await submitCompletionReport(db, { number, by: overseer, now })).toEqual({ ok: true })
  const decide = (decision: 'returned' | 'accepted', remark: string) =>
    decideCompletionReport(db, { number, by: secretariat, now, decision, remark, assessment: anAssessment() })
  expect(await decide('returned', 'A remark that stays with the report')).toEqual({ ok: true })
  expect(await submitCompletionReport(db, { number, by: overseer, now })).toEqual({ ok: true })
  expect(await decide('accepted', '')).toEqual({ ok: true })
  const major = (after: number) => `${base.major + after}.0`
  expect((await acts()).map(({ act, detail }) => [act, detail])).toEqual([
    ['Completion report submitted', { version: major(1), parts: 'status completionReportReceived' }],
    ['Report frozen', {}],
    ['Completion report returned', { version: major(2) }],
    ['Completion report submitted', { version: major(3) }],
    ['Report frozen', {}],
    ['Completion report accepted', { version: major(4), parts: 'status' }],
    ['Report frozen', {}],
  ])
  expect(JSON.stringify(await acts())).not.toContain('stays with the report')
  expect((await verifyHistory(db)).broken).toEqual([])
})
