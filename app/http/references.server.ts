import type { LoaderFunction, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'

type Handler = (args: LoaderFunctionArgs) => ReturnType<LoaderFunction>

/**
 * The build with every loader and action guarded: what they throw on purpose passes, an unforeseen error goes to the
 * log, and the visitor gets its reference instead.
 */
export function withReferences(build: ServerBuild): ServerBuild {
  const routes: ServerBuild['routes'] = {}
  for (const [id, route] of Object.entries(build.routes)) {
    const { loader, action } = route.module
    const guarded = { ...(loader && { loader: guard(loader) }), ...(action && { action: guard(action) }) }
    routes[id] = { ...route, module: { ...route.module, ...guarded } }
  }
  return { ...build, routes }
}

const guard =
  (handler: Handler): Handler =>
  async args => {
    try {
      return await handler(args)
    } catch (thrown) {
      if (!(thrown instanceof Error) || args.request.signal.aborted) throw thrown
      args.context.report(thrown)
      throw Response.json({ reference: args.context.requestId }, { status: 500 })
    }
  }
