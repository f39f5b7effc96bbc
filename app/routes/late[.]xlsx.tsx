import { lateAsked } from '~/domain/lateness/forms'
import { sendFile } from '~/http/download.server'
import { refuse, signedIn } from '~/http/route.server'
import { readLateList } from '~/operations/lateness/read-late-list.server'
import { renderWorkbook } from '~/reports/render/on-demand.server'

/** The late list that the filter in the address selects, as a workbook. */
export const loader = signedIn(async ({ db, visitor, person, now, request }) => {
  const asked = lateAsked(new URL(request.url).searchParams)
  const read = await readLateList(db, { ...asked, by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const name = `Late reports as of ${read.report.asOf}`
  return sendFile({ name, kind: 'xlsx', request, visitor }, await renderWorkbook(read.report))
})
