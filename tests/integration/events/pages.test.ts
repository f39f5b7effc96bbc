import { afterAll, beforeAll, expect, it } from 'vitest'
import { agendaPrint } from '~/domain/event/agenda-form'
import { paths } from '~/paths'
import { sourceApp } from '../../setup/source-app'
import { edited, typing } from '../../setup/workbooks'
import { type Actor, projects } from '../access/actors'
import { openPortfolio } from '../access/portfolio'
import { running } from '../access/portfolio/running'

let app: Awaited<ReturnType<typeof sourceApp>>
let portfolio: Awaited<ReturnType<typeof openPortfolio>>

beforeAll(async () => {
  app = await sourceApp()
  portfolio = await openPortfolio()
})
afterAll(() => portfolio.close())

const { own } = projects
const event = running.events.own
const ask = (url: string, as: Actor = 'overseer', init?: RequestInit) => app.ask(portfolio.requestOf(as, url, init))
const page = async (url: string, as?: Actor) => (await ask(url, as)).text()
const send = (url: string, fields: Record<string, string | Blob>, as?: Actor) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return ask(url, as, { method: 'POST', body })
}
const inputIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const typed = {
  ...{
    base: '0',
    title: 'Seminar of own',
    kind: 'seminar',
    mode: 'in-person',
    from: '2018-08-20',
    until: '2018-08-22',
  },
  ...{ place: 'Vladivostok', economy: 'Russia', seats: '60', description: 'Mine', series: '' },
}

it('everybody sees an event with its counts, and nobody’s name', async () => {
  const html = await page(paths.event(own, event), 'public')
  expect(html).toContain('20 to 22 August 2018')
  expect(html).toContain('Participants and speakers by economy and sex')
  expect(html).toContain('<svg')
  expect(html).toContain('09:00 to 09:30')
  expect(html).not.toMatch(/programme-speakers|People<\/a>|Change the event/)
  expect(await page(paths.event(own, event))).toContain('programme-speakers')
})

it('a list is downloaded, loaded, confirmed, and the bad cell comes back, without a script', async () => {
  const list = new Uint8Array(await (await ask(paths.attendeesWorkbook(own, event))).arrayBuffer())
  const bytes = await edited(
    list,
    typing('People', {
      B10: 'Tran Thi B',
      C10: 'Vietnam',
      D10: 'F',
      B11: 'Ann Lee',
      C11: 'Atlantis',
      B12: '<b>=1+1</b>',
    }),
  )
  const load = paths.loadAttendees(own, event)
  const sent = await send(load, { workbook: new Blob([new Uint8Array(bytes)]) })
  const place = sent.headers.get('Location') ?? ''
  expect(place).toContain(`${load}?upload=`)
  const html = await page(place)
  expect(html).toContain('“Atlantis” is no member economy.')
  expect(html).toContain('Tran Thi B')
  expect(html).toContain('&lt;b&gt;=1+1&lt;/b&gt;')
  const upload = inputIn(html, 'upload')
  expect((await ask(paths.attendeesUpload(own, event, upload), 'co-author')).status).toBe(404)
  const marked = new Uint8Array(await (await ask(paths.attendeesUpload(own, event, upload))).arrayBuffer())
  await edited(marked, book => {
    const sheet = book.getWorksheet('People')
    const notes = sheet?.getColumn('C').values.flatMap((_, row) => (row > 5 && sheet.getCell(row, 3).note ? [row] : []))
    expect(notes?.map(row => sheet?.getCell(row, 3).value)).toEqual(['Atlantis'])
  })
  const confirmed = await send(load, { intent: 'confirm', upload })
  expect(await page(confirmed.headers.get('Location') ?? '')).toContain('2 people were added, and 0 changed.')
  expect(await page(paths.attendees(own, event))).toContain('Tran Thi B')
  await portfolio.restore()
})

it('what is no list is refused beside its field', async () => {
  const refused = await send(paths.loadAttendees(own, event), { workbook: new Blob(['Name,Economy']) })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('This file is not an Excel workbook.')
})

it('a stale form shows both texts, keeps what was typed, and saves over it when asked again', async () => {
  const edit = paths.editEvent(own, event)
  await send(edit, { ...typed, description: 'Theirs' }, 'co-author')
  const clash = await send(edit, typed)
  expect(clash.status).toBe(409)
  const html = await clash.text()
  expect(html).toContain('Saved meanwhile')
  expect(html).toMatch(/<td>Theirs<\/td><td>Mine<\/td>/)
  expect(inputIn(html, 'base')).toBe('1')
  expect((await send(edit, { ...typed, base: '1' })).headers.get('Location')).toContain('saved')
  await portfolio.restore()
})

it('points of a programme are added, moved and removed by buttons alone', async () => {
  const url = paths.agenda(own, event)
  const rows = {
    base: agendaPrint([]),
    'agenda[0].title': 'First',
    'agenda[1].title': 'Second',
    'agenda[1].speakers': '2',
  }
  const titlesIn = (html: string) =>
    [...html.matchAll(/name="agenda\[\d\]\.title"[^>]*value="([^"]*)"/g)].map(([, value]) => value)
  const after = async (intent: string) => titlesIn(await (await send(url, { ...rows, intent })).text())
  expect(await after('up:agenda:1')).toEqual(['Second', 'First'])
  expect(await after('remove:agenda:0')).toEqual(['Second'])
  expect(await after('add:agenda:2')).toEqual(['First', 'Second', ''])
  const refused = await send(url, { base: inputIn(await page(url), 'base'), 'agenda[0].title': '' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Give this point of the programme a title.')
})

it('a published material is everybody’s, an unpublished one of those who read attachments', async () => {
  const url = paths.materials(own, event)
  const attachment = /name="attachment".*?<option value="([^"]+)"/s.exec(await page(url))?.[1] ?? ''
  expect(attachment).not.toBe('')
  const file = paths.material(own, event, attachment)
  expect((await send(url, { intent: 'join', attachment, title: 'Slides' })).status).toBe(302)
  expect((await ask(file, 'public')).status).toBe(404)
  expect((await ask(file, 'auditor')).status).toBe(200)
  await send(url, { intent: 'publish', attachment })
  expect(await page(paths.event(own, event), 'public')).toContain('Slides')
  const answer = await ask(file, 'public')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment;/)
  expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
  await send(url, { intent: 'unpublish', attachment })
  expect((await ask(file, 'public')).status).toBe(404)
  await send(url, { intent: 'off', attachment })
  expect((await ask(file, 'auditor')).status).toBe(404)
  await portfolio.restore()
})

it('the focal point sees the nominations of its own economy only', async () => {
  const html = await page(paths.nominations(own, event), 'focal point')
  expect(html).toContain('id="of-Russia"')
  expect(html).not.toContain('All travel-eligible economies')
  expect(html).toContain('This event is over.')
  expect(await page(paths.nominations(own, event))).toContain('All travel-eligible economies')
})

it('a focal point names somebody of its economy for an event that lies ahead, and of no other', async () => {
  const ahead = { ...typed, from: '2090-08-20', until: '2090-08-22' }
  await send(paths.editEvent(own, event), ahead)
  const url = paths.nominations(own, event)
  const named = {
    ...{ intent: 'nominate', who: '', base: '0', name: 'Irina Petrova', economy: 'Russia', sex: 'woman' },
    ...{ organisation: '', organisationKind: 'government', position: '', email: '', standing: 'nominated' },
  }
  const other = await send(url, { ...named, economy: 'Chile' }, 'focal point')
  expect(other.status).toBe(422)
  expect(await other.text()).toContain('You may nominate for your own economy only')
  expect((await send(url, { ...named, name: '' }, 'focal point')).status).toBe(422)
  expect((await send(url, named, 'focal point')).headers.get('Location')).toContain('saved')
  expect(await page(url, 'focal point')).toContain('Irina Petrova')
  expect(await page(paths.attendees(own, event))).toContain('Irina Petrova')
  expect((await send(url, { intent: 'ask' })).headers.get('Location')).toContain('asked=')
  await portfolio.restore()
})

it('each page has every id once, and its headings in order', async () => {
  const urls = [
    ...[paths.events(own), paths.newEvent(own), paths.attendee(own, event, 'new')],
    ...[paths.event, paths.editEvent, paths.agenda, paths.attendees, paths.loadAttendees].map(to => to(own, event)),
    ...[paths.nominations(own, event), paths.materials(own, event), paths.attendee(own, event, 1)],
  ]
  for (const url of urls) {
    const html = await page(url)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect([url, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([url, []])
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
    expect([url, levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)]).toEqual([url, []])
  }
})
