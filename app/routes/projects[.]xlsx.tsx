import { readFilter } from '~/domain/record/filter'
import { sendStream, written } from '~/http/download.server'
import { open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { projectListColumns, projectListRow } from '~/reports/project-list'
import { streamWorkbook } from '~/reports/render/on-demand.server'
import { pagesOfProjects } from '~db/queries/export.server'
import { reference } from '~db/queries/reference.server'

/** The whole result of the filter in the address, as a workbook that can add and filter. */
export const loader = open(async ({ db, request, visitor, now }) => {
  const filter = readFilter(new URL(request.url).searchParams)
  const names = await reference(db)
  const book = { title: 'APEC projects', sheet: 'Projects', asOf: dayOf(now), columns: projectListColumns }
  return sendStream({ name: 'APEC projects', kind: 'xlsx', request, visitor }, () =>
    written(target =>
      streamWorkbook(
        target,
        book,
        pagesOfRows(pagesOfProjects(db, filter), project => projectListRow(project, names)),
      ),
    ),
  )
})
