import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { formatDate } from '~/domain/calendar'
import { formatMoney } from '~/domain/money'
import { readLegacy } from '~/domain/record/legacy/read-legacy'
import type { Reading } from '~/domain/record/legacy/reading'
import { type RecordJson, toJson } from '~/domain/record/legacy/to-json'
import type { Reference } from '~/domain/reference'
import { legacyTextOf } from '~/operations/legacy-text.server'

export type Io = { out: (text: string) => void; err: (text: string) => void }

export type Saved =
  | { ok: true; number: string; outcome: 'created' | 'changed' | 'unchanged' }
  | { ok: false; reason: string }

/** Keeps one record; the command is given this, so that a dry run needs no database. */
export type Save = (input: { reading: Reading; by: 'command'; sourceText: string; file: string }) => Promise<Saved>

const usage = `Usage: npm run import -- [--dry-run] [--json] FILE…
  --dry-run   read and report, change nothing
  --json      print one JSON document with all records`

const largestFile = 5 * 1024 * 1024

type Asked = { dryRun: boolean; json: boolean; help: boolean; files: string[]; unknown: string[] }

export function parseArguments(argv: readonly string[]): Asked {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const rest = end < 0 ? [] : argv.slice(end + 1)
  const known = ['--dry-run', '--json', '--help', '-h']
  return {
    dryRun: options.includes('--dry-run'),
    json: options.includes('--json'),
    help: options.includes('--help') || options.includes('-h'),
    files: [...options.filter(option => !option.startsWith('-')), ...rest],
    unknown: options.filter(option => option.startsWith('-') && !known.includes(option)),
  }
}

async function textOfFile(file: string): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  const name = path.basename(file)
  try {
    const { size } = await stat(file)
    const isTooLarge = size > largestFile
    return await legacyTextOf(name, isTooLarge ? Buffer.alloc(largestFile + 1) : await readFile(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return { ok: false, reason: `There is no file ${file}.` }
    if (code === 'EISDIR') return { ok: false, reason: `${file} is a folder. Please name the files in it.` }
    return { ok: false, reason: `${file} could not be opened.` }
  }
}

/** A few lines for a person: what was read, then each doubt. */
function summary(reading: Reading, file: string): string {
  const { values, doubts } = reading
  const dates = [values.expectedStart, values.expectedCompletion].map(date => (date ? formatDate(date) : 'not given'))
  const money = reading.statedTotal === null ? 'not given' : formatMoney(reading.statedTotal)
  const lines = [
    `${file}: ${values.number ?? 'no number'} “${values.title ?? 'no title'}” (${reading.layout})`,
    `  ${values.status ?? 'no status'} · total ${money} · ${dates.join(' to ')}`,
    `  ${values.workPlan.length} steps in the work plan, ${values.risks.length} risks`,
    doubts.length === 0 ? '  No doubts.' : `  ${doubts.length} ${doubts.length === 1 ? 'doubt' : 'doubts'}:`,
    ...doubts.map(({ field, text, why, line }) => {
      const place = line === undefined ? '' : `, line ${line}`
      const words = text === '' ? '' : ` “${text.length > 80 ? `${text.slice(0, 79)}…` : text.replaceAll('\n', ' / ')}”`
      return `  - ${field}${place}:${words} ${why}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

async function keep(save: Save, input: Parameters<Save>[0], io: Io): Promise<boolean> {
  try {
    const saved = await save(input)
    if (!saved.ok) {
      io.err(`${input.file}: ${saved.reason}\n`)
      return false
    }
    const did = { created: 'was added', changed: 'was changed', unchanged: 'is unchanged' }[saved.outcome]
    io.err(`${input.file}: ${saved.number} ${did}.\n`)
    return true
  } catch (error) {
    io.err(`${input.file}: The record could not be saved. ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  }
}

/**
 * The import command: reads each file, prints what was read (one JSON document with --json), and saves through `save`
 * unless it is a dry run. A file that cannot be read is told and the others go on. Returns the exit code.
 */
export async function runImport(
  argv: readonly string[],
  io: Io,
  reference: Reference,
  save: Save | null,
): Promise<number> {
  const asked = parseArguments(argv)
  if (asked.help) {
    io.out(`${usage}\n`)
    return 0
  }
  if (asked.unknown.length > 0 || asked.files.length === 0) {
    const trouble =
      asked.unknown.length > 0 ? `There is no option ${asked.unknown.join(', ')}.` : 'Please name at least one file.'
    io.err(`${trouble}\n${usage}\n`)
    return 2
  }
  const records: RecordJson[] = []
  let failures = 0
  for (const file of asked.files) {
    const name = path.basename(file)
    const source = await textOfFile(file)
    const read = source.ok ? readLegacy(source.text, reference) : source
    if (!source.ok || !read.ok) {
      failures += 1
      io.err(`${name}: ${read.ok ? '' : read.reason}\n`)
      continue
    }
    for (const reading of 'readings' in read ? read.readings : []) {
      if (asked.json) records.push(toJson(reading, name, reference))
      else io.out(summary(reading, name))
      if (
        save &&
        !asked.dryRun &&
        !(await keep(save, { reading, by: 'command', sourceText: source.text, file: name }, io))
      ) {
        failures += 1
      }
    }
  }
  if (asked.json) io.out(`${JSON.stringify({ records }, null, 2)}\n`)
  return failures === 0 ? 0 : 1
}
