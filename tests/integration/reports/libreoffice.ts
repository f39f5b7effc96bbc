import { execFile } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/usr/lib/libreoffice/program/soffice',
]

const program = (): string | undefined => {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...inPath, ...usualPlaces].find(path => existsSync(path))
}

/** Says that a check by an independent program did not run here; the whole test run repeats it at its end. */
function notRun(check: string): void {
  const line = `${check}: LibreOffice is not on this machine.`
  if (process.env.DOSSIER_NOT_RUN) appendFileSync(process.env.DOSSIER_NOT_RUN, `${line}\n`)
  else console.log(`Not run. ${line}`)
}

/** Without this LibreOffice believes the results in the file and computes nothing. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/**
 * The workbook as LibreOffice computes it anew, as the bytes of another workbook. Null, with a line for the end of the
 * run, where there is no LibreOffice.
 */
export async function recalculated(check: string, bytes: Uint8Array): Promise<ArrayBuffer | null> {
  const soffice = program()
  if (!soffice) {
    notRun(check)
    return null
  }
  const folder = await mkdtemp(join(tmpdir(), 'dossier-office-'))
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate)
    await writeFile(join(folder, 'book.xlsx'), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const job = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ]
    await run(soffice, job, { timeout: 50_000 })
    return new Uint8Array(await readFile(join(folder, 'out', 'book.xlsx'))).buffer
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
