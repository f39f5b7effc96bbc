import { Parser } from 'htmlparser2'
import JSZip from 'jszip'
import { FlatText } from './flat-text.server'

/** The document inside a Word file may be this long when unpacked; a packed bomb is far longer. */
const largestDocument = 30 * 1024 * 1024

export type Unpacked = { ok: true; text: string } | { ok: false; reason: string }

/** Unpacks no more than is allowed, whatever the file says about its own length; null above that. */
const unpack = (file: JSZip.JSZipObject): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    const stream = file.nodeStream('nodebuffer')
    stream.on('data', (part: Buffer) => {
      length += part.length
      if (length <= largestDocument) parts.push(part)
      else {
        stream.pause()
        resolve(null)
      }
    })
    stream.on('error', reject)
    stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
  })

/** In a pasted record each line is a paragraph, the blank ones too; in a written one paragraphs follow each other. */
function hasBlankParagraphs(xml: string): boolean {
  const paragraphs = xml.split('</w:p>')
  const blank = paragraphs.filter(paragraph => !paragraph.includes('<w:t')).length
  return paragraphs.length > 4 && blank > paragraphs.length / 5
}

function textOfDocument(xml: string): string {
  const flat = new FlatText(!hasBlankParagraphs(xml))
  let isText = false
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'w:t') isText = true
        else if (name === 'w:tbl') flat.startTable()
        else if (name === 'w:tr') flat.startRow()
        else if (name === 'w:tc') flat.startCell()
        else if (name === 'w:br' || name === 'w:cr') flat.breakLine()
        else if (name === 'w:tab') flat.add('\t')
      },
      ontext(text) {
        if (isText) flat.add(text)
      },
      onclosetag(name) {
        if (name === 'w:t') isText = false
        else if (name === 'w:p') flat.endParagraph()
        else if (name === 'w:tc') flat.endCell()
        else if (name === 'w:tbl') flat.endTable()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return flat.text()
}

/** The text of a Word file (.docx): its paragraphs and table cells as lines. */
export async function textOfDocx(bytes: Buffer): Promise<Unpacked> {
  try {
    const zip = await JSZip.loadAsync(bytes)
    const document = zip.file('word/document.xml')
    if (!document)
      return {
        ok: false,
        reason: 'This packed file is no Word document. Please give the record as text, web page or .docx.',
      }
    const xml = await unpack(document)
    if (xml === null) return { ok: false, reason: 'The Word file is far too long when unpacked, so it was not read.' }
    return { ok: true, text: textOfDocument(xml) }
  } catch {
    return { ok: false, reason: 'The Word file is damaged and could not be opened.' }
  }
}
