import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runQuietly, say, Trouble } from './say.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const inRoot = (...parts) => path.join(root, ...parts)
const stampFile = inRoot('node_modules', '.dossier-installed')
const driverFile = inRoot('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

/** Installs the packages of the lock file when they are missing, other, or were built for another Node. */
export const ensureInstalled = async () => (await beginInstallation()).driver

/**
 * The same in two parts: once this answers, all packages are there; `driver` ends when the SQLite driver is there too.
 * Compiling it takes one core a minute and more, in which checks that need no database can run.
 */
export async function beginInstallation() {
  const wanted = stampOf(readFileSync(inRoot('package-lock.json')))
  if (readIfThere(stampFile) === wanted) return { driver: Promise.resolve() }
  if (holdsEveryPackage()) {
    keepStamp(wanted)
    return { driver: Promise.resolve() }
  }
  refuseLink(inRoot('node_modules'))
  say('Installing the packages of package-lock.json. The first time this takes one to three minutes …')
  await installing(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'])
  const driver = installing(['rebuild', 'better-sqlite3']).then(() => keepStamp(wanted))
  // Whoever needs the driver awaits it and is told; until then its failure must not end the process.
  driver.catch(() => undefined)
  return { driver }
}

async function installing(args) {
  const { code, output } = await npm(args)
  if (code === 0) return
  throw new Trouble(
    `${output.trimEnd()}\n\nThe packages could not be installed; npm says why above. Often the network is the cause: please check it and start the command again.`,
  )
}

/** npm would empty the folder that a link leads to, and with it another checkout. */
function refuseLink(folder) {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  throw new Trouble(
    `${folder} is a link, and installing would empty the folder that it leads to. Please remove the link and start the command again.`,
  )
}

/** The SQLite driver is compiled for one kind of Node, so another Node needs another installation. */
const stampOf = lock =>
  createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex')

const readIfThere = file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function keepStamp(stamp) {
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** True after somebody ran npm on their own, with this Node: then there is nothing to do but to note it. */
function holdsEveryPackage() {
  const hidden = readIfThere(inRoot('node_modules', '.package-lock.json'))
  if (hidden === undefined || existsSync(stampFile) || !existsSync(driverFile)) return false
  const have = JSON.parse(hidden).packages
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  return Object.entries(packages).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || optional || devOptional || have[name]?.version === version,
  )
}

function npm(args) {
  const doing = 'installing'
  const own = process.env.npm_execpath
  if (own && path.basename(own).startsWith('npm')) {
    return runQuietly({ program: process.execPath, args: [own, ...args], cwd: root, env: forNpm(), doing })
  }
  // On Windows npm is a batch file, which only a shell can start.
  const windows = process.platform === 'win32'
  return runQuietly({ program: windows ? 'npm.cmd' : 'npm', args, cwd: root, env: forNpm(), doing, shell: windows })
}

/** NODE_ENV=production would make npm leave out what the build needs. */
function forNpm() {
  const { NODE_ENV: _left, ...rest } = process.env
  return rest
}
