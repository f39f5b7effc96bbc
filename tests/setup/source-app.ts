import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import * as entry from '~/entry.server'
import * as root from '~/root'

type Routes = ServerBuild['routes']
type Module = Routes[string]['module']

const app = path.resolve('app')
const modules = import.meta.glob<Module>('/app/routes/**/*.{ts,tsx}')

/** A route as the build knows it: where it answers, and whether it shows a page, loads or takes forms. */
export type AppRoute = {
  id: string
  pattern: string
  isIndex: boolean
  isPage: boolean
  hasAction: boolean
  source: string
}

/** The routes of a folder's names by Remix's own convention, as `app/routes.ts` asks for them. */
async function entriesOfApp(): Promise<RouteConfigEntry[]> {
  Object.assign(globalThis, { __remixAppDirectory: app })
  return (await import('../../app/routes')).default
}

async function collect(entries: readonly RouteConfigEntry[], parentId: string, into: Routes): Promise<void> {
  for (const { file, path, index, caseSensitive, children, ...entry } of entries) {
    const id = entry.id ?? file.replace(/\.tsx?$/, '')
    const read = modules[`/app/${file}`]
    if (!read) throw new Error(`There is no module for the route ${id}`)
    const module = await read()
    // What a module does not export, the build has as undefined.
    into[id] = { id, parentId, path, index, caseSensitive, module: { ...module, default: module.default } }
    await collect(children ?? [], id, into)
  }
}

const manifestRoute = ({ id, parentId, path, index, module }: Routes[string]) => ({
  id,
  parentId,
  path,
  index,
  module: `/assets/${id}.js`,
  hasLoader: Boolean(module.loader),
  hasAction: Boolean(module.action),
  hasClientLoader: false,
  hasClientAction: false,
  hasErrorBoundary: Boolean(module.ErrorBoundary),
})

async function readRoutes(): Promise<Routes> {
  const routes: Routes = { root: { id: 'root', path: '', module: root as Module } }
  await collect(await entriesOfApp(), 'root', routes)
  return routes
}

const buildOf = (routes: Routes): ServerBuild => ({
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
})

function patternOf(routes: Routes, id: string): string {
  const route = routes[id]
  if (!route?.parentId) return ''
  return [patternOf(routes, route.parentId), route.path].filter(Boolean).join('/')
}

/**
 * The whole app as it stands in the sources, answering requests in this process by Remix's own handler. `problems`
 * collects what the app did not foresee.
 */
export async function sourceApp() {
  const routes = await readRoutes()
  const handle = createRequestHandler(buildOf(routes), 'production')
  const problems: unknown[] = []
  const ask = (request: Request): Promise<Response> =>
    handle(request, {
      nonce: 'nonce-of-a-test',
      requestId: 'test',
      address: '127.0.0.1',
      report: problem => problems.push(problem),
    })
  const all: AppRoute[] = Object.values(routes)
    .filter(({ id }) => id !== 'root')
    .map(({ id, index, module }) => ({
      id,
      isIndex: Boolean(index),
      pattern: `/${patternOf(routes, id)}`,
      isPage: Boolean(module.default),
      hasAction: Boolean(module.action),
      source: readFileSync(sourceOf(id), 'utf8'),
    }))
  return { ask, routes: all, problems }
}

const sourceOf = (id: string) => {
  const file = Object.keys(modules).find(name => name.replace(/^\/app\/|\.tsx?$/g, '') === id)
  if (!file) throw new Error(`There is no file for the route ${id}`)
  return path.join('.', file)
}
