import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '~/paths'
import { judgedIn } from '../../setup/answer-workbooks'
import { sourceApp } from '../../setup/source-app'
import { edited, typing } from '../../setup/workbooks'
import type { Actor } from '../access/actors'
import { openPortfolio } from '../access/portfolio'
import { tokens } from '../access/portfolio/questionnaires'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterAll(() => portfolio.close())

const { focal, sections } = tokens
const ask = (url: string, init?: RequestInit, as: Actor = 'public') => app.ask(portfolio.requestOf(as, url, init))
const file = async (url: string) => new Uint8Array(await (await ask(url)).arrayBuffer())
const send = (url: string, fields: Record<string, string | Blob>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return ask(url, { method: 'POST', body })
}
const inputIn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

it('the holder of a link downloads, loads, confirms and gets the bad cell back, without a script', async () => {
  const workbook = await file(paths.answerWorkbook(focal))
  const { firms, office } = (await judgedIn(workbook)).raw.places
  const typed = await edited(workbook, book => {
    typing(firms?.['']?.sheet ?? '', { [firms?.['']?.cell ?? '']: 'many' })(book)
    typing(office?.['']?.sheet ?? '', { [office?.['']?.cell ?? '']: 'Office of inventions' })(book)
  })
  const sent = await send(paths.loadAnswers(focal), { workbook: new Blob([new Uint8Array(typed)]) })
  const place = sent.headers.get('Location') ?? ''
  expect(place).toContain(`${paths.loadAnswers(focal)}?upload=`)
  const page = await (await ask(place)).text()
  expect(page).toContain('Enter a whole number, such as 12.')
  expect(page).toContain('Office of inventions')

  const upload = inputIn(page, 'upload')
  const marked = await file(paths.answerUpload(focal, upload))
  await edited(marked, book => {
    const cell = book.getWorksheet(firms?.['']?.sheet)?.getCell(firms?.['']?.cell ?? '')
    expect(cell?.value).toBe('many')
    expect(JSON.stringify(cell?.note)).toContain('Enter a whole number, such as 12.')
  })
  expect((await ask(paths.answerUpload(sections, upload))).status).toBe(404)

  const confirmed = await send(paths.loadAnswers(focal), { intent: 'confirm', upload, seen: inputIn(page, 'seen') })
  expect(confirmed.headers.get('Location')).toContain('loaded=1')
  expect(await (await ask(confirmed.headers.get('Location') ?? '')).text()).toContain('One answer was saved.')
  expect((await judgedIn(await file(paths.answerWorkbook(focal)))).raw.cells.office?.['']).toEqual({
    is: 'text',
    text: 'Office of inventions',
  })
})

it('a workbook of another answer is refused beside its field', async () => {
  const bytes = await file(paths.answerWorkbook(tokens.own))
  const refused = await send(paths.loadAnswers(focal), { workbook: new Blob([bytes]) })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('This workbook answers another questionnaire')
})
