import { originOf } from '~/auth/origin.server'
import { sendFile } from '~/http/download.server'
import { open } from '~/http/route.server'
import { readCatalogue } from '~/operations/practices/read-catalogue.server'
import { renderHtml } from '~/reports/render/on-demand.server'

/** The best practices that the filter in the address finds, as one file that needs nothing else. */
export const loader = open(async ({ db, request, visitor, now }) => {
  const search = new URL(request.url).searchParams
  const report = await readCatalogue(db, { search, origin: originOf(request), now })
  return sendFile({ name: 'APEC best practices', kind: 'html', request, visitor }, await renderHtml(report))
})
