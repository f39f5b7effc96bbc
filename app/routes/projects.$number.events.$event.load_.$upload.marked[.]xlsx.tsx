import { sendFile } from '~/http/download.server'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { found, refuse, signedIn } from '~/http/route.server'
import { markPeopleWorkbook } from '~/operations/event/mark-people-workbook.server'
import { openEvent } from '~/operations/event/open-event.server'

/** The list that somebody loaded, again, with a comment at each cell that cannot be taken. */
export const loader = signedIn(async opened => {
  const { db, params, request, visitor } = opened
  const asked = await eventAskedFor(opened, 'facts.write')
  const view = found(await openEvent(db, asked), noEvent)
  const marked = await markPeopleWorkbook(db, view, { ...asked, upload: params.upload ?? '' })
  if (!marked.ok) throw refuse(404, marked.reason)
  const name = `${view.event.number} people to mend`
  return sendFile({ name, kind: 'xlsx', request, visitor }, marked.bytes)
})
