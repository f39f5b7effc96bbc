import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendEvaluations } from '~/jobs/send-evaluations.server'
import { paths } from '~/paths'
import { writeReport } from '~db/queries/completion.server'
import { insertDecision } from '~db/queries/decisions.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject, someAnswers } from '../../factories/a-project'
import { people, requestBy, smallRegister } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
const decided = { session: null, reason: '', amount: null, edition: 'ed-14', major: 5, by: 'X', person: null }

let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  const record = aProject().numbered(number).with({ status: 'Completed Project' }).record()
  const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: '2018-07-31T00:00:00.000Z' }
  await register.db.inTransaction('test', async tx => {
    const seq = await insertRecord(tx, record, first, referenceSeed, { state: 'completed', visibility: 'public' })
    await writeReport(tx, seq, { state: 'accepted', answers: someAnswers(), revision: 4 })
    const letter = { letterSubject: null, letterText: null }
    await insertDecision(tx, seq, { ...decided, ...letter, step: 'accept-report', at: '2021-03-05T00:00:00.000Z' })
  })
})
afterAll(() => register.close())

const shown = async (by: typeof people.overseer | null) => {
  const url = paths.completionReport(number)
  const request = by ? await requestBy(register.db, by, url, {}) : new Request(`http://localhost${url}`)
  const answer = await app.ask(request)
  expect(answer.status).toBe(200)
  return (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')
}

it('the page of a completed project says when its longer-term evaluation goes out, then who answered it', async () => {
  const before = await shown(null)
  expect(before).toContain('Longer-term evaluation')
  expect(before).toContain('5 March 2022')
  const sent = await sendEvaluations(register.db, { clock: () => new Date('2022-03-05T00:00:00.000Z') })
  expect(sent).toBe(1)
  const after = await shown(null)
  expect(after).not.toContain('5 March 2022</time> the project overseer')
  expect(after).toContain('A year later: evaluation by the project overseer')
  expect(after).toContain('The project overseer has not answered yet')
  expect(after).toContain(`href="${paths.questionnaires(number)}"`)
  expect(await shown(people.overseer)).toContain(`href="${paths.results(number, 1)}"`)
  expect(app.problems).toEqual([])
})
