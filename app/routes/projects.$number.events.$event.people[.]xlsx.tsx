import { sendFile } from '~/http/download.server'
import { eventAskedFor, noEvent } from '~/http/event.server'
import { found, signedIn } from '~/http/route.server'
import { openEvent } from '~/operations/event/open-event.server'
import { writePeopleWorkbook } from '~/operations/event/write-people-workbook.server'

/** The people of an event as a workbook to be filled in and loaded back. */
export const loader = signedIn(async opened => {
  const { db, request, visitor } = opened
  const view = found(await openEvent(db, await eventAskedFor(opened, 'facts.read')), noEvent)
  const { number, title } = view.event
  const name = `${number} people ${title.slice(0, 60)}`
  return sendFile({ name, kind: 'xlsx', request, visitor }, await writePeopleWorkbook(db, view))
})
