import { no, type Verdict } from '../verdict'
import { bytesOf, lastPlaceOf, lettersOf, standsAt } from './bytes'
import { isMacroPart, isProgramPart, programIn } from './programs'
import { isTable, textOf } from './text-kind'
import { endsAsZip, zipParts } from './zip-parts'

/** The kinds of files that are taken: media type, words, and the endings of their names, the usual one first. */
export const fileTypes = {
  pdf: { type: 'application/pdf', title: 'PDF', endings: ['pdf'] },
  png: { type: 'image/png', title: 'PNG picture', endings: ['png'] },
  jpeg: { type: 'image/jpeg', title: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  gif: { type: 'image/gif', title: 'GIF picture', endings: ['gif'] },
  webp: { type: 'image/webp', title: 'WebP picture', endings: ['webp'] },
  mp4: { type: 'video/mp4', title: 'MP4 film', endings: ['mp4', 'm4v', 'm4a', 'mov'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Word document',
    endings: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Excel workbook',
    endings: ['xlsx'],
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    title: 'PowerPoint presentation',
    endings: ['pptx'],
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', title: 'OpenDocument text', endings: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', title: 'OpenDocument spreadsheet', endings: ['ods'] },
  odp: {
    type: 'application/vnd.oasis.opendocument.presentation',
    title: 'OpenDocument presentation',
    endings: ['odp'],
  },
  doc: { type: 'application/msword', title: 'Word document (old format)', endings: ['doc'] },
  xls: { type: 'application/vnd.ms-excel', title: 'Excel workbook (old format)', endings: ['xls'] },
  ppt: { type: 'application/vnd.ms-powerpoint', title: 'PowerPoint presentation (old format)', endings: ['ppt'] },
  rtf: { type: 'application/rtf', title: 'Rich text', endings: ['rtf'] },
  csv: { type: 'text/csv', title: 'Table as text', endings: ['csv', 'tsv', 'txt'] },
  text: { type: 'text/plain', title: 'Text', endings: ['txt', 'md', 'log'] },
} as const satisfies Record<string, { type: string; title: string; endings: readonly [string, ...string[]] }>

export type FileKind = keyof typeof fileTypes

/** What a media type is called; the type itself where it is none of ours. */
export const titleOfType = (type: string): string =>
  Object.values(fileTypes).find(one => one.type === type)?.title ?? type

/** How much of the beginning and of the end of a file is looked at, in bytes. */
export const headLength = 64 * 1024
export const tailLength = 256 * 1024

/** What is known of a file: its first and last bytes, its size, and which of the words looked for stand in it. */
export type Evidence = { head: Uint8Array; tail: Uint8Array; size: number; words: ReadonlySet<string> }

export type FoundKind = { ok: true; kind: FileKind } | Extract<Verdict, { ok: false }>

const is = (kind: FileKind): FoundKind => ({ ok: true, kind })

const notWhole = no('its end is missing: perhaps it was not copied to the end')
const withMacros = no('it holds macros, which are programs. Save it without macros')
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** An old office file keeps the names of its parts anywhere: what to look for in it, in letters of 16 bits. */
const oldParts: Partial<Record<string, FileKind>> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  'PowerPoint Document': 'ppt',
}
const oldMacros = ['_VBA_PROJECT', '_VBA_PROJECT_CUR']
const protectedPart = 'EncryptedPackage'

/** The words to look for in a file that begins so; none where beginning and end say enough. */
export const wordsToLookFor = (head: Uint8Array): readonly string[] =>
  standsAt(head, 0, oldOffice) ? [...Object.keys(oldParts), ...oldMacros, protectedPart] : []

/**
 * The kind of a file, from its content alone. Refuses programs, installers, macros, web pages, archives, what holds two
 * files at once, what is not whole, and what is not recognised; the reason goes on after "… was not taken: ". Nothing is
 * unpacked.
 */
export function kindOf(evidence: Evidence): FoundKind {
  const { head, tail, size } = evidence
  if (size === 0) return no('it is empty')
  const program = programIn(head)
  if (program) return no(`it is ${program}, whatever its name says. Programs are not taken`)
  if (standsAt(head, 0, [...bytesOf('PK'), 3, 4])) return zipKind(evidence)
  const found = mediaKind(evidence) ?? textKind(evidence)
  return found.ok && endsAsZip(tail) ? no('it is two files in one, a packed one behind another') : found
}

const beginsWith = (head: Uint8Array, letters: string) => standsAt(head, 0, bytesOf(letters))
const endHas = (tail: Uint8Array, bytes: readonly number[]) => lastPlaceOf(tail, bytes) >= 0

/** Pictures, papers and films by how they begin; null where it is none of them. */
function mediaKind(evidence: Evidence): FoundKind | null {
  const { head, tail } = evidence
  const whole = (kind: FileKind, end: readonly number[]) => (endHas(tail, end) ? is(kind) : notWhole)
  if (beginsWith(head, '%PDF-')) return whole('pdf', bytesOf('%%EOF'))
  if (standsAt(head, 0, [0x89, ...bytesOf('PNG\r\n'), 0x1a, 0x0a])) return whole('png', bytesOf('IEND'))
  if (standsAt(head, 0, [0xff, 0xd8, 0xff])) return whole('jpeg', [0xff, 0xd9])
  if (beginsWith(head, 'GIF87a') || beginsWith(head, 'GIF89a')) return is('gif')
  if (beginsWith(head, 'RIFF') && standsAt(head, 8, bytesOf('WEBP'))) return is('webp')
  if (standsAt(head, 4, bytesOf('ftyp'))) return is('mp4')
  if (beginsWith(head, '{\\rtf')) return is('rtf')
  return standsAt(head, 0, oldOffice) ? oldOfficeKind(evidence) : null
}

function oldOfficeKind({ words }: Evidence): FoundKind {
  if (words.has(protectedPart)) return no('it is locked with a password. Save it without one')
  if (oldMacros.some(word => words.has(word))) return withMacros
  const kind = Object.entries(oldParts).find(([word]) => words.has(word))?.[1]
  return kind ? is(kind) : no('it is an installer, or a kind of file that Dossier does not know')
}

const officeParts: readonly (readonly [RegExp, FileKind])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
]
const openDocuments = ['odt', 'ods', 'odp'] as const

function zipKind({ head, tail, size }: Evidence): FoundKind {
  const parts = zipParts(tail, size)
  if (!parts) return notWhole
  if (parts.some(isProgramPart)) return no('it is a packed program, or holds one. Programs are not taken')
  if (parts.some(isMacroPart)) return withMacros
  const office = officeParts.find(([part]) => parts.some(name => part.test(name)))
  if (office && parts.includes('[Content_Types].xml')) return is(office[1])
  // An OpenDocument file begins with its type, unpacked, behind the 30 bytes of a zip part's head.
  const first = lettersOf(head.subarray(30, 130))
  const open = openDocuments.find(kind => first.startsWith(`mimetype${fileTypes[kind].type}PK`))
  return open ? is(open) : no('it is a packed archive. Attach the files that are in it')
}

const ofWebPage = /<(!doctype html|html|head|body|script|svg|iframe|object|embed|hta:application)[\s>/]/i

function textKind({ head, tail, size }: Evidence): FoundKind {
  const text = textOf(head, tail, size)
  if (text === null) return no('Dossier does not know this kind of file. Save it as PDF, for example')
  if (text.startsWith('\ufeff#!') || text.startsWith('#!')) return no('it is a script. Programs are not taken')
  if (ofWebPage.test(text)) return no('it is a web page or a drawing for one, which may hold scripts. Save it as PDF')
  return is(isTable(text) ? 'csv' : 'text')
}
