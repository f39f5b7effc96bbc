import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Who may import whom: the table of the house, executable. A room that is not named here may import nothing of ours. */
const root = fileURLToPath(new URL('..', import.meta.url))

type Rule = { rooms: string[]; packages?: RegExp; forbidden?: RegExp }

const anything = /./
const noReact = /^(react|react-dom|@remix-run|recharts)/
const drizzle = /^(drizzle-orm|better-sqlite3|pg)(\/|$)/

const rules: Record<string, Rule> = {
  'app/domain': { rooms: ['app/domain'], packages: /^zod$/ },
  'db/schema': { rooms: ['app/domain', 'db/schema'], packages: /^drizzle-orm/ },
  'db/queries': { rooms: ['app/domain', 'db'], packages: /^(drizzle-orm|lru-cache|node:)/ },
  db: { rooms: ['app/domain', 'db'], packages: /^(drizzle-orm|better-sqlite3|pg|drizzle-kit|zod|node:)/ },
  'db/seed': { rooms: ['app/domain', 'db', 'app/auth'], packages: /^node:/ },
  'app/operations': {
    rooms: [
      'app/domain',
      'db/queries',
      'db/connect',
      'app/reports',
      'app/mail',
      'app/jobs',
      'app/operations',
      'app/auth',
      'app/paths',
    ],
    packages: /^(node:|htmlparser2|jszip|zod)/,
  },
  'app/reports': { rooms: ['app/domain', 'app/reports', 'app/paths'], packages: /^(node:stream)/ },
  'app/reports/render': {
    rooms: ['app/domain', 'app/reports', 'app/paths'],
    packages: /^(react|react-dom|recharts|exceljs|docx|archiver|jszip|node:)/,
  },
  'app/auth': {
    rooms: ['app/domain', 'app/auth', 'app/paths', 'app/config', 'db/queries', 'db/connect'],
    packages: /^(node:|@node-rs\/argon2|@remix-run\/node|@zxcvbn-ts\/language-common|otpauth|qrcode|openid-client)/,
  },
  'app/http': {
    rooms: ['app/domain', 'app/auth', 'app/http', 'app/config', 'app/paths', 'db/queries', 'db/connect'],
    packages: anything,
    forbidden: drizzle,
  },
  'app/mail': {
    rooms: ['app/domain', 'app/mail', 'app/config', 'app/paths', 'db/queries', 'db/connect'],
    packages: /^(node:|nodemailer)/,
  },
  'app/jobs': {
    rooms: [
      'app/domain',
      'app/mail',
      'app/jobs',
      'app/config',
      'app/paths',
      'db/queries',
      'db/connect',
      'app/operations',
    ],
    packages: /^node:/,
  },
  'app/components': {
    rooms: ['app/domain', 'app/components', 'app/paths', 'app/reports/model', 'app/reports/render/blocks'],
    packages: anything,
    forbidden: drizzle,
  },
  'app/routes': {
    rooms: [
      'app/domain',
      'app/operations',
      'app/reports',
      'app/auth',
      'app/http',
      'app/components',
      'app/paths',
      'app/root',
      'app/styles',
      'db/queries',
      'db/connect',
    ],
    packages: anything,
    forbidden: drizzle,
  },
}

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)) yield path
  }
}

const imported = (text: string): string[] =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map(match => match[1] ?? match[2] ?? match[3] ?? '')

const inProject = (file: string, specifier: string): string | null => {
  if (specifier.startsWith('~db/')) return `db/${specifier.slice(4)}`
  if (specifier.startsWith('~/')) return `app/${specifier.slice(2)}`
  if (specifier.startsWith('.'))
    return normalize(join(dirname(file), specifier))
      .split(sep)
      .join('/')
  return null
}

const roomOf = (file: string): string | undefined =>
  Object.keys(rules)
    .filter(room => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]

function trespasses(file: string): string[] {
  const room = roomOf(file)
  const rule = room === undefined ? undefined : rules[room]
  if (!rule) return []
  return imported(readFileSync(join(root, file), 'utf8')).flatMap(specifier => {
    const target = inProject(file, specifier)
    if (target !== null) {
      const allowed = rule.rooms.some(
        place => target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.`),
      )
      return allowed ? [] : [`${file} may not import ${target}`]
    }
    const allowed = rule.packages?.test(specifier) && !rule.forbidden?.test(specifier)
    return allowed ? [] : [`${file} may not import the package ${specifier}`]
  })
}

const files = ['app', 'db']
  .flatMap(top => [...sources(join(root, top))])
  .map(path => relative(root, path).split(sep).join('/'))

describe('the import table', () => {
  it('reads the sources', () => {
    expect(files.length).toBeGreaterThan(50)
  })
  it.each(Object.keys(rules))('%s imports only what it may', room => {
    expect(files.filter(file => roomOf(file) === room).flatMap(trespasses)).toEqual([])
  })
  it('keeps React out of everything that is not seen', () => {
    const seen = /^app\/(components|routes|root|entry\.|reports\/render)/
    const found = files
      .filter(file => !seen.test(file))
      .flatMap(file =>
        imported(readFileSync(join(root, file), 'utf8'))
          .filter(
            specifier => noReact.test(specifier) && specifier !== '@remix-run/node' && !file.startsWith('app/http'),
          )
          .map(specifier => `${file}: ${specifier}`),
      )
      .filter(found => !/^app\/(server|routes)\.ts/.test(found))
    expect(found).toEqual([])
  })
  it('lets only configuration read the environment', () => {
    const found = files.filter(
      file => file !== 'app/config.server.ts' && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(found).toEqual([])
  })
  it('keeps the clock out of the domain', () => {
    const found = files.filter(
      file => file.startsWith('app/domain/') && /new Date\(\)|Date\.now\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(found).toEqual([])
  })
})
