import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import type { Database } from '~db/connect.server'
import { anAssessment } from '../../factories/a-completion'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { people, smallRegister, store } from '../../setup/small-register'

const number = 'CTI 32 2017A'
const now = new Date('2019-02-20T09:00:00.000Z')
const { overseer, secretariat } = people
const title = '<script>alert(1)</script> & “Ideas”'

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const record = aProject().record()
  const lines = aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
  await store(db, { ...record, values: { ...record.values, title } }, lines)
  await saveCompletionReport(db, { number, by: overseer, now, revision: 0, answers: someAnswers() })
})
afterEach(() => close())

const letters = () => db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
const submit = () => submitCompletionReport(db, { number, by: overseer, now })
const decide = (decision: 'accepted' | 'returned', by = secretariat) =>
  decideCompletionReport(db, { number, by, now, decision, remark: 'A remark between us', assessment: anAssessment() })

it('a report that came in is told to those who decide, with its number and a whole link, and nothing runs in it', async () => {
  expect(await submit()).toEqual({ ok: true })
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect(letter).toMatchObject({ kind: 'completion-submitted', person: 'secretariat', to: secretariat.email })
  expect(letter?.subject).toBe(`${number}: the completion report was submitted`)
  expect(letter?.text).toMatch(/^https?:\/\/[^/]+\/projects\/CTI-32-2017A\/completion-report\/review$/m)
  expect(letter?.html).not.toContain('<script>')
  expect(letter?.text).toContain(title)
})

it('a decision is told to the overseer of this project alone, without the remark', async () => {
  await submit()
  await decide('returned')
  await submit()
  await decide('accepted')
  const told = (await letters()).map(({ kind, person }) => [kind, person])
  expect(told).toEqual([
    ['completion-submitted', 'secretariat'],
    ['completion-returned', 'overseer'],
    ['completion-submitted', 'secretariat'],
    ['completion-accepted', 'overseer'],
  ])
  expect(JSON.stringify(await letters())).not.toContain('A remark between us')
})

it('who no longer holds the role is not told; what was refused writes no letter', async () => {
  await db.inTransaction('grants', async tx => {
    await tx.update(tx.tables.roleGrant).set({ until: '2019-02-19' })
  })
  await submit()
  await decide('accepted', overseer)
  expect(await letters()).toEqual([])
})
