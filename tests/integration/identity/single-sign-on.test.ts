import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { config, settleConfig } from '~/config.server'
import { paths } from '~/paths'
import { loader as deskLoader } from '~/routes/desk'
import { loader as returnLoader } from '~/routes/sign-in_.return'
import { loader as withLoader } from '~/routes/sign-in_.with'
import type { Database } from '~db/connect.server'
import { updateIdentity } from '~db/queries/identity.server'
import { people, smallRegister } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const here = 'http://127.0.0.1:4999'
const clientSecret = 'a-secret-for-tests-only-000000000000000'
let provider: Server
let issuer = ''
let db: Database
let close: () => Promise<void>

/** A provider that lets in whoever gives a name; the name is the address, and those beginning with "un" are not verified. */
beforeAll(async () => {
  provider = createServer()
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const client = { client_id: 'dossier', client_secret: clientSecret, redirect_uris: [here + paths.signInReturn] }
  const oidc = new Provider(issuer, {
    clients: [client],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.test`, email_verified: !id.startsWith('un') }),
    }),
    cookies: { keys: ['for tests'] },
  })
  provider.on('request', oidc.callback())
})
afterAll(() => new Promise(resolve => provider.close(resolve)))

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const openId = { issuer, clientId: 'dossier', clientSecret, name: 'the test sign-on' }
  settleConfig({ ...config(), publicOrigin: here, openId })
})
afterEach(() => close())

const thrown = async (work: () => Promise<unknown>) =>
  work().then(
    answer => ({ answer, response: null }),
    response => {
      if (response instanceof Response) return { answer: null, response }
      throw response
    },
  )
const ask = (address: string, cookie = '') => argsOf(new Request(address, { headers: { Cookie: cookie } }))
const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find(line => line.startsWith(`${name}=`))
    ?.split(';', 1)[0] ?? ''

async function begin(next = '/projects') {
  const { response } = await thrown(() => withLoader(ask(`${here}${paths.signInWith}?next=${next}`)))
  if (!response) throw new Error('The sign-on did not begin')
  return { to: response.headers.get('Location') ?? '', cookie: cookieIn(response, 'single-sign-on') }
}

/** Goes through the pages of the provider as a browser does, until it leads back; answers with that address. */
async function throughProvider(to: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let address = to
  let form: URLSearchParams | null = null
  for (let step = 0; step < 12; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const init: RequestInit = { redirect: 'manual', headers: { Cookie: cookie } }
    const answer: Response = await fetch(address, form ? { ...init, method: 'POST', body: form } : init)
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    form = null
    const location = answer.headers.get('Location')
    if (location?.startsWith(here)) return location
    if (location) {
      address = new URL(location, address).href
      continue
    }
    const page = await answer.text()
    address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', address).href
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
    form = new URLSearchParams({ prompt, login, password: 'any' })
  }
  throw new Error(`The provider did not lead back from ${address}`)
}

const comeBack = (address: string, cookie: string) => thrown(() => returnLoader(ask(address, cookie)))
const reasonOf = ({ answer }: { answer: unknown }) => (answer as { data?: { reason?: string } } | null)?.data?.reason

it('lets in whom the provider has verified, and leads to where they wanted to go', async () => {
  const { to, cookie } = await begin()
  expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({
    code_challenge_method: 'S256',
    state: expect.any(String),
    nonce: expect.any(String),
  })
  const { response } = await comeBack(await throughProvider(to, 'overseer'), cookie)
  expect(response?.headers.get('Location')).toBe('/projects')
  const session = response ? cookieIn(response, 'session') : ''
  expect(await deskLoader(ask(here + paths.desk, session))).toMatchObject({ name: people.overseer.name })
})

it('refuses who has no account, and an address that is not verified', async () => {
  const one = await begin()
  expect(reasonOf(await comeBack(await throughProvider(one.to, 'stranger'), one.cookie))).toContain('no account')
  const two = await begin()
  expect(reasonOf(await comeBack(await throughProvider(two.to, 'unverified'), two.cookie))).toContain('not confirm')
})

it('refuses another browser, another state, a cookie that was changed, and a second use', async () => {
  const { to, cookie } = await begin()
  const back = await throughProvider(to, 'overseer')
  expect(reasonOf(await comeBack(back, ''))).toContain('begin again')
  expect(reasonOf(await comeBack(back, (await begin()).cookie))).toContain('begin again')
  expect(reasonOf(await comeBack(back, `${cookie.slice(0, -8)}AAAAAAAA`))).toContain('begin again')
  expect((await comeBack(back, cookie)).response?.status).toBe(302)
  expect(reasonOf(await comeBack(back, cookie))).toContain('begin again')
})

it('still asks for the one-time code of who has turned it on', async () => {
  await db.inTransaction('p', tx => updateIdentity(tx, people.overseer.id, { totpSince: '2026-01-01T00:00:00.000Z' }))
  const { to, cookie } = await begin()
  const { response } = await comeBack(await throughProvider(to, 'overseer'), cookie)
  expect(response?.headers.get('Location')).toContain(paths.signInCode)
})

it('says so when the provider is away, or none is set', async () => {
  settleConfig({ ...config(), openId: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret, name: 'x' } })
  expect((await thrown(() => withLoader(ask(here + paths.signInWith)))).response?.status).toBe(503)
  settleConfig({ ...config(), openId: undefined })
  expect((await thrown(() => withLoader(ask(here + paths.signInWith)))).response?.status).toBe(503)
})
