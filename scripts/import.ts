import type { Reference } from '~/domain/reference'
import { referenceSeed } from '~db/seed/reference'
import { parseArguments, runImport, type Save } from './import/run-import'
import { giveUp, Trouble } from './say.mjs'

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
}

/** Opens the database of the settings. Loaded late: a dry run needs none. */
async function withDatabase(work: (save: Save, lists: Reference) => Promise<number>): Promise<number> {
  const { readConfig, settleConfig } = await import('~/config.server')
  const read = readConfig(process.env)
  if (!read.ok) throw new Trouble(read.reason)
  const { openFor } = await import('./server/open')
  const { seedReference } = await import('./server/seeds')
  const { reference } = await import('~db/queries/reference.server')
  const { importRecord } = await import('~/operations/import-record.server')
  const database = await openFor(settleConfig(read.config))
  try {
    await seedReference(database)
    return await work(importRecord, await reference(database))
  } finally {
    await database.close()
  }
}

const argv = process.argv.slice(2)
const { dryRun, help, files } = parseArguments(argv)
const run =
  dryRun || help || files.length === 0
    ? runImport(argv, io, referenceSeed, null)
    : withDatabase((save, lists) => runImport(argv, io, lists, save))

run.then(code => {
  process.exitCode = code
}, giveUp)
