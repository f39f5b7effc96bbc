import { afterAll, beforeAll } from 'vitest'
import { type AppRoute, sourceApp } from '../../setup/source-app'
import type { Actor } from './actors'
import { type Case, expectations } from './expectations'
import { hear } from './heard'
import { openPortfolio } from './portfolio'

/** Hundreds of addresses on a machine that is busy with other things, in milliseconds. */
export const long = 300_000

export type RoutedCase = Case & { route: string }

/** Every request of the expectations; with `send` it is a form. */
export const cases: RoutedCase[] = Object.entries(expectations).flatMap(([route, list]) =>
  list.map(one => ({ ...one, route })),
)
export const gets = cases.filter(one => !one.send)
export const posts = cases.filter(one => one.send)

export const formOf = (send: Case['send']): RequestInit => ({ method: 'POST', body: new URLSearchParams(send) })

export const told = (one: RoutedCase, actor: Actor, was: string) =>
  `${one.route}: ${one.what} ${one.url} as ${actor}: ${one.as[actor]} was expected, it was ${was}`

/** The product and a portfolio for the tests of a file. Reading and sending walk in files of their own, side by side. */
export function walkOfFile() {
  const walk = {} as {
    app: Awaited<ReturnType<typeof sourceApp>>
    portfolio: Awaited<ReturnType<typeof openPortfolio>>
  }
  beforeAll(async () => {
    walk.app = await sourceApp()
    walk.portfolio = await openPortfolio()
  })
  afterAll(() => walk.portfolio.close())
  return {
    walk,
    routeOf: (id: string): AppRoute | undefined => walk.app.routes.find(route => route.id === id),
    ask: async (actor: Actor, url: string, init?: RequestInit) =>
      hear(await walk.app.ask(walk.portfolio.requestOf(actor, url, init))),
  }
}
