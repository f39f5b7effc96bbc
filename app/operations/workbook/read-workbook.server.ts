import JSZip from 'jszip'
import type { ReadSheet } from '~/domain/workbook/sheet'
import { readSharedTexts, readStyles } from './shared-parts.server'
import { readSheetPart } from './sheet-part.server'
import { type Budget, readPart, Unreadable } from './xml-part.server'

/**
 * Reads a workbook (.xlsx) into plain cells. ExcelJS writes ours but does not read them back: it unfolds validations,
 * merges and names cell by cell, so that a small file can hold the server for hours, and it cannot tell a formula that
 * resulted in 0 from one that was never computed.
 */

export type ReadWorkbook = { ok: true; sheets: ReadSheet[] } | { ok: false; reason: string }

const largestFile = 5 * 1024 * 1024
/** A proposal whose every text is as long as may be unpacks to less than ten. */
const largestUnpacked = 24 * 1024 * 1024
const mostParts = 1_000
const mostSheets = 60

const begins = (bytes: Buffer, start: string) => bytes.subarray(0, start.length).toString('latin1') === start

/** What a reader of the refusals is to do: with another file, and with one that is far too large. */
export type WorkbookWords = { asks: string; redo: string }
const downloaded: WorkbookWords = {
  asks: 'Choose the workbook that you downloaded here, saved as Excel workbook (.xlsx).',
  redo: 'Download it again and enter your changes there.',
}

/** The words by which an encrypted Office file names its inside, in UTF-16. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** What a file is that is given by mistake, by its content; null where it may be a workbook. */
function mistaken(bytes: Buffer, asks: string): string | null {
  if (bytes.length === 0) return `The file is empty. ${asks}`
  if (bytes.length > largestFile) return `The file is larger than 5 MB, which no workbook of Dossier is. ${asks}`
  if (begins(bytes, '%PDF')) return `This file is a PDF. ${asks}`
  if (begins(bytes, '\xd0\xcf\x11\xe0'))
    return bytes.includes(encrypted)
      ? 'This workbook is protected with a password to open it. Take the password off, save it, and load it again.'
      : `This file is in an old Office format. ${asks}`
  return begins(bytes, 'PK\x03\x04') ? null : `This file is not an Excel workbook. ${asks}`
}

/** What a packed file is that is no workbook of ours, by the names of its parts. */
function mistakenPackage(names: readonly string[], asks: string): string | null {
  const has = (part: RegExp) => names.some(name => part.test(name))
  if (names.length > mostParts) return `This file has far more parts than a workbook. ${asks}`
  if (has(/vbaProject\.bin$|\/macrosheets\//i))
    return 'This workbook holds macros (programs), so it was not opened. Save it as Excel workbook (.xlsx) without macros.'
  if (has(/^word\//)) return `This file is a Word document. ${asks}`
  if (has(/^content\.xml$/)) return `This file is an OpenDocument file. ${asks}`
  if (!has(/^xl\/workbook\.xml$/)) return `This packed file is not an Excel workbook. ${asks}`
  if (has(/^xl\/externalLinks\//))
    return 'This workbook takes values from other files. Replace those formulas by their values, save it, and load it again.'
  return null
}

/** A path of a relation, from the part that names it. */
const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** "r:id", whatever prefix a program gives it. */
const relationIn = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

async function sheetList(zip: JSZip, budget: Budget, asks: string) {
  const targets = new Map<string, string>()
  await readPart(zip.file('xl/_rels/workbook.xml.rels'), budget, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partPath(Target))
    },
  })
  const sheets: { name: string; path: string }[] = []
  let since1904 = false
  await readPart(zip.file('xl/workbook.xml'), budget, {
    open(tag, attributes) {
      if (tag === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag === 'sheet' && attributes.name)
        sheets.push({ name: attributes.name, path: targets.get(relationIn(attributes)) ?? '' })
    },
  })
  if (sheets.length > mostSheets) throw new Unreadable(`This workbook has more than ${mostSheets} sheets. ${asks}`)
  return { sheets, since1904 }
}

async function refuseMacros(zip: JSZip, budget: Budget): Promise<void> {
  await readPart(zip.file('[Content_Types].xml'), budget, {
    open(_, attributes) {
      if (/macroEnabled|vbaProject/i.test(attributes.ContentType ?? ''))
        throw new Unreadable(
          'This workbook may hold macros (programs), so it was not opened. Save it as Excel workbook (.xlsx) without macros.',
        )
    },
  })
}

async function sheetsIn(zip: JSZip, { asks, redo }: WorkbookWords): Promise<ReadSheet[]> {
  const budget = { bytes: largestUnpacked, redo }
  await refuseMacros(zip, budget)
  const { sheets, since1904 } = await sheetList(zip, budget, asks)
  const styles = await readStyles(zip.file('xl/styles.xml'), budget)
  const texts = await readSharedTexts(zip.file('xl/sharedStrings.xml'), budget)
  const read: ReadSheet[] = []
  for (const { name, path } of sheets)
    read.push(await readSheetPart(name, zip.file(path), budget, { texts, styles, since1904 }))
  return read
}

/**
 * The sheets of a workbook as plain cells; formulas as the results that the file holds. Judged by its content, never by
 * its name. Refuses in words what is no workbook, what is locked, has programs or links to other files, and what is far
 * larger than a proposal.
 */
export async function readWorkbook(bytes: Buffer, words = downloaded): Promise<ReadWorkbook> {
  const { asks } = words
  const mistake = mistaken(bytes, asks)
  if (mistake) return { ok: false, reason: mistake }
  try {
    const zip = await JSZip.loadAsync(bytes)
    const wrong = mistakenPackage(Object.keys(zip.files), asks)
    return wrong ? { ok: false, reason: wrong } : { ok: true, sheets: await sheetsIn(zip, words) }
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, reason: problem.message }
    return { ok: false, reason: `The file is damaged or not complete, so it could not be opened. ${asks}` }
  }
}
