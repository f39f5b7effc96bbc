import type { Config } from '~/config.server'
import { openTransport } from '~/mail/transport.server'
import type { Database } from '~db/connect.server'
import { gatherDigests } from './gather-digests.server'
import { sendDueLetters } from './send-letters.server'

/** What a job is given: the database, the settings, the clock, and whether the server is about to end. */
export type JobContext = {
  db: Database
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>
  clock: () => Date
  stopping: () => boolean
  /** Tells the operator something once. */
  tellOnce: (words: string) => void
}

/** A job does what is due and returns. It may run twice, and in several processes at once, without harm. */
export type Job = { key: string; title: string; run(context: JobContext): Promise<unknown> }

/** Every job, in the order in which they run. */
export const jobs: readonly Job[] = [
  {
    key: 'gather-digests',
    title: 'Gathers what people want daily into one letter each',
    run: ({ db, clock }) => gatherDigests(db, clock()),
  },
  { key: 'send-letters', title: 'Sends the letters that are due', run: sendLetters },
]

async function sendLetters({ db, config: { smtpUrl, mailFrom }, clock, stopping, tellOnce }: JobContext) {
  if (!smtpUrl || !mailFrom) {
    tellOnce('No mail server is configured (SMTP_URL): letters wait in the outbox and are not sent')
    return
  }
  const transport = openTransport({ smtpUrl, mailFrom })
  try {
    await sendDueLetters(db, { transport, clock, stopping })
  } finally {
    transport.close()
  }
}
