import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import { readCompletionReport, reportToWrite } from '~/operations/read-completion-report.server'
import type { Database } from '~db/connect.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { findRecord } from '~db/queries/records.server'
import { listVersions } from '~db/queries/versions.server'
import { anAssessment } from '../../factories/a-completion'
import { aBudget, aProject, economyNames, someAnswers } from '../../factories/a-project'
import { people, smallRegister, store } from '../../setup/small-register'

const number = 'CTI 32 2017A'
const now = new Date('2019-02-20T09:00:00.000Z')
const { overseer, otherOverseer, secretariat, administrator } = people

let db: Database
let close: () => Promise<void>

const spent = () =>
  aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices and numbers differed from the plan.' }))

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await store(db, aProject().record(), spent())
})
afterEach(() => close())

const save = (revision: number, answers = someAnswers(), by: Person = overseer) =>
  saveCompletionReport(db, { number, by, now, revision, answers })
const submit = (by: Person = overseer) => submitCompletionReport(db, { number, by, now })
const decide = (decision: 'accepted' | 'returned', remark = '', by: Person = secretariat) =>
  decideCompletionReport(db, { number, by, now, decision, remark, assessment: anAssessment() })
const stored = () => findCompletionReport(db, number)
const recordNow = () => findRecord(db, number, ['public'])

const yes = { ok: true }

describe('saving', () => {
  it('takes what is incomplete, and counts saves', async () => {
    const answers = { ...emptyAnswers(aProject().record(), economyNames), description: 'A beginning' }
    expect(await save(0, answers)).toEqual(yes)
    expect(await save(1, { ...answers, outcomes: 'More' })).toEqual(yes)
    expect(await stored()).toMatchObject({ state: 'draft', revision: 2, answers: { outcomes: 'More' }, acts: [] })
  })

  it('refuses a stale save and overwrites nothing', async () => {
    await save(0, someAnswers({ outcomes: 'First' }))
    expect(await save(0, someAnswers({ outcomes: 'Stale' }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Nothing was overwritten'),
    })
    expect((await stored())?.answers.outcomes).toBe('First')
  })

  it('twice at once keeps one and tells the other', async () => {
    const both = await Promise.all([
      save(0, someAnswers({ outcomes: 'One' })),
      save(0, someAnswers({ outcomes: 'Other' })),
    ])
    expect(both.map(verdict => verdict.ok).sort()).toEqual([false, true])
    const winner = both[0]?.ok ? 'One' : 'Other'
    expect(await stored()).toMatchObject({ revision: 1, answers: { outcomes: winner } })
  })

  it.each([
    ['the overseer of another project', otherOverseer],
    ['the Secretariat', secretariat],
    ['an administrator', administrator],
  ])('is not for %s', async (_, by) => {
    expect((await save(0, someAnswers(), by)).ok).toBe(false)
    expect(await stored()).toBeNull()
  })

  it('of an unknown project says so', async () => {
    const grants = overseer.grants.map(grant => ({ ...grant, scopeKind: 'everywhere' as const, scope: '' }))
    const everywhere: Person = { ...overseer, grants }
    const verdict = await saveCompletionReport(db, {
      number: 'EWG 99 1999',
      by: everywhere,
      now,
      revision: 0,
      answers: someAnswers(),
    })
    expect(verdict).toEqual({ ok: false, reason: 'There is no project EWG 99 1999.' })
  })
})

describe('submitting', () => {
  it('is refused while parts are missing, and says which', async () => {
    await save(0, someAnswers({ outcomes: '', nextSteps: '' }))
    expect(await submit()).toMatchObject({ ok: false, reason: expect.stringContaining('Outcomes') })
    expect((await stored())?.state).toBe('draft')
    const findings = (await reportToWrite(db, { number, by: overseer, now }))?.findings ?? []
    expect(findings.filter(finding => finding.weight === 'must').map(finding => finding.part)).toEqual([
      'outcomes',
      'nextSteps',
    ])
  })

  it('hands the report over with a dated act, and closes it for writing', async () => {
    await save(0)
    expect(await submit()).toEqual(yes)
    expect(await stored()).toMatchObject({
      state: 'submitted',
      revision: 2,
      acts: [{ act: 'submitted', at: now.toISOString(), by: overseer.name, remark: '' }],
    })
    expect(await save(2, someAnswers({ outcomes: 'Late' }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('can no longer be changed'),
    })
    expect(await submit()).toMatchObject({ ok: false })
  })

  it('is the overseer’s alone', async () => {
    await save(0)
    for (const by of [otherOverseer, secretariat, administrator]) expect((await submit(by)).ok).toBe(false)
    expect((await stored())?.state).toBe('draft')
  })

  it('of a report that nobody has written is refused', async () => {
    expect((await submit()).ok).toBe(false)
    expect(await stored()).toBeNull()
  })
})

describe('deciding', () => {
  beforeEach(async () => {
    await save(0)
    await submit()
  })

  it('returns it with a remark; it is written, submitted again and accepted', async () => {
    expect(await decide('returned')).toEqual({
      ok: false,
      reason: 'Say what the overseer should change, in a sentence or two.',
    })
    expect(await decide('returned', 'Please say more about outcomes.')).toEqual(yes)
    const read = await reportToWrite(db, { number, by: overseer, now })
    expect(read).toMatchObject({ state: 'returned', revision: 3, remark: 'Please say more about outcomes.' })
    expect(await save(3, someAnswers({ outcomes: 'More' }))).toEqual(yes)
    expect(await submit()).toEqual(yes)
    expect(await decide('accepted')).toEqual(yes)
    expect((await stored())?.acts.map(act => act.act)).toEqual(['submitted', 'returned', 'submitted', 'accepted'])
  })

  it('accepting completes the project as its next major version', async () => {
    const before = await recordNow()
    expect(await decide('accepted', 'Thank you.')).toEqual(yes)
    const after = await recordNow()
    expect(before?.values.status).toBe('Completion Report Due')
    expect(before?.keeping.version).toEqual({ major: 5, minor: 0 })
    expect(after?.values.status).toBe('Completed Project')
    expect(after?.keeping.version).toEqual({ major: 6, minor: 0 })
    expect((await listVersions(db, number, ['public']))[0]).toMatchObject({
      why: 'Completion report accepted',
      by: secretariat.name,
      parts: ['status'],
    })
  })

  it('twice at once: one decision stands, the other is told', async () => {
    const both = await Promise.all([decide('accepted'), decide('returned', 'Please wait.')])
    expect(both.map(verdict => verdict.ok).sort()).toEqual([false, true])
    const decisions = (await stored())?.acts.filter(act => act.act !== 'submitted')
    expect(decisions).toHaveLength(1)
    const completed = (await recordNow())?.values.status === 'Completed Project'
    expect(completed).toBe((await stored())?.state === 'accepted')
  })

  it('is the Secretariat’s alone', async () => {
    for (const by of [overseer, otherOverseer, administrator]) expect((await decide('accepted', '', by)).ok).toBe(false)
    expect((await recordNow())?.values.status).toBe('Completion Report Due')
  })

  it('a report once accepted is not returned any more', async () => {
    await decide('accepted')
    expect(await decide('returned', 'Too late')).toMatchObject({ ok: false })
    expect((await stored())?.state).toBe('accepted')
  })
})

describe('reading', () => {
  const read = (by: Person | null) => readCompletionReport(db, { number, by, now })

  it('is for the public only once the report is accepted, without lines, remarks and feedback', async () => {
    await save(0)
    await submit()
    for (const by of [null, otherOverseer, administrator])
      expect(await read(by)).toMatchObject({ report: null, stored: null, findings: [] })
    expect((await read(secretariat))?.report).not.toBeNull()
    await decide('accepted', 'A remark between us')
    const said = JSON.stringify((await read(null))?.report)
    expect(said).toContain(someAnswers().outcomes)
    expect(said).not.toContain('A remark between us')
    expect(said).not.toContain(someAnswers().feedbackForSecretariat)
    expect(said).not.toContain('Six participants withdrew late')
    expect(said).not.toContain('Hosting')
    expect(JSON.stringify((await read(overseer))?.report)).toContain('A remark between us')
  })
})
