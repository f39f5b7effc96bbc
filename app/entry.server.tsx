import type { AppLoadContext, DataFunctionArgs, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { ChartMarkup } from '~/components/chart/chart-markup'
import { NonceContext } from '~/components/page/nonce'

type Handoff = NonNullable<NonNullable<EntryContext['renderMeta']>['streamCache']>

const END_OF_PAGE = '</body></html>'

/**
 * Draws a whole page in one go. Nothing in Dossier is deferred, so streaming would only cost time: drawing a list of 50
 * rows at once takes half as long, and a page that fails while being drawn still becomes an error page.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const streamCache = await handoffOf(context)
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <ChartMarkup.Provider value={renderToStaticMarkup}>
        <RemixServer context={{ ...context, renderMeta: { streamCache } }} url={request.url} nonce={nonce} />
      </ChartMarkup.Provider>
    </NonceContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  keepPrivate(headers)
  return new Response(`<!DOCTYPE html>${closeAtTheEnd(page)}`, { status, headers })
}

/** Data for a page change in the browser is as private as the page itself. */
export function handleDataRequest(response: Response) {
  keepPrivate(response.headers)
  return response
}

/** What the rules of Dossier did not foresee goes to the log with the reference that the visitor is shown. */
export function handleError(error: unknown, { request, context }: DataFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.report(error)
}

function keepPrivate(headers: Headers) {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}

/** RemixServer suspends while it reads the page's data; read beforehand, it is there in the first pass. */
async function handoffOf(context: EntryContext): Promise<Handoff> {
  const reader = context.serverHandoffStream?.getReader()
  if (!reader) return {}
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
  }
  reader.releaseLock()
  const settled = (done: boolean, value: string) => Object.assign(Promise.resolve(), { result: { done, value } })
  return { 0: settled(false, text), 1: settled(true, '') }
}

/** RemixServer puts the page's data behind the closing tags; HTML allows nothing there. */
function closeAtTheEnd(page: string): string {
  const end = page.lastIndexOf(END_OF_PAGE)
  if (end < 0) return page
  return page.slice(0, end) + page.slice(end + END_OF_PAGE.length) + END_OF_PAGE
}
