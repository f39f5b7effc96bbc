import { mayReadHistory } from '~/domain/history/reading'
import { formatVersion, type ProjectRecord, type VersionNumber } from '~/domain/record/record'
import { historyColumns, historyRow } from '~/reports/history'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { projectRecordReport } from '~/reports/project-record'
import { csvPieces } from '~/reports/render/csv.server'
import { renderHtml } from '~/reports/render/on-demand.server'
import { findOriginalCompletion } from '~db/queries/amendments.server'
import { linesAt, listVersions, recordAt } from '~db/queries/versions.server'
import { dayOf } from '../author'
import { downloadHistory } from '../read-history.server'
import { type Area, type DossierAsk, type DossierFile, jsonOf, momentOf, notYours } from './dossier'

/** Whose fields the record is shown with: the widest of those this person reads. */
const audienceOf = ({ project: { audiences } }: DossierAsk) =>
  audiences.includes('secretariat') ? 'secretariat' : audiences.includes('contacts') ? 'contacts' : 'public'

/** Contact details are no matter of rank: the Secretariat's fields may be read without them. */
async function* filesOfRecord(ask: DossierAsk): AsyncGenerator<DossierFile> {
  const { db, number, project, names, now, at } = ask
  const { record } = project
  yield { path: 'record.json', at, content: jsonOf({ ...record, state: project.state }) }
  const originalCompletion = await findOriginalCompletion(db, number)
  const report = projectRecordReport({
    ...{ record, names, audience: audienceOf(ask), asOf: dayOf(now) },
    originalCompletion,
  })
  yield { path: 'record.html', at, content: await renderHtml(report) }
}

export const recordArea: Area = {
  folder: '01-record',
  title: 'Record',
  async *files(ask) {
    yield* filesOfRecord(ask)
    if (!ask.allows('record.read-contacts')) yield notYours('Contact details')
  },
}

/** What a version changed: each part as it was before it and as it was after. */
const changesIn = (parts: readonly string[], before: ProjectRecord | null, after: ProjectRecord) =>
  parts.map(part => ({
    part,
    ...(Object.hasOwn(after.values, part) ? { before: valueIn(before, part), after: valueIn(after, part) } : {}),
  }))

const valueIn = (record: ProjectRecord | null, part: string): unknown =>
  record === null ? null : (record.values as Record<string, unknown>)[part]

const nameOf = (version: VersionNumber) => `version-${formatVersion(version)}.json`

export const versionsArea: Area = {
  folder: '02-versions',
  title: 'Versions and their changes',
  async *files(ask) {
    const { db, number, project, allows } = ask
    const { audiences } = project
    const versions = await listVersions(db, number, audiences)
    const readsLines = allows('budget.read-lines')
    let before: ProjectRecord | null = null
    for (const { version, person: _, ...entry } of [...versions].reverse()) {
      const record = await recordAt(db, number, version, audiences)
      if (!record) continue
      const lines = readsLines ? await linesAt(db, { number, version, audiences }) : null
      const changes = changesIn(entry.parts, before, record)
      const content = jsonOf({ version: formatVersion(version), ...entry, changes, record, ...(lines && { lines }) })
      yield { path: nameOf(version), at: momentOf(entry.at, ask), content }
      before = record
    }
    if (!readsLines) yield notYours('Budget lines')
  },
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece)
}

export const historyArea: Area = {
  folder: '18-history',
  title: 'History, each row with its place in the chain and its hash',
  async *files(ask) {
    const { db, number, by, now, at } = ask
    if (!mayReadHistory(by, number, dayOf(now)).ok) return yield notYours('History')
    const question = { who: '', act: '', project: '', from: '', until: '', page: 1 }
    const rows = pagesOfRows(downloadHistory(db, { project: number, question, by, now }), historyRow)
    yield { path: 'history.csv', at, content: bytesOf(csvPieces(historyColumns, rows)) }
  },
}
