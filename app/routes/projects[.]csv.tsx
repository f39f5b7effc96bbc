import { readFilter } from '~/domain/record/filter'
import { sendStream } from '~/http/download.server'
import { open } from '~/http/route.server'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { projectListColumns, projectListRow } from '~/reports/project-list'
import { csvStream } from '~/reports/render/csv.server'
import { pagesOfProjects } from '~db/queries/export.server'
import { reference } from '~db/queries/reference.server'

/** The whole result of the filter in the address, one project to a line. */
export const loader = open(async ({ db, request, visitor }) => {
  const filter = readFilter(new URL(request.url).searchParams)
  const names = await reference(db)
  return sendStream({ name: 'APEC projects', kind: 'csv', request, visitor }, () =>
    csvStream(
      projectListColumns,
      pagesOfRows(pagesOfProjects(db, filter), project => projectListRow(project, names)),
    ),
  )
})
