import { matchRoutes } from '@remix-run/react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { type AppRoute, sourceApp } from '../../setup/source-app'
import { type Actor, actors, projects } from './actors'
import { dataOf } from './data-of'
import { type Case, expectations, type Outcome } from './expectations'
import { forms } from './forms'
import { openPortfolio } from './portfolio'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterAll(() => portfolio.close())

const routeOf = (id: string): AppRoute | undefined => app.routes.find(route => route.id === id)
const cases = Object.entries(expectations).flatMap(([route, list]) => list.map(one => ({ ...one, route })))
const gets = cases.filter(one => !one.send)
const posts = cases.filter(one => one.send)

const formOf = (send: Case['send']): RequestInit => ({ method: 'POST', body: new URLSearchParams(send) })

/** A data request tells a redirect in its body. */
const leadsTo = async (answer: Response): Promise<string | null> =>
  answer.status === 202
    ? answer.text()
    : answer.status >= 300 && answer.status < 400
      ? answer.headers.get('Location')
      : null

const words: Record<number, Outcome> = {
  200: 'ok',
  403: 'forbidden',
  404: 'not found',
  409: 'refused',
  410: 'refused',
  422: 'refused',
  503: 'refused',
}

async function outcomeOf(answer: Response, changed: boolean): Promise<Outcome | string> {
  const place = await leadsTo(answer)
  if (!answer.bodyUsed) await answer.text()
  const { status } = answer
  if (changed) return status < 400 ? 'done' : `status ${status} with a change`
  if (place !== null) return place.includes(paths.signIn) ? 'sign in' : 'elsewhere'
  return words[status] ?? `status ${status}`
}

const told = (one: Case & { route: string }, actor: Actor, was: string) =>
  `${one.route}: ${one.what} ${one.url} as ${actor}: ${one.as[actor]} was expected, it was ${was}`

/** Hundreds of addresses on a machine that is busy with other things, in milliseconds. */
const long = 300_000

describe('every route', () => {
  it('has its expectations, for reading and for its form', () => {
    const without = app.routes.filter(({ id }) => !expectations[id]?.some(one => !one.send))
    expect(
      without.map(({ id }) => id),
      'Routes that expectations.ts does not know',
    ).toEqual([])
    const formless = app.routes.filter(({ id, hasAction }) => hasAction && !expectations[id]?.some(one => one.send))
    expect(
      formless.map(({ id }) => id),
      'Forms that expectations.ts does not send',
    ).toEqual([])
    expect(
      Object.keys(expectations).filter(id => !routeOf(id)),
      'Expectations of no route',
    ).toEqual([])
  })

  it('is reached by the addresses of its expectations', () => {
    const tree = app.routes.map(({ id, pattern, isIndex }) =>
      isIndex ? { id, path: pattern, index: true } : { id, path: pattern },
    )
    const strayed = cases.filter(({ url, route }) => matchRoutes(tree, url)?.at(-1)?.route.id !== route)
    expect(strayed.map(({ url, route }) => `${url} is not of ${route}`)).toEqual([])
  })

  it('is sent every intent that its form knows', () => {
    const known = app.routes.flatMap(({ id, source }) => intentsIn(source).map(intent => ({ id, intent })))
    const unsent = known.filter(
      ({ id, intent }) => !expectations[id]?.some(({ send }) => Object.values(send ?? {}).includes(intent)),
    )
    expect(known.length).toBeGreaterThan(3)
    expect(unsent).toEqual([])
  })
})

/** What an action compares its intent with, and what its buttons send. */
const intentsIn = (source: string): string[] =>
  [
    ...source.matchAll(/'intent'\)\s*[!=]==\s*'([\w-]+)'/g),
    ...source.matchAll(/name="(?:intent|decision)" value="([\w-]+)"/g),
  ].map(match => match[1] ?? '')

describe('reading', () => {
  it.each(actors)(
    'as %s: each page and file, and the data of each page',
    async actor => {
      const wrong: string[] = []
      for (const one of gets) {
        const urls = routeOf(one.route)?.isPage ? [one.url, dataOf(one.url)] : [one.url]
        for (const url of urls) {
          const was = await outcomeOf(await app.ask(portfolio.requestOf(actor, url)), false)
          if (was !== one.as[actor]) wrong.push(told({ ...one, url }, actor, was))
        }
      }
      expect(wrong).toEqual([])
      expect(await portfolio.changed()).toBe(false)
      expect(app.problems).toEqual([])
    },
    long,
  )
})

describe('sending', () => {
  it.each(actors)(
    'as %s: each form, and nothing changes where it is refused',
    async actor => {
      const wrong: string[] = []
      for (const one of posts) {
        const answer = await app.ask(portfolio.requestOf(actor, one.url, formOf(one.send)))
        const changed = await portfolio.changed()
        const was = await outcomeOf(answer, changed)
        if (was !== one.as[actor]) wrong.push(told(one, actor, was))
        if (changed) await portfolio.restore()
      }
      expect(wrong).toEqual([])
      expect(app.problems).toEqual([])
    },
    long,
  )

  it('to a route without a form changes nothing', async () => {
    const formless = gets.filter(one => !routeOf(one.route)?.hasAction)
    for (const one of formless) {
      const answer = await app.ask(portfolio.requestOf('secretariat', one.url, formOf(forms.summary)))
      expect([one.url, answer.status]).toEqual([one.url, 405])
    }
    expect(await portfolio.changed()).toBe(false)
  })

  it('fields that a form did not show changes nothing of them', async () => {
    const forged = {
      base: forms.summary.base,
      'values.number': projects.own,
      'values.title': 'A new title',
      'values.status': 'Completed Project',
      'values.batch': 'Mine',
      'values.summary': 'Mine',
    }
    const before = await portfolio.projectRows()
    const url = paths.editSection(projects.own, 'identification')
    const answer = await app.ask(portfolio.requestOf('overseer', url, formOf(forged)))
    expect(answer.status).toBe(302)
    const [own, ...others] = await portfolio.projectRows()
    expect(own).toMatchObject({ title: 'A new title', status: before[0]?.status, secretariat: before[0]?.secretariat })
    expect(others).toEqual(before.slice(1))
    await portfolio.restore()
  })
})
