import { createHash } from 'node:crypto'
import { fitName } from '~/domain/attachment/file-name'
import type { IsoMoment } from '~/domain/calendar'
import { type FrozenFormat, type FrozenName, frozenFileName, frozenFormats, frozenTitle } from '~/domain/frozen/frozen'
import type { Report } from '~/reports/model'
import { renderHtml, renderWord, renderWorkbook } from '~/reports/render/on-demand.server'
import type { Transaction } from '~db/connect.server'
import { insertFrozenReport } from '~db/queries/frozen-reports.server'
import { rememberAct } from '../history'

export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const renderers: Record<FrozenFormat, (report: Report) => Promise<Uint8Array | string>> = {
  html: renderHtml,
  xlsx: renderWorkbook,
  docx: renderWord,
}

/** The files of a report from its data as JSON text, as they were written by `JSON.stringify`. */
export async function filesFrom(model: string): Promise<{ format: FrozenFormat; bytes: Uint8Array; sha256: string }[]> {
  const report: Report = JSON.parse(model)
  const made = frozenFormats.map(async format => {
    const content = await renderers[format](report)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { format, bytes, sha256: sha256Of(bytes) }
  })
  return Promise.all(made)
}

export type Freezing = {
  /** The project by its key and its number. */
  project: number
  number: string
  report: 'completion' | 'monitoring'
  act: 'submitted' | 'accepted'
  /** Of a monitoring report; 0 for the completion report. */
  place: number
  by: string
  at: IsoMoment
  /** As the Secretariat reads it. */
  full: Report
  /** Of the completion report, without personal data and internal parts; of a monitoring report, without budget lines. */
  summary?: Report
}

const longestName = 140

/** Keeps one edition; gives the SHA-256 of its data. */
async function freezeEdition(tx: Transaction, what: Freezing, edition: FrozenName['edition'], report: Report) {
  const { project, number, by, report: kind, place, act, at } = what
  const of: FrozenName = { report: kind, place, act, edition, at }
  const model = JSON.stringify(report)
  const sha256 = sha256Of(model)
  const name = fitName(frozenFileName(number, of), longestName)
  const files = (await filesFrom(model)).map(file => ({
    ...{ ...file, name: `${name}.${file.format}`, size: file.bytes.byteLength },
  }))
  await insertFrozenReport(tx, project, { ...of, by, model, sha256 }, files)
  return `${frozenTitle(of)}: SHA-256 of its data ${sha256}.`
}

/**
 * Keeps a report as it stands at an act: its data, and the HTML, Excel and Word files made of them, each with its
 * SHA-256. History keeps the SHA-256 of the data too, so that nobody changes them unseen.
 */
export async function freezeReport(tx: Transaction, what: Freezing): Promise<void> {
  const full = await freezeEdition(tx, what, 'full', what.full)
  const summary = what.summary ? [await freezeEdition(tx, what, 'summary', what.summary)] : []
  await rememberAct(tx, {
    ...{ number: what.number, at: what.at, author: { person: null, name: what.by }, act: 'Report frozen' },
    why: [full, ...summary].join(' '),
  })
}
