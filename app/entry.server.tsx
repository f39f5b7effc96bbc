import type { AppLoadContext, DataFunctionArgs, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { NonceContext } from '~/components/page/nonce'
import { drawnOnce } from '~/http/drawn-pages.server'

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
  const data = await handoffOf(context)
  const draw = () => {
    const streamCache = asStreamCache(data)
    const page = renderToString(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={{ ...context, renderMeta: { streamCache } }} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
    )
    return `<!DOCTYPE html>${closeAtTheEnd(page)}`
  }
  // What a failed page shows is not all in its data.
  const plain = status === 200 && data !== null && !context.staticHandlerContext.errors
  const page = plain ? drawnOnce({ url: request.url, data, nonce }, draw) : draw()
  headers.set('Content-Type', 'text/html; charset=utf-8')
  keepPrivate(headers)
  return new Response(page, { status, headers })
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

/** The page's data as it is sent to the browser. */
async function handoffOf(context: EntryContext): Promise<string | null> {
  const reader = context.serverHandoffStream?.getReader()
  if (!reader) return null
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
  }
  reader.releaseLock()
  return text
}

/** RemixServer suspends while it reads the page's data; read beforehand, it is there in the first pass. */
function asStreamCache(data: string | null): Handoff {
  const settled = (done: boolean, value: string) => Object.assign(Promise.resolve(), { result: { done, value } })
  return data === null ? {} : { 0: settled(false, data), 1: settled(true, '') }
}

/** RemixServer puts the page's data behind the closing tags; HTML allows nothing there. */
function closeAtTheEnd(page: string): string {
  const end = page.lastIndexOf(END_OF_PAGE)
  if (end < 0) return page
  return page.slice(0, end) + page.slice(end + END_OF_PAGE.length) + END_OF_PAGE
}
