import { describe, expect, it } from 'vitest'
import { readConfig } from './config.server'

const read = (environment: Record<string, string>) => {
  const result = readConfig(environment)
  if (!result.ok) throw new Error(result.reason)
  return result.config
}

describe('the settings', () => {
  it('are those of a production server on this machine where the environment says nothing', () => {
    expect(read({})).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      secureCookies: false,
      trustProxy: false,
      bodyLimitBytes: 6 * 1024 * 1024,
    })
  })

  it('take an empty value for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('make cookies secure behind TLS and keep only the origin of the public address', () => {
    expect(read({ PUBLIC_URL: 'https://dossier.example.org/start' })).toMatchObject({
      publicOrigin: 'https://dossier.example.org',
      secureCookies: true,
    })
  })

  it('count proxies or name them', () => {
    expect(read({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
    expect(read({ TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8')
  })

  it('take a mail server with the address that letters come from, and tell no password', () => {
    const smtp = 'smtps://dossier:secret@mail.example.org'
    expect(read({ SMTP_URL: smtp, MAIL_FROM: 'Dossier <dossier@example.org>' })).toMatchObject({
      smtpUrl: smtp,
      mailFrom: 'Dossier <dossier@example.org>',
    })
    expect(readConfig({ SMTP_URL: smtp })).toMatchObject({ ok: false, reason: expect.stringContaining('MAIL_FROM') })
    const wrong = readConfig({ SMTP_URL: 'http://dossier:secret@mail', MAIL_FROM: 'a@b\nBcc: c@d' })
    expect(wrong).toMatchObject({ ok: false, reason: expect.stringMatching(/SMTP_URL.+MAIL_FROM/s) })
    expect(JSON.stringify(wrong)).not.toContain('secret')
  })

  it('name every value that cannot be used', () => {
    const result = readConfig({ PORT: '99999', DATABASE_URL: 'mysql://name:secret@somewhere', SESSION_HOURS: 'soon' })
    expect(result).toEqual({
      ok: false,
      reason:
        'PORT must be a whole number from 0 to 65535; it is “99999”. ' +
        'DATABASE_URL must start with postgres:// (leave it out for the embedded SQLite database). ' +
        'SESSION_HOURS must be a whole number of hours from 1 to 720; it is “soon”.',
    })
  })

  it('take a single sign-on whole, over TLS unless it is on this machine, and never repeat its secret', () => {
    const client = { OIDC_CLIENT_ID: 'dossier', OIDC_CLIENT_SECRET: 'a-secret-of-the-provider' }
    expect(read({ OIDC_ISSUER: 'https://login.example.org', ...client }).openId).toMatchObject({ clientId: 'dossier' })
    expect(read({ OIDC_ISSUER: 'http://127.0.0.1:9000', ...client }).openId).toBeDefined()
    expect(read({}).openId).toBeUndefined()
    expect(readConfig({ OIDC_ISSUER: 'http://login.example.org', ...client }).ok).toBe(false)
    expect(readConfig(client)).toMatchObject({ reason: expect.stringContaining('given together') })
    const short = readConfig({ ...client, OIDC_CLIENT_SECRET: 'tooshort' })
    expect(short).toMatchObject({ ok: false, reason: expect.not.stringContaining('tooshort') })
  })
})
