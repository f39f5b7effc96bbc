import type { Config } from '~/config.server'
import { openTransport } from '~/mail/transport.server'
import type { Database } from '~db/connect.server'
import { callForReports } from './call-for-reports.server'
import { clearAnswerUploads } from './clear-answer-uploads.server'
import { clearAttendeeUploads } from './clear-attendee-uploads.server'
import { clearUploads } from './clear-uploads.server'
import { gatherDigests } from './gather-digests.server'
import { remindOfAnswers } from './remind-of-answers.server'
import { sendEvaluations } from './send-evaluations.server'
import { sendDueLetters } from './send-letters.server'
import { writeReminders } from './write-reminders.server'

/** What a job is given: the database, the settings, the clock, and whether the server is about to end. */
export type JobContext = {
  db: Database
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>
  clock: () => Date
  stopping: () => boolean
  /** Tells the operator something once. */
  tellOnce: (words: string) => void
}

/**
 * A job does what is due and returns what it did in a few words for the operator, null where there was nothing to do.
 * It may run twice, and in several processes at once, without harm.
 */
export type Job = {
  key: string
  title: string
  /** Minutes between two runs, over all servers together. Without it, every server looks in every round. */
  everyMinutes?: number
  run(context: JobContext): Promise<string | null>
}

/** "1 letter sent", "3 letters sent"; null for none. */
export const counted = (count: number, one: string, many: string, done: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many} ${done}`

/** Every job, in the order in which they run. */
export const jobs: readonly Job[] = [
  {
    key: 'write-reminders',
    title: 'Reminds people of what waits for them, before and after its date',
    everyMinutes: 60,
    run: async ({ db, clock }) => counted(await writeReminders(db, clock()), 'reminder', 'reminders', 'written'),
  },
  {
    key: 'remind-of-answers',
    title: 'Reminds economies of questionnaires that they have not answered',
    everyMinutes: 60,
    run: async ({ db, clock, stopping }) =>
      counted(await remindOfAnswers(db, { clock, stopping }), 'reminder', 'reminders', 'of questionnaires written'),
  },
  {
    key: 'call-for-reports',
    title: 'Calls for the completion reports of projects that have ended',
    everyMinutes: 60,
    run: async ({ db, clock, stopping }) =>
      counted(await callForReports(db, { clock, stopping }), 'completion report', 'completion reports', 'called for'),
  },
  {
    key: 'send-evaluations',
    title: 'Sends the longer-term evaluation of projects that were completed a year ago',
    everyMinutes: 60,
    run: async ({ db, clock, stopping }) =>
      counted(await sendEvaluations(db, { clock, stopping }), 'evaluation', 'evaluations', 'sent'),
  },
  {
    key: 'gather-digests',
    title: 'Gathers what people want daily into one letter each',
    run: async ({ db, clock }) => counted(await gatherDigests(db, clock()), 'daily letter', 'daily letters', 'written'),
  },
  {
    key: 'clear-uploads',
    title: 'Clears away files that never arrived whole',
    everyMinutes: 60,
    run: async ({ db, clock, stopping }) =>
      counted(await clearUploads(db, { clock, stopping }), 'unfinished file', 'unfinished files', 'cleared away'),
  },
  {
    key: 'clear-answer-uploads',
    title: 'Clears away what was read from workbooks of answers a day ago',
    everyMinutes: 60,
    run: async ({ db, clock }) =>
      counted(await clearAnswerUploads(db, clock()), 'workbook of answers', 'workbooks of answers', 'cleared away'),
  },
  {
    key: 'clear-attendee-uploads',
    title: 'Clears away workbooks of people that were loaded a day ago',
    everyMinutes: 60,
    run: async ({ db, clock }) =>
      counted(await clearAttendeeUploads(db, clock()), 'workbook of people', 'workbooks of people', 'cleared away'),
  },
  { key: 'send-letters', title: 'Sends the letters that are due', run: sendLetters },
]

async function sendLetters({ db, config: { smtpUrl, mailFrom }, clock, stopping, tellOnce }: JobContext) {
  if (!smtpUrl || !mailFrom) {
    tellOnce('No mail server is configured (SMTP_URL): letters wait in the outbox and are not sent')
    return null
  }
  const transport = openTransport({ smtpUrl, mailFrom })
  try {
    return counted(await sendDueLetters(db, { transport, clock, stopping }), 'letter', 'letters', 'sent')
  } finally {
    transport.close()
  }
}
