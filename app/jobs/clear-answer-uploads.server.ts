import type { Database } from '~db/connect.server'
import { dropUploads } from '~db/queries/answer-uploads.server'

const day = 24 * 60 * 60 * 1000

/** Drops what was read from workbooks of answers a day ago: whoever wanted it has confirmed it. */
export const clearAnswerUploads = (db: Database, now: Date): Promise<number> =>
  db.inTransaction('answer uploads', tx => dropUploads(tx, new Date(now.getTime() - day).toISOString()))
