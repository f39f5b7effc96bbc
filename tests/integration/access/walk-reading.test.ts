import { matchRoutes } from '@remix-run/react'
import { describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { type Actor, actors, further, hidden, type ProjectName, projects } from './actors'
import { planted, plantedIn } from './canaries'
import { dataOf } from './data-of'
import { expectations } from './expectations'
import { type Heard, outcomeOf } from './heard'
import { leakedTo, mayRead, numbersLeakedTo } from './may-read'
import { publishedVersions } from './portfolio'
import { cases, gets, long, told, walkOfFile } from './walk'

const { walk, routeOf, ask } = walkOfFile()

describe('every route', () => {
  it('has its expectations, for reading and for its form', () => {
    const without = walk.app.routes.filter(({ id }) => !expectations[id]?.some(one => !one.send))
    expect(
      without.map(({ id }) => id),
      'Routes that expectations.ts does not know',
    ).toEqual([])
    const formless = walk.app.routes.filter(
      ({ id, hasAction }) => hasAction && !expectations[id]?.some(one => one.send),
    )
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
    const tree = walk.app.routes.map(({ id, pattern, isIndex }) =>
      isIndex ? { id, path: pattern, index: true } : { id, path: pattern },
    )
    const strayed = cases.filter(({ url, route }) => matchRoutes(tree, url)?.at(-1)?.route.id !== route)
    expect(strayed.map(({ url, route }) => `${url} is not of ${route}`)).toEqual([])
  })

  it('is sent every intent that its form knows', () => {
    const known = walk.app.routes.flatMap(({ id, source }) => intentsIn(source).map(intent => ({ id, intent })))
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
        // Behind a door that stays closed, page and data say the same: asking for the data is enough. A page that opens
        // carries its data within.
        const isPage = routeOf(one.route)?.isPage === true
        const url = isPage && one.as[actor] !== 'ok' ? dataOf(one.url) : one.url
        const heard = await ask(actor, url)
        const was = outcomeOf(heard, false)
        if (was !== one.as[actor]) wrong.push(told({ ...one, url }, actor, was))
        if (isPage && was === 'ok') expect(heard.said, url).toContain('streamController.enqueue')
        leaks.push(...leaksIn(actor, url, heard))
      }
      // What is not in its data, a page cannot show.
      for (const url of comparisons.map(dataOf)) leaks.push(...leaksIn(actor, url, await ask(actor, url)))
      expect(wrong).toEqual([])
      expect(leaks).toEqual([])
      expect(await walk.portfolio.changed()).toBe(false)
      expect(walk.app.problems).toEqual([])
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
