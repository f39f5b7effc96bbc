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

const found = (names: readonly string[], places: readonly string[] = []): string | undefined => {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...inPath, ...places].find(path => existsSync(path))
}

const office = () => found(process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'], usualPlaces)

/** Says that a check by an independent program did not run here; the whole test run repeats it at its end. */
function notRun(check: string, program: string): void {
  const line = `${check}: ${program} is not on this machine.`
  if (process.env.DOSSIER_NOT_RUN) appendFileSync(process.env.DOSSIER_NOT_RUN, `${line}\n`)
  else console.log(`Not run. ${line}`)
}

/** Without this LibreOffice believes the results in the file and computes nothing. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** A program needs time on a machine that does much else. */
const patience = { timeout: 110_000 }

/** Works with a file in a folder of its own, with LibreOffice at hand; the folder is gone afterwards. */
async function withOffice<Result>(
  soffice: string,
  file: { name: string; bytes: Uint8Array },
  work: (convert: (to: string) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-office-'))
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate)
    await writeFile(join(folder, file.name), file.bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    return await work(async to => {
      const job = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, file.name)]
      await run(soffice, job, patience)
      return join(folder, 'out', file.name.replace(/\.\w+$/, `.${to}`))
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The workbook as LibreOffice computes it anew, as the bytes of another workbook. Null, with a line for the end of the
 * run, where there is no LibreOffice.
 */
export async function recalculated(check: string, bytes: Uint8Array): Promise<ArrayBuffer | null> {
  const soffice = office()
  if (!soffice) {
    notRun(check, 'LibreOffice')
    return null
  }
  return withOffice(soffice, { name: 'book.xlsx', bytes }, async convert => {
    return new Uint8Array(await readFile(await convert('xlsx'))).buffer
  })
}

/** What is read in a Word file after LibreOffice made a PDF of it. Null where a program is missing. */
export async function readAsPdf(check: string, bytes: Uint8Array): Promise<string | null> {
  const [soffice, reader] = [office(), found(['pdftotext'])]
  if (!soffice || !reader) {
    notRun(check, soffice ? 'pdftotext' : 'LibreOffice')
    return null
  }
  return withOffice(soffice, { name: 'report.docx', bytes }, async convert => {
    const { stdout } = await run(reader, ['-layout', await convert('pdf'), '-'], { ...patience, maxBuffer: 20_000_000 })
    return stdout
  })
}
