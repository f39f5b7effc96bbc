import type { Database } from '~db/connect.server'
import { dropAttendeeUploads } from '~db/queries/attendee-uploads.server'

const day = 24 * 60 * 60 * 1000

/** Drops workbooks of people that were loaded a day ago: whoever wanted one has confirmed it. */
export const clearAttendeeUploads = (db: Database, now: Date): Promise<number> =>
  db.inTransaction('attendee uploads', tx => dropAttendeeUploads(tx, new Date(now.getTime() - day).toISOString()))
