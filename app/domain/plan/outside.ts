import { firstOfMonth, type IsoDate, lastOfMonth } from '../calendar'

export type Dates = { start: IsoDate | null; end: IsoDate | null }

/** Whether a row of a work plan begins before the first month of the project or ends after its last. */
export const isOutside = (row: Dates, project: Dates): boolean =>
  (row.start !== null && project.start !== null && row.start < firstOfMonth(project.start)) ||
  (row.end !== null && project.end !== null && row.end > lastOfMonth(project.end))
