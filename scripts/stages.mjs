import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './built.mjs'
import { getBrowser } from './find-browser.mjs'
import { root } from './install.mjs'
import { Trouble } from './say.mjs'
import { counted } from './test-report.mjs'

/** @typedef {{ passed: number, failed: number, notRun: string[], trouble?: string }} Outcome */

const tool = (...parts) => path.join(root, 'node_modules', ...parts)

/** Each stage by its name, in order: quick ones first, so that a slip shows early. */
const stages = {
  lint: scratch =>
    single(scratch, 'lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']),
  types: scratch => single(scratch, 'types', [tool('typescript', 'bin', 'tsc'), '--noEmit']),
  unit: scratch => vitest(scratch, 'unit'),
  build,
  integration: scratch => vitest(scratch, 'integration'),
  journeys,
}

/** Stages that open a database, and wait for its driver, and for the programs that somebody else is still installing. */
const withDatabase = ['integration', 'journeys']

/** Takes one core a minute and prints nothing but errors: it runs beside the stages up to those with a database. */
const besideOthers = 'types'

const memory = '/dev/shm'
const roomy = 3_000_000_000

/**
 * Where tests keep what they make: in memory where there is room, since thousands of small transactions otherwise wait for
 * the disk. Nothing of it has to outlive a power cut.
 */
function folderForScratch() {
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > roomy ? memory : tmpdir()
}

/**
 * Runs the named stages, or all. The last line is `N passed, N failed`; the lines above name what did not run.
 * @param {string[]} names
 * @param {Promise<void>} driver ends when databases can be opened
 * @returns {Promise<number>} the exit code: 0 when something ran and nothing failed
 */
export async function runStages(names, driver) {
  const wrong = names.filter(name => !(name in stages))
  if (wrong.length > 0) {
    throw new Trouble(`There is no stage “${wrong.join(' ')}”. The stages are: ${Object.keys(stages).join(', ')}.`)
  }
  const scratch = mkdtempSync(path.join(folderForScratch(), 'dossier-test-'))
  const outcomes = []
  try {
    const wanted = names.length > 0 ? names : Object.keys(stages)
    const first = wanted.filter(name => !withDatabase.includes(name))
    const then = wanted.filter(name => withDatabase.includes(name))
    const beside = first.includes(besideOthers) ? oneStage(besideOthers, scratch, driver) : null
    for (const name of first.filter(one => one !== besideOthers)) outcomes.push(await oneStage(name, scratch, driver))
    if (beside !== null) outcomes.push(await beside)
    for (const name of then) outcomes.push(await oneStage(name, scratch, driver))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  const total = kind => outcomes.reduce((sum, outcome) => sum + outcome[kind], 0)
  console.log('')
  for (const line of new Set(outcomes.flatMap(outcome => outcome.notRun))) console.log(`Not run: ${line}`)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1
}

async function oneStage(name, scratch, driver) {
  if (withDatabase.includes(name)) await Promise.all([driver, programsComing()])
  const started = Date.now()
  console.log(`\n== ${name}`)
  const outcome = await stages[name](scratch).catch(error => failure(String(error?.message ?? error)))
  if (outcome.trouble) console.log(outcome.trouble)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`-- ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  return outcome
}

/** Waits until the file that `PROGRAMS_COMING` names is gone: `.ci/run` installs browser and office beside the first stages. */
async function programsComing() {
  const file = process.env.PROGRAMS_COMING
  while (file && existsSync(file)) await new Promise(resolve => setTimeout(resolve, 250))
}

/** @returns {Outcome} */
const failure = trouble => ({ passed: 0, failed: 1, notRun: [], trouble })

/** A program that is one check. */
async function single(_scratch, name, args) {
  const code = await run(args)
  return code === 0
    ? { passed: 1, failed: 0, notRun: [] }
    : failure(`The check “${name}” failed with exit code ${code}.`)
}

async function build() {
  await ensureBuilt()
  return { passed: 1, failed: 0, notRun: [] }
}

async function journeys(scratch) {
  const search = getBrowser()
  if (!search.ok) return failure(search.reason)
  return vitest(scratch, 'journeys', { CHROMIUM_PATH: search.browser })
}

/** @returns {Promise<Outcome>} */
async function vitest(scratch, project, env = {}) {
  const report = path.join(scratch, `${project}.json`)
  const notRunFile = path.join(scratch, `${project}.not-run`)
  const code = await run(
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      ...['--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { ...env, DOSSIER_NOT_RUN: notRunFile, TMPDIR: scratch, PGOPTIONS: '-c synchronous_commit=off' },
  )
  const named = existsSync(notRunFile) ? readFileSync(notRunFile, 'utf8').split('\n').filter(Boolean) : []
  if (!existsSync(report)) return failure(`The ${project} tests broke off with exit code ${code}.`)
  return counted(JSON.parse(readFileSync(report, 'utf8')), { project, code, named, root })
}

/** Runs a script of Node with its output on ours. A stage ended by a signal counts as failed. */
function run(args, env = {}) {
  const { NODE_ENV: _left, ...rest } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...rest, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}
