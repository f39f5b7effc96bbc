import { matchRoutes } from '@remix-run/react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { type AppRoute, sourceApp } from '../../setup/source-app'
import { type Actor, actors, further, hidden, type ProjectName, projects } from './actors'
import { planted, plantedIn } from './canaries'
import { dataOf } from './data-of'
import { type Case, expectations } from './expectations'
import { forms } from './forms'
import { type Heard, hear, outcomeOf } from './heard'
import { leakedTo, mayRead, numbersLeakedTo } from './may-read'
import { openPortfolio, publishedVersions } from './portfolio'

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

/** Every two versions of every project compared: no expectation names them all. */
const comparisons = (Object.keys(projects) as ProjectName[]).flatMap(name => {
  const versions = versionsOf(name)
  return versions.flatMap((to, index) =>
    versions.slice(0, index).map(from => paths.difference(projects[name], from, to)),
  )
})

function versionsOf(name: ProjectName): string[] {
  if (name === 'published') return [...publishedVersions.drafts, ...publishedVersions.open]
  return name in hidden || name in further ? [] : ['4.0', '4.1', '4.2']
}

const ask = async (actor: Actor, url: string, init?: RequestInit) =>
  hear(await app.ask(portfolio.requestOf(actor, url, init)))

describe('reading', () => {
  const seen = new Set<string>()
  /** What an answer says that this actor may not read. */
  const leaksIn = (actor: Actor, url: string, { said }: Heard): string[] => {
    for (const { token } of plantedIn(said)) seen.add(token)
    return [...leakedTo(actor, said), ...numbersLeakedTo(actor, url, said)].map(text => `${text} at ${url}`)
  }

  it.each(actors)(
    'as %s: each page and file, and the data of each page, which tell nothing that is not theirs',
    async actor => {
      const wrong: string[] = []
      const leaks: string[] = []
      for (const one of gets) {
        const urls = routeOf(one.route)?.isPage ? [one.url, dataOf(one.url)] : [one.url]
        for (const url of urls) {
          const heard = await ask(actor, url)
          const was = outcomeOf(heard, false)
          if (was !== one.as[actor]) wrong.push(told({ ...one, url }, actor, was))
          leaks.push(...leaksIn(actor, url, heard))
        }
      }
      for (const url of comparisons.flatMap(one => [one, dataOf(one)]))
        leaks.push(...leaksIn(actor, url, await ask(actor, url)))
      expect(wrong).toEqual([])
      expect(leaks).toEqual([])
      expect(await portfolio.changed()).toBe(false)
      expect(app.problems).toEqual([])
    },
    long,
  )

  it('finds what is planted where those who may read it come', () => {
    const readable = planted.filter(canary => !canary.unseen && actors.some(actor => mayRead[actor](canary)))
    expect(readable.filter(({ token }) => !seen.has(token)).map(({ token }) => token)).toEqual([])
    // Of each kind there is one, but for the addresses of accounts, which pages of the administration show.
    for (const kind of new Set(planted.map(canary => canary.kind)))
      expect([kind, readable.some(canary => canary.kind === kind)]).toEqual([kind, true])
  })
})

describe('sending', () => {
  it.each(actors)(
    'as %s: each form; nothing changes where it is refused, and nothing more is told than was sent',
    async actor => {
      const wrong: string[] = []
      const leaks: string[] = []
      for (const one of posts) {
        const heard = await ask(actor, one.url, formOf(one.send))
        const changed = await portfolio.changed()
        const was = outcomeOf(heard, changed)
        if (was !== one.as[actor]) wrong.push(told(one, actor, was))
        const sent = new Set(Object.values(one.send ?? {}).flatMap(text => leakedTo(actor, text)))
        const more = leakedTo(actor, heard.said).filter(token => !sent.has(token))
        leaks.push(...more.map(token => `${token} at ${one.what} ${one.url}`))
        if (changed) await portfolio.restore()
      }
      expect(wrong).toEqual([])
      expect(leaks).toEqual([])
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
