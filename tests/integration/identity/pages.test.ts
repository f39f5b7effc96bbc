import { TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '~/auth/password.server'
import { config, settleConfig } from '~/config.server'
import type { Person } from '~/domain/access/may'
import { paths } from '~/paths'
import { action as accountAction, loader as accountLoader } from '~/routes/account._index'
import { action as passwordAction } from '~/routes/account.password'
import { action as twoFactorAction, loader as twoFactorLoader } from '~/routes/account.two-factor'
import { loader as deskLoader } from '~/routes/desk'
import { action as signInAction, loader as signInLoader } from '~/routes/sign-in'
import { action as codeAction, loader as codeLoader } from '~/routes/sign-in_.code'
import { action as forgottenAction } from '~/routes/sign-in_.forgotten'
import { action as welcomeAction, loader as welcomeLoader } from '~/routes/welcome.$token'
import type { Database } from '~db/connect.server'
import { findIdentity, updateIdentity } from '~db/queries/identity.server'
import { people, requestBy, smallRegister } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const password = 'pacific-harbour-lantern'
const { overseer, secretariat } = people
let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  const passwordHash = await hashPassword(password)
  await db.inTransaction('people', async tx => {
    for (const { id } of [overseer, secretariat]) await updateIdentity(tx, id, { passwordHash })
  })
})
afterEach(() => close())

type Door = (args: ReturnType<typeof argsOf>) => Promise<unknown>
type Answer = { status: number; to: string | null; cookie: string | null; data: Record<string, unknown> }

async function answered(door: Door, request: Request, params = {}): Promise<Answer> {
  const result = await door(argsOf(request, params)).catch(thrown => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (result instanceof Response) {
    const cookie = result.headers.get('Set-Cookie')?.split(';', 1)[0] ?? null
    return { status: result.status, to: result.headers.get('Location'), cookie, data: {} }
  }
  const { data = result, init } = (result ?? {}) as { data?: unknown; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: null, cookie: null, data: data as Record<string, unknown> }
}

const withCookie = (cookie: string | null, url: string, form?: Record<string, string>) =>
  new Request(new URL(url, 'http://dossier.test'), {
    headers: cookie ? { Cookie: cookie } : {},
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
const by = (who: Person | null, url: string, form?: Record<string, string>) =>
  requestBy(db, who, url, form && { method: 'POST', body: new URLSearchParams(form) })
const enter = (who: Person, next = '/projects') =>
  answered(signInAction, withCookie(null, paths.signIn, { email: who.email, password, next }))
const codeOf = async (id: string, ahead = 0) =>
  new TOTP({ secret: (await findIdentity(db, id))?.totpSecret ?? '' }).generate({ timestamp: Date.now() + ahead })

describe('signing in with a one-time code', () => {
  async function withCodes(who: Person): Promise<string[]> {
    await answered(twoFactorAction, await by(who, paths.twoFactor, { intent: 'begin' }))
    const form = { intent: 'confirm', code: await codeOf(who.id) }
    return (await answered(twoFactorAction, await by(who, paths.twoFactor, form))).data.codes as string[]
  }

  it('opens nothing before the code, and rotates the cookie with it', async () => {
    await withCodes(overseer)
    const first = await enter(overseer)
    expect(first.to).toBe('/sign-in/code?next=%2Fprojects')
    expect((await answered(deskLoader, withCookie(first.cookie, paths.desk))).to).toContain(paths.signIn)
    expect((await answered(accountLoader, withCookie(first.cookie, paths.account))).to).toContain(paths.signIn)
    const wrong = await answered(codeAction, withCookie(first.cookie, paths.signInCode, { code: '' }))
    expect(wrong.status).toBe(422)
    const form = { code: await codeOf(overseer.id, 30_000), next: '/projects' }
    const second = await answered(codeAction, withCookie(first.cookie, paths.signInCode, form))
    expect(second.to).toBe('/projects')
    expect(second.cookie).not.toBe(first.cookie)
    expect((await answered(deskLoader, withCookie(second.cookie, paths.desk))).status).toBe(200)
    expect((await answered(codeLoader, withCookie(first.cookie, paths.signInCode))).to).toBe(paths.signIn)
  })

  it('takes a recovery code in its place', async () => {
    const [code = ''] = await withCodes(overseer)
    const { cookie } = await enter(overseer)
    expect((await answered(codeAction, withCookie(cookie, paths.signInCode, { code }))).to).toBe(paths.desk)
  })

  it('does not lead to another site', async () => {
    const { to } = await enter(overseer, '//elsewhere.example/')
    expect(to).toBe(paths.desk)
  })
})

describe('where one-time codes are compulsory', () => {
  beforeEach(() => void settleConfig({ ...config(), twoFactorRequired: true }))

  it('leads the Secretariat to turn them on before anything else, and nobody else', async () => {
    const { cookie } = await enter(secretariat)
    expect((await answered(deskLoader, withCookie(cookie, paths.desk))).to).toBe(paths.twoFactor)
    expect((await answered(accountLoader, withCookie(cookie, paths.account))).to).toBe(paths.twoFactor)
    expect((await answered(signInLoader, withCookie(cookie, paths.signIn))).to).toBe(paths.twoFactor)
    const page = await answered(twoFactorLoader, withCookie(cookie, paths.twoFactor))
    expect(page.data).toMatchObject({ isCompulsory: true, since: null })
    await answered(twoFactorAction, withCookie(cookie, paths.twoFactor, { intent: 'begin' }))
    const form = { intent: 'confirm', code: await codeOf(secretariat.id) }
    await answered(twoFactorAction, withCookie(cookie, paths.twoFactor, form))
    expect((await answered(deskLoader, withCookie(cookie, paths.desk))).status).toBe(200)
    const own = await enter(overseer)
    expect((await answered(deskLoader, withCookie(own.cookie, paths.desk))).status).toBe(200)
  })
})

describe('one’s own account', () => {
  it('shows and ends sign-ins', async () => {
    const here = (await enter(overseer)).cookie
    const there = (await enter(overseer)).cookie
    const { sessions } = (await answered(accountLoader, withCookie(here, paths.account))).data
    const lines = sessions as { id: string; isThis: boolean; address: string }[]
    expect(lines.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    expect(lines[0]?.address).toBe('127.0.0.1')
    const session = lines.find(({ isThis }) => !isThis)?.id ?? ''
    const form = { intent: 'end', session }
    expect((await answered(accountAction, withCookie(here, paths.account, form))).to).toBe('/account?done=ended')
    expect((await answered(deskLoader, withCookie(there, paths.desk))).to).toContain(paths.signIn)
    expect((await answered(accountAction, withCookie(here, paths.account, form))).status).toBe(422)
  })

  it('changes its password and goes on here only', async () => {
    const here = (await enter(overseer)).cookie
    const there = (await enter(overseer)).cookie
    const form = { old: password, password: 'short' }
    const refused = await answered(passwordAction, withCookie(here, paths.accountPassword, form))
    expect([refused.status, JSON.stringify(refused.data)]).toEqual([422, expect.not.stringContaining(password)])
    const good = { ...form, password: 'seven quiet mountain roads' }
    expect((await answered(passwordAction, withCookie(here, paths.accountPassword, good))).status).toBe(302)
    expect((await answered(deskLoader, withCookie(here, paths.desk))).status).toBe(200)
    expect((await answered(deskLoader, withCookie(there, paths.desk))).to).toContain(paths.signIn)
  })

  it('is closed to the public', async () => {
    for (const door of [accountLoader, accountAction, passwordAction, twoFactorLoader, twoFactorAction])
      expect((await answered(door, await by(null, paths.account))).to).toContain(paths.signIn)
  })
})

describe('links', () => {
  it('lead to a clear page when they are guessed, and keep what was typed but the password', async () => {
    const params = { token: 'x'.repeat(43) }
    const guessed = await answered(welcomeLoader, withCookie(null, paths.welcome(params.token)), params)
    expect([guessed.status, guessed.data.reason]).toEqual([410, expect.stringContaining('does not know')])
    const form = { password }
    expect((await answered(welcomeAction, withCookie(null, paths.welcome(params.token), form), params)).status).toBe(
      422,
    )
  })

  it('in letters never lead to a host that only the request names', async () => {
    settleConfig({ ...config(), publicOrigin: undefined, host: '127.0.0.1', port: 3000 })
    const request = new Request('http://evil.example/sign-in/forgotten', {
      method: 'POST',
      body: new URLSearchParams({ email: overseer.email }),
    })
    expect((await answered(forgottenAction, request)).data).toMatchObject({ sent: true })
    const [letter] = await db.select({ text: db.tables.letter.text }).from(db.tables.letter)
    expect(letter?.text).toContain('http://127.0.0.1:3000/welcome/')
    expect(letter?.text).not.toContain('evil')
  })

  it('open a password page, once', async () => {
    await answered(forgottenAction, withCookie(null, paths.forgotten, { email: overseer.email }))
    const [letter] = await db.select({ text: db.tables.letter.text }).from(db.tables.letter)
    const token = /welcome\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
    const page = await answered(welcomeLoader, withCookie(null, paths.welcome(token)), { token })
    expect(page.data).toMatchObject({ purpose: 'reset', email: overseer.email })
    const set = (chosen: string) =>
      answered(welcomeAction, withCookie(null, paths.welcome(token), { password: chosen }), { token })
    expect((await set('Password123456')).status).toBe(422)
    expect((await set('seven quiet mountain roads')).to).toBe('/sign-in?password-set')
    expect((await set('seven quiet mountain roads')).status).toBe(422)
  })
})
