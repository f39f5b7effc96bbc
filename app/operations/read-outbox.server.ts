import { may, type Person } from '~/domain/access/may'
import type { IsoMoment } from '~/domain/calendar'
import { type JobRun, oftenness } from '~/domain/jobs/run'
import { type LetterState, letterStates } from '~/domain/letters/outbox'
import type { Verdict } from '~/domain/verdict'
import { jobs } from '~/jobs/registry.server'
import { mailIsConfigured } from '~/mail/configured.server'
import type { Database } from '~db/connect.server'
import { listJobRuns } from '~db/queries/job-runs.server'
import { countLetters, listLetters } from '~db/queries/letter-list.server'
import { dayOf } from './author'
import { type ShownLetter, shownLetter } from './read-letters.server'

/** A job as the administration sees it; `next` is null for one that looks all the time. */
export type ShownJob = Pick<JobRun, 'claimedAt' | 'doneAt' | 'failedAt' | 'problem' | 'didAt' | 'did'> & {
  key: string
  title: string
  often: string
  next: IsoMoment | null
}

export type Outbox = {
  counts: { state: LetterState; count: number }[]
  failed: ShownLetter[]
  jobs: ShownJob[]
  mailIsConfigured: boolean
  mayManage: boolean
}

const lately = 7 * 86_400_000

/** How the letters and the jobs go: letters by where they stand, those given up with their problem, each job's runs. */
export async function readOutboxAndJobs(
  db: Database,
  { by, now }: { by: Person; now: Date },
): Promise<{ ok: true; outbox: Outbox } | Extract<Verdict, { ok: false }>> {
  const allowed = may(by, 'letters.read', {}, dayOf(now))
  if (!allowed.ok) return allowed
  const since = new Date(now.getTime() - lately).toISOString()
  const withAddress = may(by, 'people.manage', {}, dayOf(now)).ok
  const [counts, { letters }, runs] = await Promise.all([
    Promise.all(letterStates.map(async state => ({ state, count: await countLetters(db, state, since) }))),
    listLetters(db, 1, 'failed'),
    listJobRuns(db),
  ])
  return {
    ok: true,
    outbox: {
      counts,
      failed: letters.map(letter => shownLetter(letter, withAddress)),
      jobs: jobs.map(({ key, title, everyMinutes = null }) => {
        const run = runs.find(one => one.job === key)
        const { claimedAt = null, doneAt = null, failedAt = null, problem = null, didAt = null, did = null } = run ?? {}
        const next = everyMinutes === null ? null : (run?.dueAt ?? null)
        return { key, title, often: oftenness(everyMinutes), next, claimedAt, doneAt, failedAt, problem, didAt, did }
      }),
      mailIsConfigured: mailIsConfigured(),
      mayManage: may(by, 'letters.manage', {}, dayOf(now)).ok,
    },
  }
}
