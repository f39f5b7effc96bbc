import { originOf } from '~/auth/origin.server'
import { open } from '~/http/route.server'
import { practiceFeed } from '~/reports/practice-feed'
import { listPublishedPractices } from '~db/queries/published-practices.server'

/** The latest best practices for readers of feeds. */
export const loader = open(async ({ db, request, now }) => {
  const feed = practiceFeed(await listPublishedPractices(db), { origin: originOf(request), now: now.toISOString() })
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache' }
  return new Response(request.method === 'HEAD' ? null : feed, { headers })
})
