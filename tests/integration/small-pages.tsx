import { Readable } from 'node:stream'
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { Outlet, Scripts, useLoaderData } from '@remix-run/react'
import { useNonce } from '~/components/page/nonce'
import * as entry from '~/entry.server'

type Module = ServerBuild['routes'][string]['module']

/** A route without a component answers as a resource does. */
const route = (id: string, path: string, module: Partial<Module>) => ({
  id,
  path,
  parentId: 'root',
  module: { ...module, default: module.default },
})

function Root() {
  const nonce = useNonce()
  return (
    <html lang="en">
      <head>
        <title>Small</title>
      </head>
      <body>
        <Outlet />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

function Words() {
  const { words } = useLoaderData<{ words: string }>()
  return <h1>{words}</h1>
}

interface SmallPages {
  untilReleased: Promise<void>
  onSlow(): void
  rows(): AsyncGenerator<Uint8Array>
}

/** A build of a few pages that behave as the tests of the server need it; drawn by the entry of the real ones. */
export function smallPages({ untilReleased, onSlow, rows }: SmallPages): ServerBuild {
  const routes: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: { default: Root } },
    words: route('words', '', {
      default: Words,
      loader: () => ({ words: '</script><script>alert(1)</script> '.repeat(60) }),
      action: async ({ request }: ActionFunctionArgs) => new Response(`${(await request.text()).length} bytes`),
    }),
    echo: route('echo', 'echo', {
      loader: ({ request, context }: LoaderFunctionArgs) =>
        Response.json({ url: request.url, address: context.address, cookie: request.headers.get('Cookie') }),
      action: async ({ request }: ActionFunctionArgs) => new Response(String((await request.text()).length)),
    }),
    broken: route('broken', 'broken', {
      loader: () => {
        throw new Error('the secret cause')
      },
    }),
    download: route('download', 'download', {
      loader: () =>
        new Response(Readable.toWeb(Readable.from(rows())) as ReadableStream, {
          headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment' },
        }),
    }),
    slow: route('slow', 'slow', {
      loader: async () => {
        onSlow()
        await untilReleased
        return new Response('finished')
      },
    }),
  }
  const manifestRoute = ({ id, parentId, path, module }: ServerBuild['routes'][string]) => ({
    id,
    path,
    ...(parentId && { parentId }),
    module: `/assets/${id}.js`,
    hasLoader: Boolean(module.loader),
    hasAction: Boolean(module.action),
    hasClientLoader: false,
    hasClientAction: false,
    hasErrorBoundary: false,
  })
  return {
    entry: { module: entry },
    routes,
    assets: {
      entry: { module: '/assets/entry.js', imports: [] },
      routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, manifestRoute(route)])),
      url: '/assets/manifest.js',
      version: '1',
    },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    mode: 'production',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
  }
}
