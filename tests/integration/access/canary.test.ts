import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { sourceApp } from '../../setup/source-app'
import { type Actor, actors, further, hidden, type ProjectName, projects } from './actors'
import { planted, plantedIn } from './canaries'
import { dataOf } from './data-of'
import { expectations } from './expectations'
import { leakedTo, mayRead, numbersLeakedTo } from './may-read'
import { openPortfolio, publishedVersions } from './portfolio'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterAll(() => portfolio.close())

/** What an answer says: its text and headers, or those of every part of a workbook. */
async function saidBy(answer: Response): Promise<string> {
  const headers = JSON.stringify([...answer.headers])
  if (!answer.headers.get('Content-Type')?.includes('spreadsheetml')) return headers + (await answer.text())
  const zip = await JSZip.loadAsync(await answer.arrayBuffer())
  const parts = await Promise.all(Object.values(zip.files).map(file => file.async('string')))
  return [headers, ...parts].join('\n')
}

/** Every page with its data, every file, and every two versions of every project compared. */
function* everywhere(): Generator<string> {
  for (const { id, isPage } of app.routes) {
    const urls = (expectations[id] ?? []).filter(one => !one.send).map(one => one.url)
    for (const url of urls) {
      yield url
      if (isPage) yield dataOf(url)
    }
  }
  for (const name of Object.keys(projects) as ProjectName[]) {
    const versions = versionsOf(name)
    for (const [index, to] of versions.entries())
      for (const from of versions.slice(0, index)) {
        yield paths.difference(projects[name], from, to)
        yield dataOf(paths.difference(projects[name], from, to))
      }
  }
}

const versionsOf = (name: ProjectName): string[] => {
  if (name === 'published') return [...publishedVersions.drafts, ...publishedVersions.open]
  return name in hidden || name in further ? [] : ['4.0', '4.1', '4.2']
}

/** What somebody came to read, place by place. */
async function* readBy(actor: Actor): AsyncGenerator<{ url: string; said: string }> {
  for (const url of everywhere()) yield { url, said: await saidBy(await app.ask(portfolio.requestOf(actor, url))) }
}

/** Hundreds of addresses on a machine that is busy with other things, in milliseconds. */
const long = 300_000

describe('what is not for everybody', () => {
  const seen = new Set<string>()

  it.each(actors)(
    'stays hidden from the %s wherever they may not read it',
    async actor => {
      const leaks: string[] = []
      for await (const { url, said } of readBy(actor)) {
        leaks.push(...[...leakedTo(actor, said), ...numbersLeakedTo(actor, url, said)].map(text => `${text} at ${url}`))
        for (const { token } of plantedIn(said)) seen.add(token)
      }
      expect(leaks).toEqual([])
    },
    long,
  )

  it('is planted where it is read by those who may', () => {
    const readable = planted.filter(canary => !canary.unseen && actors.some(actor => mayRead[actor](canary)))
    expect(readable.filter(({ token }) => !seen.has(token)).map(({ token }) => token)).toEqual([])
    // Of each kind there is one, but for the addresses of accounts, which pages of the administration show.
    for (const kind of new Set(planted.map(canary => canary.kind)))
      expect([kind, readable.some(canary => canary.kind === kind)]).toEqual([kind, true])
  })

  it('is never found by a search', async () => {
    const found: string[] = []
    for (const { token } of planted) {
      for (const query of [token, token.slice(0, -3)]) {
        const answer = await app.ask(portfolio.requestOf('public', `${paths.projectsCsv}?q=${query}`))
        if ((await answer.text()).trim().split('\n').length !== 1) found.push(query)
      }
    }
    expect(found).toEqual([])
    const known = await app.ask(portfolio.requestOf('public', `${paths.projectsCsv}?q=seminar`))
    expect((await known.text()).trim().split('\n').length).toBeGreaterThan(1)
  })
})

describe('a refused form', () => {
  it.each(actors)(
    'tells the %s nothing more than they sent',
    async actor => {
      const leaks: string[] = []
      for (const one of Object.values(expectations).flat()) {
        if (!one.send) continue
        const init = { method: 'POST', body: new URLSearchParams(one.send) }
        const said = await saidBy(await app.ask(portfolio.requestOf(actor, one.url, init)))
        const sent = new Set(Object.values(one.send).flatMap(text => leakedTo(actor, text)))
        leaks.push(
          ...leakedTo(actor, said)
            .filter(token => !sent.has(token))
            .map(token => `${token} at ${one.what} ${one.url}`),
        )
        if (await portfolio.changed()) await portfolio.restore()
      }
      expect(leaks).toEqual([])
    },
    long,
  )
})
