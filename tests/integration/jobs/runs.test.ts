import { expect, it } from 'vitest'
import type { Job } from '~/jobs/registry.server'
import { startJobs } from '~/jobs/run-due.server'
import type { Database } from '~db/database'
import { listJobRuns } from '~db/queries/job-runs.server'
import { onEachEngine } from '../../setup/databases'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const quiet = { info: () => undefined, error: () => undefined }
const config = { smtpUrl: undefined, mailFrom: undefined }

/** One round of a server at a moment. */
async function round(db: Database, jobs: readonly Job[], at = now): Promise<void> {
  const running = startJobs({ db, config, log: quiet, clock: () => at, everyMs: 3_600_000 }, jobs)
  await running.runNow()
  await running.stop()
}

const counting = (more: Partial<Job> = {}) => {
  const runs: string[] = []
  const run = async () => {
    runs.push('run')
    await new Promise(resume => setTimeout(resume, 30))
    return 'one thing done'
  }
  return { runs, job: { key: 'tidy', title: 'Tidies', everyMinutes: 60, run, ...more } satisfies Job }
}

onEachEngine('the runs of a job', (open, engine) => {
  it('are shared by the servers: each run happens once, and the next is due at its time', async () => {
    const db = await open()
    const second = engine.name === 'PGlite' ? db : engine.again()
    const { runs, job } = counting()
    await Promise.all([round(db, [job]), round(second, [job]), round(db, [job])])
    expect(runs).toHaveLength(1)
    await Promise.all([round(db, [job], later(59)), round(second, [job], later(59))])
    expect(runs).toHaveLength(1)
    await Promise.all([round(db, [job], later(60)), round(second, [job], later(60))])
    expect(runs).toHaveLength(2)
    expect(await listJobRuns(db)).toMatchObject([
      { job: 'tidy', dueAt: later(120).toISOString(), doneAt: later(60).toISOString(), did: 'one thing done' },
    ])
  })

  it('that fail are noted with their problem and tried again soon', async () => {
    const db = await open()
    const { runs, job } = counting()
    const broken = { ...job, run: () => Promise.reject(new Error('No room\nleft')) }
    await round(db, [broken])
    expect(await listJobRuns(db)).toMatchObject([
      {
        failedAt: now.toISOString(),
        doneAt: null,
        problem: 'No room left',
        attempts: 1,
        dueAt: later(1).toISOString(),
      },
    ])
    await round(db, [job], later(1))
    expect(runs).toHaveLength(1)
    expect(await listJobRuns(db)).toMatchObject([
      { doneAt: later(1).toISOString(), failedAt: now.toISOString(), problem: null, attempts: 0 },
    ])
  })

  it('of a server that died are taken over, and what it says afterwards changes nothing', async () => {
    const db = await open()
    const { job } = counting()
    let wake: () => void = () => undefined
    const asleep = new Promise<string>(resolve => {
      wake = () => resolve('the slow one')
    })
    const slow = { ...job, run: () => asleep }
    const dying = round(db, [slow])
    await expect.poll(async () => (await listJobRuns(db))[0]?.claimedAt).toBe(now.toISOString())
    await round(db, [job], later(14))
    expect(await listJobRuns(db)).toMatchObject([{ doneAt: null }])
    await round(db, [job], later(15))
    wake()
    await dying
    expect(await listJobRuns(db)).toMatchObject([{ did: 'one thing done', doneAt: later(15).toISOString() }])
  })

  it('that look in every round are noted when they did something, and else every few minutes', async () => {
    const db = await open()
    let found: string | null = null
    const looking: Job = { key: 'look', title: 'Looks', run: async () => found }
    const doneAt = async () => (await listJobRuns(db))[0]?.doneAt
    await round(db, [looking])
    await round(db, [looking], later(1))
    expect(await doneAt()).toBe(now.toISOString())
    found = '2 letters sent'
    await round(db, [looking], later(2))
    found = null
    await round(db, [looking], later(8))
    expect(await listJobRuns(db)).toMatchObject([
      { doneAt: later(8).toISOString(), did: '2 letters sent', didAt: later(2).toISOString() },
    ])
  })
})
