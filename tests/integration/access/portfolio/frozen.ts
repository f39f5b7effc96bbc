import type { FrozenName } from '~/domain/frozen/frozen'
import type { Report } from '~/reports/model'
import type { Database } from '~db/connect.server'
import { insertFrozenReport } from '~db/queries/frozen-reports.server'
import { findSeq } from '~db/queries/records.server'
import { type ProjectName, projects } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'

/** What was frozen, by its keys: of the own project what was submitted, of the accepted one both editions. */
export const frozen = { own: 1, monitoring: 2, accepted: 3, summary: 4 } as const

async function freeze(db: Database, of: ProjectName, what: Omit<FrozenName, 'at'>, words: string): Promise<void> {
  await db.inTransaction(`project ${projects[of]}`, async tx => {
    const project = await findSeq(tx, projects[of])
    if (project === null) throw new Error(`There is no project ${projects[of]}`)
    const report: Report = {
      title: 'Frozen',
      asOf: '2018-06-01',
      blocks: [{ block: 'paragraphs', paragraphs: [words] }],
    }
    const bytes = new TextEncoder().encode(words)
    const files = (['docx', 'html', 'xlsx'] as const).map(format => ({
      ...{ format, name: `Frozen.${format}`, size: bytes.length, sha256: 'of the file', bytes },
    }))
    const kept = { ...what, at, by: 'Test', model: JSON.stringify(report), sha256: 'of the data' }
    await insertFrozenReport(tx, project, kept, files)
  })
}

/** Reports as they were submitted and accepted. */
export async function writeFrozen(db: Database): Promise<void> {
  const full = { report: 'completion', place: 0, edition: 'full' } as const
  const monitoring = { report: 'monitoring', place: 2, edition: 'full' } as const
  await freeze(db, 'own', { ...full, act: 'submitted' }, plant('draft', 'own', 'frozen'))
  await freeze(db, 'own', { ...monitoring, act: 'submitted' }, plant('monitoring', 'own', 'frozen'))
  await freeze(db, 'accepted', { ...full, act: 'accepted' }, plant('draft', 'accepted', 'frozen'))
  await freeze(db, 'accepted', { ...full, edition: 'summary', act: 'accepted' }, 'What everybody may read.')
}
