import type { Person } from '~/domain/access/may'
import { titleOfEdition } from '~/domain/declaration/words'
import { stepOf } from '~/domain/lifecycle/lifecycle'
import { formatVersion } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { findDeclaration } from '~db/queries/declarations.server'
import { findVisibleProject } from './visible-project'

/** A declaration as it was signed, for those who read the papers of a project; null for others. */
export async function readDeclaration(
  db: Database,
  { seq, ...asked }: { number: string; seq: number; by: Person; now: Date },
) {
  const project = await findVisibleProject(db, asked)
  if (!project?.audiences.includes('submitted')) return null
  const declaration = await findDeclaration(db, project.seq, seq)
  if (!declaration) return null
  const { step, edition, words, version, at, by } = declaration
  return {
    title: project.record.values.title ?? asked.number,
    edition: titleOfEdition(edition),
    done: stepOf(step).done,
    sentences: words.split('\n'),
    version: formatVersion(version),
    ...{ at, by },
  }
}
