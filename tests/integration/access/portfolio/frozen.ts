import type { FrozenName } from '~/domain/frozen/frozen'
import { filesFrom, sha256Of } from '~/operations/completion/freeze.server'
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
    const model = JSON.stringify(report)
    const files = (await filesFrom(model)).map(file => ({
      ...{ ...file, name: `Frozen.${file.format}`, size: file.bytes.length },
    }))
    await insertFrozenReport(tx, project, { ...what, at, by: 'Test', model, sha256: sha256Of(model) }, files)
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
