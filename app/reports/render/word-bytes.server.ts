import { type Document, Packer } from 'docx'
import JSZip from 'jszip'
import type { IsoDate } from '~/domain/calendar'
import { keepSignsWhole } from './whole-signs.server'

/**
 * The library signs each outside link with a random name; they become rIdLink1, rIdLink2 … in the order in which they
 * come. Texts cannot hold a bare quotation mark here (it is written `&quot;`), so only real attributes are met.
 */
function nameLinks(document: string, relationships: string): { document: string; relationships: string } {
  const names = new Map<string, string>()
  const known = (id: string) => {
    const name = names.get(id) ?? `rIdLink${names.size + 1}`
    names.set(id, name)
    return name
  }
  const random = /"(rId[a-z0-9_-]{21})"/g
  const renamed = document.replace(/r:id="(rId[a-z0-9_-]{21})"/g, (_all, id: string) => `r:id="${known(id)}"`)
  return { document: renamed, relationships: relationships.replace(random, (_all, id: string) => `"${known(id)}"`) }
}

/** Bookmarks are counted over the life of the server; here they are counted within the file. */
function countBookmarks(document: string): string {
  const numbers = new Map<string, number>()
  return document.replace(
    /<w:bookmark(Start|End)([^>]*?)w:id="([^"]*)"/g,
    (_all, end: string, rest: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `<w:bookmark${end}${rest}w:id="${number}"`
    },
  )
}

/** The properties with the report's own day in the place of the clock, and the language of its words. */
const dated = (properties: string, day: IsoDate): string =>
  properties
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace(/<dcterms:created/, '<dc:language>en</dc:language><dcterms:created')

/** Changes one file of a zip. */
async function rewrite(zip: JSZip, name: string, change: (text: string) => string): Promise<void> {
  const text = await zip.file(name)?.async('string')
  if (text === undefined) throw new Error(`A Word file without ${name}`)
  zip.file(name, change(text))
}

/**
 * The bytes of a Word document. What the library takes from the clock and from chance is replaced, so that the same
 * report gives the same bytes, whenever and wherever it is made.
 */
export async function wordBytes(document: Document, asOf: IsoDate): Promise<Uint8Array<ArrayBuffer>> {
  keepSignsWhole()
  const day = asOf.slice(0, 10)
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document))
  await rewrite(zip, 'docProps/core.xml', text => dated(text, day))
  const text = await zip.file('word/document.xml')?.async('string')
  const links = await zip.file('word/_rels/document.xml.rels')?.async('string')
  const named = nameLinks(text ?? '', links ?? '')
  zip.file('word/document.xml', countBookmarks(named.document))
  zip.file('word/_rels/document.xml.rels', named.relationships)
  for (const file of Object.values(zip.files)) file.date = new Date(`${day}T00:00:00Z`)
  const options = { compression: 'DEFLATE', compressionOptions: { level: 6 } } as const
  return new Uint8Array(await zip.generateAsync({ ...options, type: 'arraybuffer' }))
}
