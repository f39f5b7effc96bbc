import { setTimeout as wait } from 'node:timers/promises'
import type { Received } from './mail-server'

/** A letter as its reader sees it. */
export type ReadLetter = { to: string; subject: string; text: string; links: string[] }

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(body) : body
}

/** A header in one line, its encoded words decoded. */
function headerOf(head: string, name: string): string {
  const value = new RegExp(`^${name}: ([\\s\\S]*?)\\r?\\n(?![ \\t])`, 'im').exec(`${head}\r\n`)?.[1] ?? ''
  return value
    .replace(/\r?\n[ \t]+/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind, word) =>
      kind.toUpperCase() === 'B' ? decoded(word, 'base64') : unquoted(word.replaceAll('_', ' ')),
    )
}

/** The plain text of a letter, out of its parts. */
function textOf(raw: string): string {
  const [head = '', body = ''] = splitHead(raw)
  const boundary = /boundary="?([^";\r\n]+)/i.exec(headerOf(head, 'Content-Type'))?.[1]
  if (!boundary) return decoded(body, headerOf(head, 'Content-Transfer-Encoding').toLowerCase())
  const plain = body.split(`--${boundary}`).find(part => /content-type: text\/plain/i.test(part)) ?? ''
  const [partHead = '', partBody = ''] = splitHead(plain.trimStart())
  return decoded(partBody, headerOf(partHead, 'Content-Transfer-Encoding').toLowerCase())
}

function splitHead(text: string): [string, string] {
  const end = text.search(/\r?\n\r?\n/)
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end).trimStart()]
}

export function readLetter({ to, raw }: Received): ReadLetter {
  const [head] = splitHead(raw)
  const text = textOf(raw)
  return {
    to: to[0] ?? '',
    subject: headerOf(head, 'Subject'),
    text,
    links: text.match(/https?:\/\/[^\s<>]+/g) ?? [],
  }
}

/** What came to an address, the latest last, once a letter of this subject is among it. Letters go out every second. */
export async function letterTo(received: Received[], to: string, subject: RegExp, patience = 45_000) {
  const until = Date.now() + patience
  for (;;) {
    const found = received.map(readLetter).findLast(letter => letter.to === to && subject.test(letter.subject))
    if (found) return found
    if (Date.now() > until) {
      const came = received.map(readLetter).map(letter => `${letter.to}: ${letter.subject}`)
      throw new Error(`No letter ${subject} came to ${to}. What came:\n${came.join('\n')}`)
    }
    await wait(250)
  }
}
