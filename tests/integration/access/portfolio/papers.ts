import { createHash } from 'node:crypto'
import type { Database, Transaction } from '~db/connect.server'
import { beginAttachment, finishAttachment, insertChunk } from '~db/queries/attachments.server'
import { insertDeclaration } from '~db/queries/declarations.server'
import { findSeq } from '~db/queries/records.server'
import { type HiddenName, type ProjectName, projects } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'
import { people } from './people'

/** A declaration that the overseer signed, in words that nobody else was to read. */
export const writeDeclaration = (tx: Transaction, project: number, name: HiddenName): Promise<void> =>
  insertDeclaration(tx, project, {
    ...{ step: 'submit-concept', edition: 'concept-note-1', words: `I declare ${plant('hidden', name, 'declared')}.` },
    ...{ version: { major: 1, minor: 0 }, at, person: people.overseer.id, by: people.overseer.name },
  })

/** The projects that have a file: one that everybody reads, one that was submitted, and a draft. */
export const withFiles = ['own', 'submitted', 'draft'] as const satisfies readonly ProjectName[]
export const fileOf = (name: (typeof withFiles)[number]) => `file-of-${name}`

/** A file of each, whose name, description and content are for those who read the files. */
export async function writeFiles(db: Database): Promise<void> {
  for (const name of withFiles)
    await db.inTransaction(`project ${projects[name]}`, async tx => {
      const project = await findSeq(tx, projects[name])
      if (project === null) throw new Error(`There is no project ${projects[name]}`)
      const secret = (where: string) => plant('attachment', name, where)
      const bytes = Buffer.from(secret('content'))
      const id = fileOf(name)
      const about = { category: 'letter' as const, description: secret('description') }
      await beginAttachment(tx, { id, project, about, at, author: { person: null, name: 'Test' } })
      await insertChunk(tx, id, 0, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await finishAttachment(tx, id, { name: `${secret('name')}.txt`, type: 'text/plain', size: bytes.length, sha256 })
    })
}
