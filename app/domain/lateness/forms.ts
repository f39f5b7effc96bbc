import { z } from 'zod'
import { keyOfWords, type OverdueKey } from './overdue'

/** The ticked reports of the late list, each by its key. */
const ticked = z.preprocess(
  sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
  z
    .array(z.string())
    .max(500, 'Tick at most 500 reports at once.')
    .transform((keys, context): OverdueKey[] => {
      const read = keys.flatMap(words => keyOfWords(words) ?? [])
      if (read.length === keys.length && read.length > 0) return read
      context.addIssue(
        read.length === 0 ? 'Tick at least one report.' : 'The list has changed. Please reload the page.',
      )
      return z.NEVER
    }),
)

/** What is done with the ticked reports: the reminder is sent, or it is recorded that the committee was told. */
export const lateListForm = z.object({
  intent: z.enum(['remind', 'report'], { error: 'Choose what is to be done.' }),
  reports: ticked,
})

/** Which reports an address asks for: of one forum, and those of records of the old database too. */
export type LateAsked = { forum: string | null; withOld: boolean }

export const lateAsked = (search: URLSearchParams): LateAsked => ({
  forum: search.get('forum')?.slice(0, 20) || null,
  withOld: search.has('old'),
})

/** The same as the end of an address; empty where nothing is asked for. */
export function lateQuery({ forum, withOld }: LateAsked): string {
  const asked = new URLSearchParams({ ...(forum === null ? {} : { forum }), ...(withOld ? { old: '1' } : {}) })
  return asked.size === 0 ? '' : `?${asked}`
}
