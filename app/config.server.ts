import { z } from 'zod'
import type { Verdict } from '~/domain/verdict'

const MEGABYTE = 1024 * 1024

const wholeNumber = (from: number, to: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))
    .optional()
    .transform(value => value ?? otherwise)

/** Only a provider on this machine may be reached without TLS. */
const isSafeIssuer = (address: string) =>
  address.startsWith('https:') || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)

/** Each setting: how it is read, and what it must be, in the words of the message about a wrong one. */
const settings = {
  NODE_ENV: {
    read: z.enum(['development', 'production', 'test']).default('production'),
    must: 'be production, development or test',
  },
  HOST: {
    read: z.string().max(255).default('127.0.0.1'),
    must: 'be an address of this machine, such as 127.0.0.1 or 0.0.0.0',
  },
  PORT: { read: wholeNumber(0, 65_535, 3000), must: 'be a whole number from 0 to 65535' },
  PUBLIC_URL: {
    read: z.url({ protocol: /^https?$/ }).optional(),
    must: 'be the address at which people reach Dossier, such as https://dossier.example.org',
  },
  DATA_DIR: { read: z.string().default('data'), must: 'be a folder' },
  DATABASE_URL: {
    read: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    must: 'start with postgres:// (leave it out for the embedded SQLite database)',
  },
  TRUST_PROXY: {
    read: z.string().max(500).optional(),
    must: 'be the number of proxies in front of Dossier, or their addresses separated by commas',
  },
  LOG_LEVEL: {
    read: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    must: 'be trace, debug, info, warn, error, fatal or silent',
  },
  BODY_LIMIT_MB: { read: wholeNumber(1, 1024, 6), must: 'be a whole number of megabytes from 1 to 1024' },
  REQUEST_SECONDS: { read: wholeNumber(1, 3600, 120), must: 'be a whole number of seconds from 1 to 3600' },
  SHUTDOWN_SECONDS: { read: wholeNumber(1, 600, 10), must: 'be a whole number of seconds from 1 to 600' },
  JOB_SECONDS: { read: wholeNumber(1, 600, 10), must: 'be a whole number of seconds from 1 to 600' },
  SESSION_HOURS: { read: wholeNumber(1, 720, 12), must: 'be a whole number of hours from 1 to 720' },
  OIDC_ISSUER: {
    read: z
      .url({ protocol: /^https?$/ })
      .refine(isSafeIssuer)
      .optional(),
    must: 'be the https address of the OpenID Connect provider, such as https://login.example.org (leave it out for no single sign-on)',
  },
  OIDC_CLIENT_ID: { read: z.string().max(500).optional(), must: 'be the name under which the provider knows Dossier' },
  OIDC_CLIENT_SECRET: {
    read: z.string().min(16).max(1000).optional(),
    must: 'be the secret that the provider gave, of at least 16 characters',
  },
  OIDC_NAME: {
    read: z.string().max(60).default('single sign-on'),
    must: 'be what people call their provider, in at most 60 characters',
  },
  TWO_FACTOR_REQUIRED: {
    read: z.enum(['nobody', 'secretariat']).default('nobody'),
    must: 'be secretariat (the project management unit and administrators) or nobody',
  },
  SMTP_URL: {
    read: z.url({ protocol: /^smtps?$/ }).optional(),
    must: 'start with smtp:// or smtps:// (leave it out and no letters are sent)',
  },
  MAIL_FROM: {
    read: z
      .string()
      .max(255)
      .regex(/^([^<>@"\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
      .optional(),
    must: 'be the address that letters come from, such as Dossier <dossier@example.org>',
  },
} as const

type Setting = keyof typeof settings

/** The addresses of a database and of a mail server hold passwords. */
const mayBeShown = (name: Setting) => name !== 'DATABASE_URL' && name !== 'SMTP_URL' && name !== 'OIDC_CLIENT_SECRET'

export interface Config {
  mode: 'development' | 'production' | 'test'
  host: string
  port: number
  /** The origin people type, without a final slash; absent when Dossier is reached under the address it listens on. */
  publicOrigin: string | undefined
  /** True behind TLS: session cookies are then Secure. */
  secureCookies: boolean
  dataDir: string
  /** A PostgreSQL address; absent for the embedded SQLite database. */
  databaseUrl: string | undefined
  /** The file of the embedded database inside `dataDir`. */
  databaseFile: string
  trustProxy: string | number | false
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  bodyLimitBytes: number
  requestMs: number
  shutdownMs: number
  /** How often the server looks for what is due: letters, reminders, calls for reports. */
  jobMs: number
  sessionHours: number
  /** The OpenID Connect provider for single sign-on; absent where there is none. */
  openId: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  /** Whether the project management unit and administrators must sign in with one-time codes. */
  twoFactorRequired: boolean
  /** The mail server, with its account; absent where no letters are sent. */
  smtpUrl: string | undefined
  /** What letters come from: "Name <address>" or an address. There whenever `smtpUrl` is. */
  mailFrom: string | undefined
  /** Only the demo shows letters in the browser. No environment can set it. */
  lettersInBrowser: boolean
}

export type ReadConfig = { ok: true; config: Config } | Extract<Verdict, { ok: false }>

/**
 * Reads the settings from an environment; an empty value counts as absent.
 * Refuses with one sentence that names every setting that cannot be used.
 */
export function readConfig(environment: Record<string, string | undefined>): ReadConfig {
  const wrong: string[] = []
  const value = <K extends Setting>(name: K): z.output<(typeof settings)[K]['read']> | undefined => {
    const text = environment[name]?.trim() || undefined
    const result = settings[name].read.safeParse(text)
    if (!result.success)
      wrong.push(`${name} must ${settings[name].must}${mayBeShown(name) ? `; it is “${text}”` : ''}.`)
    return result.data as z.output<(typeof settings)[K]['read']> | undefined
  }
  const publicUrl = value('PUBLIC_URL')
  const proxy = value('TRUST_PROXY')
  const issuer = value('OIDC_ISSUER')
  const clientId = value('OIDC_CLIENT_ID')
  const clientSecret = value('OIDC_CLIENT_SECRET')
  const name = value('OIDC_NAME') ?? ''
  const config = {
    mode: value('NODE_ENV'),
    host: value('HOST'),
    port: value('PORT'),
    publicOrigin: publicUrl && new URL(publicUrl).origin,
    secureCookies: publicUrl?.startsWith('https:') ?? false,
    dataDir: value('DATA_DIR'),
    databaseUrl: value('DATABASE_URL'),
    databaseFile: 'dossier.sqlite',
    trustProxy: proxy === undefined ? false : /^\d+$/.test(proxy) ? Number(proxy) : proxy,
    logLevel: value('LOG_LEVEL'),
    bodyLimitBytes: (value('BODY_LIMIT_MB') ?? 0) * MEGABYTE,
    requestMs: (value('REQUEST_SECONDS') ?? 0) * 1000,
    shutdownMs: (value('SHUTDOWN_SECONDS') ?? 0) * 1000,
    jobMs: (value('JOB_SECONDS') ?? 0) * 1000,
    sessionHours: value('SESSION_HOURS'),
    openId: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : undefined,
    twoFactorRequired: value('TWO_FACTOR_REQUIRED') === 'secretariat',
    smtpUrl: value('SMTP_URL'),
    mailFrom: value('MAIL_FROM'),
    lettersInBrowser: false,
  }
  if (wrong.length === 0 && config.openId === undefined && (issuer || clientId || clientSecret))
    wrong.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given together.')
  if (config.smtpUrl && !environment.MAIL_FROM?.trim()) wrong.push('MAIL_FROM must be given together with SMTP_URL.')
  return wrong.length > 0 ? { ok: false, reason: wrong.join(' ') } : { ok: true, config: config as Config }
}

// Pages and server are two bundles in one process; what a command settled must hold for both.
const shared = Symbol.for('dossier.config')
const holder = globalThis as typeof globalThis & { [key: symbol]: Config | undefined }

/** Makes `config` the one that `config()` answers with in this process. */
export function settleConfig(config: Config): Config {
  holder[shared] = config
  return config
}

/** The settings of this process, read from the environment at the first call. Throws when one cannot be used. */
export function config(): Config {
  const settled = holder[shared]
  if (settled) return settled
  const read = readConfig(process.env)
  if (!read.ok) throw new Error(read.reason)
  return settleConfig(read.config)
}
