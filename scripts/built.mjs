import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'
import { say } from './say.mjs'

const SOURCES = ['app', 'db', 'public', 'scripts']
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js']
const stampFile = path.join(root, 'build', '.stamp')

/**
 * Builds what has changed since the last build.
 * @param {{ pages?: boolean }} [what] Without `pages` only the programs for Node are made, as development needs.
 */
export async function ensureBuilt({ pages = true } = {}) {
  // A container may carry the build alone.
  if (!existsSync(path.join(root, 'app', 'root.tsx'))) return
  const stamp = stampOfSources()
  if (pages && isBuilt(stamp)) return
  const { build } = await import('./build.mjs')
  await build({ pages })
}

export const isBuilt = (stamp = stampOfSources()) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp

export function keepBuildStamp(stamp) {
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

export const forgetBuildStamp = () => rmSync(stampFile, { force: true })

/** The same for the same sources, whatever their dates; tests are no part of the build. */
export function stampOfSources() {
  const hash = createHash('sha256')
  for (const file of [...SETTINGS, ...SOURCES.flatMap(filesIn)].sort()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

const filesIn = folder =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))

/** Runs a built program in this process: signals, output and exit code are then its own. */
export async function runBuilt(name) {
  const file = path.join(root, 'build', 'node', `${name}.js`)
  if (!existsSync(file)) {
    say(`There is no command named “${name}” in scripts/.`)
    process.exit(1)
  }
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(file).href)
}
