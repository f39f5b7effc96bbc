import { may, type Person } from '~/domain/access/may'
import { no } from '~/domain/verdict'
import { renderHtml } from '~/reports/render/on-demand.server'
import type { Database } from '~db/connect.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'
import { practicesArea, questionnairesArea } from './answers'
import { assessmentArea, decisionsArea, declarationsArea, endorsementArea } from './decisions'
import type { Area, DossierAsk, DossierFile } from './dossier'
import { eventsArea, indicatorsArea, outputsArea } from './happenings'
import { dossierIndex, type FilledArea } from './index-page'
import { amendmentsArea, budgetArea } from './money'
import { attachmentsArea, lettersArea } from './papers'
import { historyArea, recordArea, versionsArea } from './record'
import { completionArea, frozenArea, monitoringArea } from './reports'
import { sealing } from './sealed'

/** In the order of their folders. */
const areas: readonly Area[] = [
  ...[recordArea, versionsArea, decisionsArea, declarationsArea, endorsementArea, assessmentArea],
  ...[budgetArea, amendmentsArea, eventsArea, outputsArea, indicatorsArea],
  ...[monitoringArea, completionArea, frozenArea, questionnairesArea, practicesArea],
  ...[attachmentsArea, historyArea, lettersArea],
]

type Asked = { number: string; by: Person; now: Date }

/**
 * Everything that is kept of a project as this person may read it, file by file: each area asks what it needs when its
 * turn comes, through the same operations as the pages, so that nothing is here that is closed there. Refuses who may
 * not take dossiers; null where the project is not theirs to see.
 */
export async function readDossier(
  db: Database,
  { number, by, now }: Asked,
): Promise<{ ok: true; files: AsyncGenerator<DossierFile> | null } | { ok: false; reason: string }> {
  const project = await findVisibleProject(db, { number, by, now })
  if (!project) return may(by, 'dossier.read', {}, dayOf(now)).ok ? { ok: true, files: null } : refused
  const allows = (act: Parameters<typeof may>[1]) => may(by, act, project.subject, dayOf(now)).ok
  if (!allows('dossier.read')) return refused
  const { modifiedAt, createdAt } = project.record.keeping
  const changed = modifiedAt ?? createdAt ?? '1980-01-01T00:00:00.000Z'
  const names = await reference(db)
  const order = names.economies.map(({ name }) => name)
  const ask = { db, number, by, now, project, allows, names, order, at: new Date(changed) }
  return { ok: true, files: filesOf(ask) }
}

const refused = no('Your account does not allow to take the dossier of a project.')

/** The files of all areas, then the index and the checksums, which are known when all others are written. */
async function* filesOf(ask: DossierAsk): AsyncGenerator<DossierFile> {
  const filled: FilledArea[] = []
  for (const { folder, title, files } of areas) {
    const area: FilledArea = { folder, title, files: [], leftOut: [] }
    filled.push(area)
    for await (const part of files(ask)) {
      if ('leftOut' in part) area.leftOut.push(part.leftOut)
      else yield sealing({ ...part, path: `${folder}/${part.path}` }, sealed => area.files.push(sealed))
    }
  }
  const { number, project, by, now, at } = ask
  const title = project.record.values.title ?? number
  const index = dossierIndex({ number, title, reader: by.name, made: now.toISOString(), areas: filled })
  const sums = filled.flatMap(area => area.files)
  yield sealing({ path: 'index.html', at, content: await renderHtml(index) }, sealed => sums.push(sealed))
  yield { path: 'SHA256SUMS.txt', at, content: sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('') }
}
