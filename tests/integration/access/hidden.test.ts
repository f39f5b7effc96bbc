import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readFilter } from '~/domain/record/filter'
import { paths } from '~/paths'
import { database } from '~db/connect.server'
import { summariseProjects } from '~db/queries/register.server'
import { sourceApp } from '../../setup/source-app'
import { type Actor, actors, hidden, projects } from './actors'
import { plantedIn } from './canaries'
import { forms } from './forms'
import { openPortfolio } from './portfolio'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterEach(() => portfolio.restore())
afterAll(() => portfolio.close())

const ask = (actor: Actor, url: string) => app.ask(portfolio.requestOf(actor, url))
const send = (actor: Actor, url: string, form: Record<string, string>) =>
  app.ask(portfolio.requestOf(actor, url, { method: 'POST', body: new URLSearchParams(form) }))
const rowsOf = async (actor: Actor, query: string) =>
  (await (await ask(actor, `${paths.projectsCsv}${query}`)).text()).trim().split('\n').slice(1)

const inPublic = [projects.own, projects.foreign, projects.accepted, projects.published]

describe('projects that are not public', () => {
  it.each(actors)('are in no list of the %s, who may read them or not', async actor => {
    const rows = await rowsOf(actor, '')
    expect(rows).toHaveLength(inPublic.length)
    for (const number of inPublic) expect(rows.some(row => row.includes(number))).toBe(true)
    expect(await rowsOf(actor, '?year=2026')).toHaveLength(1)
    expect(await rowsOf(actor, `?q=${encodeURIComponent('IPEG 12 2026A')}`)).toEqual([])
  })

  it('raise no count and no sum of the register', async () => {
    const summary = await summariseProjects(database(), readFilter(new URLSearchParams()))
    expect(summary.count).toBe(inPublic.length)
    expect(summary.apec).toBe(inPublic.length * 7_493_200)
    expect(summary.facets.forum.find(one => one.value === 'IPEG')?.count).toBe(1)
    expect(summary.facets.year.find(one => one.value === '2026')?.count).toBe(1)
    expect(summary.byYear.find(one => one.year === 2026)?.count).toBe(1)
  })

  it('stay out of the search when they are saved', async () => {
    const form = { ...forms.summary, base: '1.0', 'values.summary': 'Unheardofword in a draft.' }
    const saved = await send('overseer', paths.editSection(hidden.draft, 'summary'), form)
    expect(saved.status).toBe(302)
    const onSubmitted = await send('secretariat', paths.editSection(hidden.submitted, 'summary'), form)
    expect(onSubmitted.status).toBe(302)
    for (const actor of ['public', 'overseer', 'secretariat'] as const)
      expect(await rowsOf(actor, '?q=unheardofword')).toEqual([])
  })

  it.each(['draft', 'submitted', 'eligible'] as const)('stay hidden when they are withdrawn: %s', async name => {
    const url = paths.steps(hidden[name])
    const taken = await send('overseer', url, { step: 'withdraw', reason: 'We have no time.' })
    expect(taken.status).toBe(302)
    for (const actor of ['public', 'stranger', 'other overseer', 'administrator'] as const) {
      expect((await ask(actor, paths.project(hidden[name]))).status).toBe(404)
      expect(await rowsOf(actor, '')).toHaveLength(inPublic.length)
    }
    expect((await ask('overseer', paths.project(hidden[name]))).status).toBe(200)
  })
})

describe('a project that becomes public', () => {
  const number = hidden.assessed
  const open = [paths.project(number), paths.print(number), paths.versions(number), paths.budget(number)]

  it('opens its record, and keeps what was drafted, said and decided on the way', async () => {
    const { project } = database().tables
    await database().inTransaction(`project ${number}`, tx =>
      tx.update(project).set({ state: 'satisfactory' }).where(eq(project.number, number)),
    )
    const approved = await send('decision maker', paths.steps(number), { step: 'approve', reason: '' })
    expect(approved.status).toBe(302)
    for (const actor of ['public', 'stranger', 'other overseer'] as const) {
      for (const url of [...open, paths.difference(number, '1.0', '2.0')]) {
        const answer = await ask(actor, url)
        expect([url, answer.status]).toEqual([url, 200])
        const said = await answer.text()
        const kinds = plantedIn(said).map(canary => canary.kind)
        expect([url, kinds.filter(kind => kind !== 'hidden')]).toEqual([url, []])
        expect(said).not.toContain('zqhiddenassessedwhyqz')
        expect(said).not.toContain('>1.0<')
      }
    }
    expect(await rowsOf('public', '')).toHaveLength(inPublic.length + 1)
  })
})
