import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { personScope, projectScope } from '~/domain/history/chain'
import { paths } from '~/paths'
import { loader as history } from '~/routes/history._index'
import { loader as historyCsv } from '~/routes/history[.]csv'
import { loader as historyWorkbook } from '~/routes/history[.]xlsx'
import { loader as projectHistory } from '~/routes/projects.$number.history'
import { loader as projectCsv } from '~/routes/projects.$number.history[.]csv'
import { loader as projectWorkbook } from '~/routes/projects.$number.history[.]xlsx'
import { loader as versions } from '~/routes/projects.$number.versions._index'
import type { Database } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'
import { aProject } from '../../factories/a-project'
import { answerOf, people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const number = 'CTI 32 2017A'
const params = { number: 'CTI-32-2017A' }
const { overseer, otherOverseer, secretariat, administrator } = people

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await store(db, aProject().record())
  const common = { at: '2019-02-20T09:00:00.000Z', person: null, by: 'The Program Director' }
  await db.inTransaction('history', async tx => {
    const saved = { ...common, scope: projectScope(number), act: 'section saved' }
    await appendHistory(tx, { ...saved, why: '=1+1', detail: { version: '4.1', parts: 'summary risks' } })
    const hidden = { version: '4.2', parts: 'secretariatComments' }
    await appendHistory(tx, { ...saved, why: 'canary of the Secretariat', detail: hidden })
    const invited = { ...common, scope: personScope(overseer.id), act: 'invited', why: '', detail: {} }
    await appendHistory(tx, invited)
  })
})
afterEach(() => close())

type Loader = typeof history | typeof projectHistory | typeof historyCsv | typeof projectCsv
const ask = async (loader: Loader, who: Person | null, url: string) =>
  loader(argsOf(await requestBy(db, who, url), params))
const statusOf = async (loader: Loader, who: Person | null, url: string) =>
  (await answerOf(() => ask(loader, who, url))).status
const viewOf = async (loader: typeof history | typeof projectHistory, who: Person, query = '') =>
  loader(argsOf(await requestBy(db, who, `${paths.history}${query}`), params))

describe('who may read it', () => {
  it('over all: nobody who only works on projects', async () => {
    for (const loader of [history, historyCsv, historyWorkbook]) {
      expect(await statusOf(loader, null, paths.history)).toBe(302)
      for (const who of [overseer, secretariat]) expect(await statusOf(loader, who, paths.history)).toBe(403)
    }
    expect((await viewOf(history, administrator)).count).toBe(3)
  })

  it('of a project: who works on it, and who reads all', async () => {
    for (const loader of [projectHistory, projectCsv, projectWorkbook]) {
      expect(await statusOf(loader, null, paths.projectHistory(number))).toBe(302)
      expect(await statusOf(loader, otherOverseer, paths.projectHistory(number))).toBe(403)
    }
    for (const who of [overseer, secretariat, administrator]) expect((await viewOf(projectHistory, who)).count).toBe(2)
    for (const [who, withHistory] of [
      [overseer, true],
      [otherOverseer, false],
      [null, false],
    ] as const)
      expect(await versions(argsOf(await requestBy(db, who, paths.versions(number)), params))).toMatchObject({
        withHistory,
      })
  })

  it('tells a change of hidden fields without its reason, unless its reader may know of them', async () => {
    const told = async (who: Person) => JSON.stringify((await viewOf(projectHistory, who)).entries)
    expect(await told(overseer)).not.toContain('canary')
    expect(await told(administrator)).not.toContain('canary')
    expect(await told(secretariat)).toContain('canary of the Secretariat')
    const file = await ask(projectCsv, overseer, paths.projectHistoryCsv(number))
    expect(await (file as Response).text()).not.toContain('canary')
  })
})

describe('asking', () => {
  it('by name, act, project and days; what cannot be read is not asked', async () => {
    const count = async (query: string) => (await viewOf(history, administrator, query)).count
    expect(await count('?who=director')).toBe(3)
    expect(await count('?act=invited')).toBe(1)
    expect(await count('?project=cti+32+2017a')).toBe(2)
    expect(await count('?from=2019-02-21')).toBe(0)
    expect(await count('?from=nonsense&page=-1')).toBe(3)
    expect((await viewOf(history, administrator, '?page=7')).entries).toEqual([])
  })

  it('names the person or the project that a row is about', async () => {
    const { entries, acts } = await viewOf(history, administrator)
    expect(entries.map(entry => entry.about)).toEqual([`Account of ${overseer.name}`, number, number])
    expect(acts).toEqual(['invited', 'section saved'])
  })

  it('downloads what was asked, with the hashes, and no cell is a formula', async () => {
    const file = (await ask(historyCsv, administrator, `${paths.historyCsv}?act=section+saved`)) as Response
    const lines = (await file.text()).trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^"?2019-02-20 09:00:00"?,CTI 32 2017A,The Program Director,section saved,4\.1,/)
    expect(lines[2]).toMatch(/,[0-9a-f]{64}$/)
    expect(lines[2]).not.toMatch(/,=1\+1/)
    const book = (await ask(historyWorkbook, administrator, paths.historyWorkbook)) as Response
    expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })
})
