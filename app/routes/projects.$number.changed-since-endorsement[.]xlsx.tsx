import { changedSinceFacts } from '~/components/difference/changed-since'
import { sendFile } from '~/http/download.server'
import { found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { readChangedSince } from '~/operations/read-changed-since.server'
import { changedSinceReport } from '~/reports/changed-since'
import { namingOf } from '~/reports/naming'
import { renderWorkbook } from '~/reports/render/on-demand.server'
import { reference } from '~db/queries/reference.server'

/** The note to the forum as a workbook: what is read on the first sheet, each table on its own. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const number = numberIn(params)
  const read = found(await readChangedSince(db, { number, by: person, now }), `No endorsement of ${number} is known.`)
  const report = changedSinceReport(changedSinceFacts(read, namingOf(await reference(db)), dayOf(now)))
  return sendFile(
    { name: `${number} Changed since endorsement`, kind: 'xlsx', request, visitor },
    await renderWorkbook(report),
  )
})
