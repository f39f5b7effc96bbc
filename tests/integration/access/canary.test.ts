import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '~/paths'
import { sourceApp } from '../../setup/source-app'
import { planted } from './canaries'
import { openPortfolio } from './portfolio'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterAll(() => portfolio.close())

/** How many lines a download of the register has for a search, its header among them. */
async function linesFound(query: string): Promise<number> {
  const answer = await app.ask(portfolio.requestOf('public', `${paths.projectsCsv}?q=${query}`))
  return (await answer.text()).trim().split('\n').length
}

/** That no answer tells them to who may not read them, the walk over every route listens for. */
it('what is not for everybody is never found by a search', async () => {
  const found: string[] = []
  for (const { token } of planted)
    for (const query of [token, token.slice(0, -3)]) if ((await linesFound(query)) !== 1) found.push(query)
  expect(found).toEqual([])
  expect(await linesFound('seminar')).toBeGreaterThan(1)
})
