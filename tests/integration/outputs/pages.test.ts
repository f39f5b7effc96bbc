import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { listDisseminations, listOutputs } from '~db/queries/outputs.server'
import { aProject } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  await store(register.db, aProject().numbered(number).record())
})
afterAll(() => register.close())

/** What the page shows, without its scripts. */
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

const ask = async (
  url: string,
  init: RequestInit = {},
  who: (typeof people)[keyof typeof people] | null = people.overseer,
) => {
  const answer = await app.ask(await requestBy(register.db, who, url, init))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}
const post = (url: string, fields: [string, string][], who: Parameters<typeof ask>[2] = people.overseer) =>
  ask(url, { method: 'POST', body: new URLSearchParams(fields) }, who)

const script = '<script>alert(1)</script>'
const formula = '=HYPERLINK("http://evil.example")'
const promise = (name: string): [string, string][] => [
  ...([
    ['name', name],
    ['kind', 'publication'],
    ['planned', '2'],
    ['plannedOn', ''],
  ] as [string, string][]),
]

describe('the register of outputs', () => {
  it('offers what the proposal promises, and takes it over at once', async () => {
    const { html } = await ask(paths.outputs(number))
    expect(html).toContain('7 outputs are promised')
    expect(html).toContain('Row 1 of the work plan')
    const keys = [...html.matchAll(/name="promised"[^>]*value="([^"]*)"/g)].map(([, key]) => key ?? '')
    expect(keys).toHaveLength(7)
    const public_ = await ask(paths.outputs(number), {}, null)
    expect(public_.html).not.toContain('are promised')
    const sent = await post(
      paths.outputs(number),
      keys.slice(0, 3).map(key => ['promised', key]),
    )
    expect(sent).toMatchObject({ status: 302, to: `${paths.outputs(number)}?saved` })
    expect((await listOutputs(register.db, number)).map(({ name }) => name)).toEqual([
      'A seminar of three days',
      'Agreed best practices, published free of charge',
      'Recommendations for further steps',
    ])
    expect((await post(paths.outputs(number), [])).html).toContain('Tick at least one output.')
  })

  it('keeps what was typed where a form is refused, each problem beside its field', async () => {
    const refused = await post(paths.output(number, 'new'), [...promise(' '), ['planned', 'many']])
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Give the output a name.')
    const delivered = await post(paths.output(number, 1), [
      ...([
        ['intent', 'deliver'],
        ['base', '0'],
        ['delivered', 'two'],
        ['deliveredOn', '2999-01-01'],
      ] as [string, string][]),
      ...([
        ['link', 'javascript:alert(1)'],
        ['use', 'Taught.'],
        ['note', ''],
        ['file', ''],
      ] as [string, string][]),
    ])
    expect(delivered.status).toBe(422)
    for (const said of [
      'Enter how many were delivered as a whole number, such as 3.',
      'This day lies ahead.',
      'Enter the web address whole, beginning with https:// or http://.',
      'value="javascript:alert(1)"',
      'Taught.',
    ])
      expect(delivered.html).toContain(said)
  })

  it('shows script and formulas as the texts that they are, and links only to web addresses', async () => {
    await post(paths.output(number, 'new'), promise(`${script} ${formula}`))
    const seq = (await listOutputs(register.db, number)).at(-1)?.seq ?? 0
    const fields: [string, string][] = [
      ...([
        ['intent', 'deliver'],
        ['base', '0'],
        ['delivered', '2'],
        ['deliveredOn', '2018-10-01'],
      ] as [string, string][]),
      ...([
        ['link', 'https://www.apec.org/a?b=1&c="'],
        ['use', formula],
        ['note', script],
        ['file', ''],
      ] as [string, string][]),
    ]
    expect((await post(paths.output(number, seq), fields)).status).toBe(422)
    const good = fields.map(([key, text]): [string, string] => [
      key,
      key === 'link' ? 'https://www.apec.org/a?b=1&c=2' : text,
    ])
    expect((await post(paths.output(number, seq), good)).to).toBe(`${paths.outputs(number)}?saved`)
    const answer = await app.ask(await requestBy(register.db, null, paths.outputs(number)))
    const html = await answer.text()
    expect(html).not.toContain(script)
    expect(shown(html)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('href="https://www.apec.org/a?b=1&amp;c=2"')
  })

  it('tells what was saved meanwhile, and overwrites nothing', async () => {
    const change = (name: string): [string, string][] => [['intent', 'change'], ['base', '0'], ...promise(name)]
    expect((await post(paths.output(number, 1), change('A seminar'), people.secretariat)).status).toBe(302)
    const stale = await post(paths.output(number, 1), change('My seminar'))
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('The Program Director has saved this since you opened it. Nothing was overwritten.')
    expect(stale.html).toContain('What was saved meanwhile')
    expect(stale.html).toContain('value="My seminar"')
    expect(stale.html).toContain('name="base" value="1"')
    expect((await listOutputs(register.db, number))[0]?.name).toBe('A seminar')
    const { html } = await ask(paths.output(number, 1))
    expect(html).toContain('Name: <del>A seminar of three days</del> <ins>A seminar</ins>')
  })

  it('is not there for strangers’ forms, wrong addresses and unknown keys', async () => {
    expect((await ask(paths.output(number, 1), {}, people.otherOverseer)).status).toBe(403)
    expect((await post(paths.output(number, 1), promise('Mine'), people.otherOverseer)).status).toBe(403)
    expect((await ask(paths.output(number, 99))).status).toBe(404)
    expect((await ask(`${paths.outputs(number)}/nonsense`)).status).toBe(404)
    expect((await ask(paths.outputs('EWG 99 1999'), {}, null)).status).toBe(404)
    expect((await ask(paths.output(number, 1), {}, null)).to).toContain('/sign-in')
  })
})

const spread = (more: Record<string, string> = {}): [string, string][] =>
  Object.entries({
    ...{
      intent: 'save',
      base: '0',
      kind: 'web',
      where: 'Web site of IPEG',
      output: '1',
      on: '2018-12-01',
      forum: 'IPEG',
    },
    ...{ link: 'https://www.apec.org', access: 'free', note: formula },
    ...{ 'hits[0].month': '2019-01', 'hits[0].visits': '1,200', 'hits[0].downloads': '80' },
    ...{ 'hits[1].month': 'Feb 2019', 'hits[1].visits': '300', 'hits[1].downloads': '' },
    ...more,
  })

describe('dissemination', () => {
  const add = paths.dissemination(number, 'new')

  it('is refused with its problems at their rows, and rows come and go without a script', async () => {
    const refused = await post(add, spread({ 'hits[2].month': '1/2019', 'hits[2].visits': 'x', where: '' }))
    expect(refused.status).toBe(422)
    for (const said of ['Say where it was published', 'Enter the visits as a whole number', 'value="1,200"'])
      expect(refused.html).toContain(said)
    const twice = await post(add, spread({ 'hits[2].month': '1/2019' }))
    expect(twice.html).toContain('January 2019 stands here twice.')
    expect((await post(add, spread({ 'hits[1].month': '2999-01' }))).html).toContain('January 2999 has not begun yet.')
    expect((await post(add, spread({ forum: 'NOWHERE' }))).html).toContain('Choose the forum from the list.')
    const more = await post(add, spread({ intent: 'add:hits:2' }))
    expect([more.status, more.html.includes('name="hits[2].month"')]).toEqual([200, true])
    expect(await listDisseminations(register.db, number)).toEqual([])
  })

  it('is listed for everybody with its hits, as a chart and with their numbers', async () => {
    expect((await post(add, spread())).to).toBe(`${paths.disseminations(number)}?saved`)
    const { html } = await ask(paths.disseminations(number), {}, null)
    for (const said of [
      'Web site of IPEG',
      '<b class="num">1,500</b> visits',
      'February 2019',
      '<svg',
      formula.replaceAll('"', '&quot;'),
    ])
      expect(html).toContain(said)
    expect(html).toMatch(/All months<\/th><td[^>]*>1,500<\/td><td[^>]*>80<\/td>/)
    expect(html).not.toContain(paths.dissemination(number, 1))
    const { html: form } = await ask(paths.dissemination(number, 1))
    expect(form).toContain('value="2019-01"')
    const stale = await post(paths.dissemination(number, 1), spread({ base: '7' }))
    expect(stale.status).toBe(409)
    expect(app.problems).toEqual([])
  })
})
