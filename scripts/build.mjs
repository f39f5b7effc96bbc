import './node-version.mjs'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { forgetBuildStamp, keepBuildStamp, stampOfSources } from './built.mjs'
import { ensureInstalled, root } from './install.mjs'
import { giveUp, runQuietly, say, Trouble } from './say.mjs'

const PACKABLE = /\.(js|css|svg|json|txt|webmanifest)$/
const WORTH_PACKING = 1024

/**
 * Makes `build/`: the pages (client and server) by Remix, and each program of scripts/*.ts for Node by esbuild.
 * Packages stay outside and are loaded from node_modules.
 */
export async function build({ pages = true } = {}) {
  const stamp = stampOfSources()
  if (!pages) return buildPrograms()
  say('Building Dossier. This takes about half a minute …')
  forgetBuildStamp()
  await buildPages()
  await Promise.all([buildPrograms(), packFiles(path.join(root, 'build', 'client'))])
  keepBuildStamp(stamp)
}

async function buildPages() {
  const { code, output } = await runQuietly({
    program: process.execPath,
    args: [path.join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build'],
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    doing: 'building',
  })
  if (code !== 0) throw new Trouble(`${output.trimEnd()}\n\nThe pages could not be built; the cause stands above.`)
}

/** Files that are read as text (`?raw`), as Vite reads them for the pages: what a program writes is the same to the byte. */
const rawTexts = {
  name: 'raw texts',
  setup(building) {
    building.onResolve({ filter: /\?raw$/ }, ({ path: asked, resolveDir }) => ({
      path: path.resolve(resolveDir, asked.slice(0, -'?raw'.length)),
      namespace: 'raw',
    }))
    building.onLoad({ filter: /.*/, namespace: 'raw' }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8'),
      loader: 'text',
    }))
  },
}

async function buildPrograms() {
  const { build: bundle } = await import('esbuild')
  const folder = path.join(root, 'build', 'node')
  rmSync(folder, { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: readdirSync(path.join(root, 'scripts'))
      .filter(name => name.endsWith('.ts') && !name.includes('.test.'))
      .map(name => path.join(root, 'scripts', name)),
    outdir: folder,
    bundle: true,
    // Keeps what is imported late, late.
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'error',
    plugins: [rawTexts],
  })
}

/** Packs each text once and thoroughly, so that the server need not do it for every visitor. */
async function packFiles(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map(name => path.join(folder, String(name)))
    .filter(file => PACKABLE.test(file) && statSync(file).size >= WORTH_PACKING)
  for (const file of files) {
    const text = readFileSync(file)
    const quality = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }
    const [br, gz] = await Promise.all([promisify(brotliCompress)(text, quality), promisify(gzip)(text, { level: 9 })])
    writeFileSync(`${file}.br`, br)
    writeFileSync(`${file}.gz`, gz)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
    .then(() => build())
    .then(() => say('Built into build/.'), giveUp)
}
