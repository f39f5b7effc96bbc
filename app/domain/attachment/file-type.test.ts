import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Evidence, type FoundKind, headLength, kindOf, tailLength, titleOfType, wordsToLookFor } from './file-type'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...part].map(one => one.charCodeAt(0)) : part)))

const evidence = (content: Uint8Array, ...words: string[]): Evidence => ({
  head: content.subarray(0, headLength),
  tail: content.subarray(-tailLength),
  size: content.length,
  words: new Set(words),
})
const found = (content: Uint8Array, ...words: string[]): FoundKind => kindOf(evidence(content, ...words))
const kind = (content: Uint8Array, ...words: string[]) => {
  const answer = found(content, ...words)
  return answer.ok ? answer.kind : answer.reason
}

const two = (value: number) => [value & 255, value >> 8]
const four = (value: number) => [...two(value & 65_535), ...two(value >>> 16)]

/** A zip file with these parts, stored as they are. */
function zip(...parts: (string | readonly [string, string])[]): Uint8Array {
  const files: number[] = []
  const directory: number[] = []
  for (const part of parts) {
    const [name, content] = typeof part === 'string' ? [part, ''] : part
    const letters = [...name].map(one => one.charCodeAt(0))
    const sizes = [...four(0), ...four(content.length), ...four(content.length), ...two(letters.length)]
    const entry = [...two(20), ...two(0), ...two(0), ...four(0), ...sizes]
    directory.push(
      ...bytes('PK', [1, 2, 20, 0], entry, two(0), two(0), two(0), two(0), four(0), four(files.length), letters),
    )
    files.push(...bytes('PK', [3, 4], entry, two(0), letters, content))
  }
  const counts = [...two(parts.length), ...two(parts.length)]
  const end = bytes('PK', [5, 6, 0, 0, 0, 0], counts, four(directory.length), four(files.length), two(0))
  return Uint8Array.from([...files, ...directory, ...end])
}

const types = '[Content_Types].xml'
const openType = (kind: string): [string, string] => ['mimetype', `application/vnd.oasis.opendocument.${kind}`]
const old = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array(504).fill(0))
const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR…', 'IEND', [0xae, 0x42, 0x60, 0x82])
const pdf = bytes('%PDF-1.7\n1 0 obj\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n%%EOF\n')
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  bytes(
    [0xff, 0xfe],
    [...text].flatMap(one => two(one.charCodeAt(0))),
  )

describe('the kind of a file', () => {
  it.each<[string, Uint8Array, string[]?]>([
    ['pdf', pdf],
    ['png', png],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0xff, 0xd9])],
    ['gif', bytes('GIF89a', [1, 0, 1, 0, 0x3b])],
    ['webp', bytes('RIFF', four(4), 'WEBPVP8 ')],
    ['mp4', bytes([0, 0, 0, 24], 'ftypisom')],
    ['docx', zip(types, 'word/document.xml', 'docProps/app.xml')],
    ['xlsx', zip(types, 'xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin')],
    ['pptx', zip(types, 'ppt/presentation.xml')],
    ['odt', zip(openType('text'), 'content.xml', 'META-INF/manifest.xml')],
    ['ods', zip(openType('spreadsheet'), 'content.xml')],
    ['odp', zip(openType('presentation'), 'content.xml')],
    ['doc', old, ['WordDocument']],
    ['xls', old, ['Workbook']],
    ['ppt', old, ['PowerPoint Document']],
    ['rtf', bytes('{\\rtf1 Hello}')],
    ['csv', utf8('economy,people\nChile,"3, of 5"\nPeru,4\n')],
    ['csv', utf8('economy\tpeople\r\nChile\t3\r\n')],
    ['text', utf8('Señoras y señores,\nwelcome to the workshop.')],
    ['text', utf16('Bienvenidos à la réunion')],
    ['text', utf8('한국어 문서입니다. '.repeat(40_000))],
  ])('is %s by its content', (expected, content, words = []) => expect(kind(content, ...words)).toBe(expected))

  it.each<[string, Uint8Array, RegExp, string[]?]>([
    [
      'a program that is called PDF',
      bytes('MZ', [0x90, 0], new Array(200).fill(0), '%PDF-1.7 %%EOF'),
      /program for Windows/,
    ],
    ['a program for Linux', bytes([0x7f], 'ELF', [2, 1]), /program for Linux/],
    ['a program for macOS', bytes([0xcf, 0xfa, 0xed, 0xfe]), /program for macOS/],
    ['a class of Java', bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0]), /program/],
    ['a shell script', utf8('#!/bin/sh\nrm -rf /\n'), /script/],
    ['a shell script behind a byte order mark', bytes([0xef, 0xbb, 0xbf], '#!/bin/sh\n'), /script/],
    ['a shell script in UTF-16', utf16('#!/bin/sh\n'), /script/],
    ['an archive that unpacks itself', Uint8Array.from([...bytes('MZ'), ...zip('a.txt')]), /program for Windows/],
    ['a packed program of Java', zip('META-INF/MANIFEST.MF', 'Main.class'), /packed program/],
    ['a document that is a program of Java too', zip(types, 'word/document.xml', 'META-INF/MANIFEST.MF'), /program/],
    ['a document with macros', zip(types, 'word/document.xml', 'word/vbaProject.bin'), /macros/],
    ['a workbook with old macros', zip(types, 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml'), /macros/],
    ['an OpenDocument text with macros', zip(openType('text'), 'content.xml', 'Basic/script-lc.xml'), /macros/],
    ['an old workbook with macros', old, /macros/, ['Workbook', '_VBA_PROJECT']],
    ['a document with a password', old, /password/, ['EncryptedPackage']],
    ['an installer of Windows', old, /installer/],
    ['an archive', zip('report.pdf', 'budget.xlsx'), /packed archive/],
    ['a picture with an archive behind it', Uint8Array.from([...png, ...zip('Main.class')]), /two files in one/],
    ['a paper with an archive behind it', Uint8Array.from([...pdf, ...zip('a')]), /two files in one/],
    ['a web page', utf8('<!DOCTYPE html><html><body>Hello</body></html>'), /web page/],
    ['a drawing with a script', utf8('<?xml version="1.0"?><svg onload="alert(1)"/>'), /web page/],
    ['a text with a script in it', utf8('Dear all,\n<script src="//elsewhere.example">'), /web page/],
    ['nothing', bytes(), /empty/],
    ['a paper that was cut off', pdf.subarray(0, -7), /end is missing/],
    ['a picture that was cut off', png.subarray(0, 12), /end is missing/],
    ['a document that was cut off', zip(types, 'word/document.xml').subarray(0, -30), /end is missing/],
    ['bytes of no kind', bytes([1, 2, 3, 0, 255, 254]), /does not know/],
    ['a text with a null in it', utf8('Hello\0there'), /does not know/],
    ['UTF-16 that was cut off', utf16('Hello').subarray(0, -1), /does not know/],
  ])('is not taken: %s', (_, content, why, words = []) => expect(kind(content, ...words)).toMatch(why))

  it('of a zip file that says more of itself than it holds is not believed', () => {
    const bomb = zip(types, 'word/document.xml')
    bomb.set(two(65_535), bomb.length - 12)
    expect(kind(bomb)).toMatch(/end is missing/)
  })

  it('is found or refused in words, whatever the bytes are', () => {
    const starts = ['', 'PK\x03\x04', '%PDF-', 'MZ', '\x89PNG\r\n\x1a\n', '{\\rtf', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const answer = found(bytes(start, [...rest]))
        expect(answer.ok || answer.reason.length > 5).toBe(true)
        if (start === 'MZ') expect(answer.ok).toBe(false)
      }),
    )
  })

  it('has words of its own; what is to be looked for depends on how the file begins', () => {
    expect(titleOfType('application/pdf')).toBe('PDF')
    expect(titleOfType('application/x-unheard-of')).toBe('application/x-unheard-of')
    expect(wordsToLookFor(pdf)).toEqual([])
    expect(wordsToLookFor(old)).toContain('WordDocument')
  })
})
