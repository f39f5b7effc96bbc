import { fitName } from '~/domain/attachment/file-name'
import { isSecret } from '~/domain/letters/kinds'
import { storedKindTitle } from '~/domain/letters/outbox'
import type { Column, Row } from '~/reports/model'
import { csvPieces } from '~/reports/render/csv.server'
import { listLettersAbout } from '~db/queries/letter-list.server'
import { readAttachment, readAttachments } from '../attachments/read-attachments.server'
import { type Area, jsonOf, momentOf, notYours } from './dossier'

const longestName = 120

/** Files as they were attached, each read piece by piece when its turn comes. */
export const attachmentsArea: Area = {
  folder: '17-attachments',
  title: 'Attachments',
  async *files(ask) {
    const { db, number, by, now, at } = ask
    const read = await readAttachments(db, { number, by, now })
    if (!read) return yield notYours('Attachments')
    const { attachments } = read
    yield { path: 'attachments.json', at, content: jsonOf(attachments) }
    for (const [place, { id, name, at: attachedAt }] of attachments.entries()) {
      const file = await readAttachment(db, { number, id, by, now })
      const path = `${place + 1}-${fitName(name, longestName) || 'file'}`
      if (file) yield { path, at: momentOf(attachedAt, ask), content: file.content() }
    }
  },
}

const letterColumns: readonly Column[] = [
  { key: 'at', header: 'Written (UTC)', kind: 'text' },
  { key: 'kind', header: 'Kind', kind: 'text' },
  { key: 'subject', header: 'Subject', kind: 'text' },
  { key: 'to', header: 'To', kind: 'text' },
  { key: 'sent', header: 'Sent (UTC)', kind: 'text' },
]

const moment = (at: string | null) => at?.slice(0, 19).replace('T', ' ') ?? null

/** Letters by subject and day; their words are not kept for reading, and an address without an account is not told. */
export const lettersArea: Area = {
  folder: '19-letters',
  title: 'Letters about the project: subject, date and to whom',
  async *files({ db, project, at, allows }) {
    if (!allows('letters.read')) return yield notYours('Letters')
    const letters = await listLettersAbout(db, project.seq)
    const rows = letters.map(
      ({ kind, subject, name, createdAt, sentAt }): Row => ({
        ...{ at: moment(createdAt), kind: storedKindTitle(kind), sent: moment(sentAt) },
        subject: isSecret(kind) ? null : subject,
        to: name ?? 'An address without an account',
      }),
    )
    let text = ''
    for await (const piece of csvPieces(letterColumns, rows)) text += piece
    yield { path: 'letters.csv', at, content: text }
  },
}
