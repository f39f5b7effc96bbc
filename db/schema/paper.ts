import type { AttachmentCategory } from '~/domain/attachment/attachment'
import { actColumns, projectColumn } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** Papers of a project: files that were attached, and declarations that were signed. */
export function paperTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const ofProject = () => projectColumn(k, { project })
  const act = () => actColumns(k, { person })
  /** A file. It is whole once `sha256` is known; what was removed keeps its row and loses its content. */
  const attachment = k.table(
    'attachment',
    {
      id: k.text('id').primaryKey(),
      project: ofProject(),
      name: k.text('name').notNull(),
      category: k.text('category').$type<AttachmentCategory>().notNull(),
      description: k.text('description').notNull(),
      /** In bytes. */
      size: k.integer('size').notNull(),
      /** The media type, found from the content. */
      type: k.text('type').notNull(),
      sha256: k.text('sha256'),
      ...act(),
      removedAt: k.moment('removed_at'),
      removedBy: k.text('removed_by'),
    },
    t => [k.index('attachment_project').on(t.project)],
  )
  const attachmentChunk = k.table(
    'attachment_chunk',
    {
      attachment: k
        .text('attachment')
        .notNull()
        .references(() => attachment.id),
      position: k.integer('position').notNull(),
      bytes: k.bytes('bytes').notNull(),
    },
    t => [k.primaryKey({ columns: [t.attachment, t.position] })],
  )
  /** What was declared with a submission: the exact words, the version they stand for, when and by whom. */
  const declaration = k.table(
    'declaration',
    {
      seq: k.seq(),
      project: ofProject(),
      step: k.text('step').notNull(),
      edition: k.text('edition').notNull(),
      words: k.text('words').notNull(),
      major: k.integer('major').notNull(),
      minor: k.integer('minor').notNull(),
      ...act(),
    },
    t => [k.index('declaration_project').on(t.project)],
  )
  return { attachment, attachmentChunk, declaration }
}
