import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { config } from '~/config.server'
import { paths } from '~/paths'

/** What must come back unchanged from the provider, and where the person wanted to go. */
type Pending = { state: string; nonce: string; verifier: string; next: string }
type Provider = NonNullable<ReturnType<typeof config>['openId']>

const minutes = 10

const cookie = () => {
  const { secureCookies } = config()
  const name = secureCookies ? '__Host-single-sign-on' : 'single-sign-on'
  return createCookie(name, { httpOnly: true, sameSite: 'lax', secure: secureCookies, path: '/', maxAge: minutes * 60 })
}

/** Every server process finds the same key: it comes from the secret that they share with the provider. */
const keyOf = ({ clientSecret }: Provider) =>
  Buffer.from(hkdfSync('sha256', clientSecret, '', 'Dossier: single sign-on under way', 32))

function seal(provider: Provider, pending: Pending, now: Date): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(provider), iv)
  const plain = JSON.stringify({ ...pending, until: now.getTime() + minutes * 60_000 })
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unseal(provider: Provider, sealed: unknown, now: Date): Pending | null {
  if (typeof sealed !== 'string') return null
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', keyOf(provider), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(12, 28))
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    const { until, ...pending }: Pending & { until: number } = JSON.parse(plain)
    return until > now.getTime() ? pending : null
  } catch {
    return null
  }
}

const known = new Map<string, Promise<Configuration>>()

/** What the provider tells of itself, asked once; asked again after a failure. */
function discovered({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const name = `${issuer} ${clientId}`
  const asked =
    known.get(name) ??
    discovery(new URL(issuer), clientId, clientSecret, undefined, {
      // The settings take an address without TLS only on this machine.
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    })
  known.set(name, asked)
  asked.catch(() => known.delete(name))
  return asked
}

const returnAddress = (origin: string) => origin + paths.signInReturn

/** The name of the provider, for the button; null where there is none. */
export const nameOfProvider = (): string | null => config().openId?.name ?? null

/** Where to send the browser, and the cookie that it brings back; null where there is no provider or it is away. */
export async function beginSingleSignOn(input: {
  origin: string
  next: string
  now: Date
}): Promise<{ to: string; cookie: string } | null> {
  const provider = config().openId
  const client = provider && (await discovered(provider).catch(() => null))
  if (!provider || !client) return null
  const pending = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    next: input.next,
  }
  const to = buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(input.origin),
    scope: 'openid email',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  })
  return { to: to.href, cookie: await cookie().serialize(seal(provider, pending, input.now)) }
}

const failed = 'The single sign-on did not come to an end. Please begin again.'
const unverified = 'Your provider does not confirm your e-mail address, so Dossier cannot tell who you are.'

/** Whom the provider has sent back: an e-mail address that it has verified, and where the person wanted to go. */
export async function endSingleSignOn(
  request: Request,
  input: { origin: string; now: Date },
): Promise<{ ok: true; email: string; next: string } | { ok: false; reason: string }> {
  const provider = config().openId
  const sealed: unknown = await cookie()
    .parse(request.headers.get('cookie'))
    .catch(() => null)
  const pending = provider ? unseal(provider, sealed, input.now) : null
  if (!provider || !pending) return { ok: false, reason: failed }
  const back = new URL(returnAddress(input.origin) + new URL(request.url).search)
  try {
    const client = await discovered(provider)
    const tokens = await authorizationCodeGrant(client, back, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return { ok: false, reason: failed }
    const { email, email_verified: isVerified } =
      claims.email === undefined ? await fetchUserInfo(client, tokens.access_token, claims.sub) : claims
    if (typeof email !== 'string' || isVerified !== true) return { ok: false, reason: unverified }
    return { ok: true, email, next: pending.next }
  } catch {
    return { ok: false, reason: failed }
  }
}

/** The header that takes the cookie of a sign-on back. */
export const forgetSingleSignOn = (): Promise<string> => cookie().serialize('', { maxAge: 0 })
