import type { LoaderFunctionArgs } from '@remix-run/node'

/** What the server hands to a route, for a request and the parts of its address. */
export const argsOf = (request: Request, params: LoaderFunctionArgs['params'] = {}): LoaderFunctionArgs => ({
  request,
  params,
  context: { nonce: '', requestId: 'test', address: '127.0.0.1', report: () => undefined },
})
