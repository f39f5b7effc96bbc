import { textOfDocx } from './legacy-text/docx-text.server'
import { isHtml, textOfHtml } from './legacy-text/html-text.server'

export type FileText = { ok: true; text: string } | { ok: false; reason: string }

const largestFile = 5 * 1024 * 1024

const begins = (bytes: Buffer, start: string) => bytes.subarray(0, start.length).toString('latin1') === start

/** Kinds of files that are often given by mistake, by their first bytes, with what to do. */
const notText: [string, string][] = [
  ['%PDF', 'is a PDF. Please open it, copy its text, and paste that.'],
  ['{\\rtf', 'is in Rich Text Format. Please save it as .docx or as plain text.'],
  ['\xd0\xcf\x11\xe0', 'is in an old Office format. Please save it as .docx or as plain text.'],
]

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f. Node 20 decodes these as Latin-1. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, sign => windowsOnly[sign.charCodeAt(0) - 0x80] ?? sign)

function decoded(bytes: Buffer): string | null {
  if (begins(bytes, '\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, '\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes)
  if (looksBinary(bytes)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

/** Text without a byte order mark holds no NUL and hardly a control character. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 64 * 1024)
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd > 8 && odd > sample.length / 100
}

/**
 * The text of a file given for import: plain text in UTF-8, UTF-16 or Windows-1252, a saved web page, or a .docx.
 * The content decides, not the name, which only serves in what is said. Refuses what is no text or above 5 MB.
 */
export async function legacyTextOf(name: string, bytes: Buffer): Promise<FileText> {
  if (bytes.length === 0) return { ok: false, reason: `${name} is empty.` }
  if (bytes.length > largestFile) {
    return { ok: false, reason: `${name} is larger than 5 MB. A project record is far smaller, so it was not read.` }
  }
  const known = notText.find(([start]) => begins(bytes, start))
  if (known) return { ok: false, reason: `${name} ${known[1]}` }
  if (begins(bytes, 'PK\x03\x04')) {
    const unpacked = await textOfDocx(bytes)
    return unpacked.ok ? unpacked : { ok: false, reason: `${name}: ${unpacked.reason}` }
  }
  const text = decoded(bytes)
  if (text === null)
    return { ok: false, reason: `${name} is not text. Please give a record as text, as a saved web page or as .docx.` }
  return { ok: true, text: isHtml(text) ? textOfHtml(text) : text }
}
