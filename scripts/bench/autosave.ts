import { Agent } from 'node:http'
import { paths } from '~/paths'
import { openDatabase } from '~db/connect.server'
import { insertRecord } from '~db/queries/records.server'
import { readReference } from '~db/queries/reference.server'
import { median } from './load'
import { post } from './post'
import type { Running } from './processes'
import { prose, randomFrom } from './prose'
import { recordOf } from './record'
import type { Desk } from './register-file'
import { ms, type Report } from './report'
import { bareSave, timed } from './saves'

const length = 3_000
const rounds = 300
const number = 'DRAFT 99 2026'

/** A draft beside the register, for somebody to write in. */
async function beginDraft(desk: Desk): Promise<void> {
  const database = openDatabase({ file: desk.file })
  const lists = await readReference(database)
  const record = recordOf(1, lists)
  const draft = {
    values: { ...record.values, number, status: null },
    marks: {},
    keeping: { ...record.keeping, version: { major: 0, minor: 1 } },
  }
  const first = { author: { person: null, name: 'Bench' }, why: 'Begun', at: '2026-01-01T00:00:00.000Z' }
  const life = { state: 'concept-draft', visibility: 'draft' } as const
  await database.inTransaction('drafts', tx => insertRecord(tx, draft, first, lists, life))
  await database.close()
}

/** The autosave of a long section over HTTP, in turn with the bare transaction on the same file. */
export async function measureAutosave(report: Report, desk: Desk, server: Running): Promise<void> {
  await beginDraft(desk)
  const bare = bareSave(desk.file)
  const agent = new Agent({ keepAlive: true })
  const random = randomFrom(9)
  const url = `${server.url}${paths.editSection(number, 'summary')}.data`
  let base = '0.1.0'
  const theirs: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const form = new URLSearchParams({ intent: 'autosave', shown: 'summary', base })
    form.set('values.summary', prose(random, length))
    // Projects that no other measure writes to.
    await timed(theirs, () => bare.save(1_001 + (round % 200), prose(random, length)))
    let answer = ''
    await timed(ours, async () => {
      answer = await post(url, form, { agent, cookie: desk.cookie })
    })
    base = /\d+\.\d+\.\d+/.exec(answer)?.[0] ?? base
  }
  agent.destroy()
  bare.close()
  const most = 3 * median(theirs) + 5
  report.add({
    what: `autosave of ${length.toLocaleString('en-US')} characters, over HTTP`,
    came: `${ms(median(ours))} median`,
    floor: `${ms(median(theirs))} for the bare transaction`,
    goal: `at most 3 times that and 5 ms: ${ms(most)}`,
    met: median(ours) <= most,
  })
}
