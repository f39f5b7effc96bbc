import { formatMoment } from '~/domain/calendar'
import { type Block, heading, note, paragraphs, type Report, type Table } from '~/reports/model'
import type { SealedFile } from './sealed'

/** What an area came to. */
export type FilledArea = { folder: string; title: string; files: SealedFile[]; leftOut: string[] }

export type IndexFacts = {
  number: string
  title: string
  /** For whom it was made: what it leaves out depends on that. */
  reader: string
  made: string
  areas: readonly FilledArea[]
}

const tableOf = ({ folder, title, files }: FilledArea): Table => ({
  block: 'table',
  id: `files-${folder}`,
  caption: `${title}: the files`,
  sheet: title,
  columns: [
    { key: 'path', header: 'File', kind: 'text', width: 60 },
    { key: 'size', header: 'Bytes', kind: 'count', width: 14 },
    { key: 'sha256', header: 'SHA-256', kind: 'text', width: 70 },
  ],
  rows: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  whenEmpty: 'Nothing of this is kept, or nothing that may be read.',
})

const blocksOf = (area: FilledArea): Block[] => [
  heading(2, `area-${area.folder}`, area.title),
  tableOf(area),
  ...area.leftOut.map(reason => note('plain', `Not in this file: ${reason}`)),
]

/** The first page of a dossier: what is in it, with sizes and checksums, and what is not. */
export function dossierIndex({ number, title, reader, made, areas }: IndexFacts): Report {
  const files = areas.reduce((sum, area) => sum + area.files.length, 0)
  const bytes = areas.reduce((sum, area) => sum + area.files.reduce((all, file) => all + file.size, 0), 0)
  return {
    title: `Dossier of ${number}`,
    subtitle: title,
    number,
    asOf: made.slice(0, 10),
    blocks: [
      {
        block: 'facts',
        facts: [
          { label: 'Project', kind: 'text', value: `${number}: ${title}` },
          { label: 'Made for', kind: 'text', value: reader },
          { label: 'Made at', kind: 'text', value: formatMoment(made) },
          { label: 'Files', kind: 'count', value: files },
          { label: 'Bytes in all', kind: 'count', value: bytes },
        ],
      },
      paragraphs(
        'Every file stands below with its size and its SHA-256 checksum. SHA256SUMS.txt holds the same checksums, and that of this page, as “sha256sum --check SHA256SUMS.txt” reads them. What the reader may not read is left out and named.',
      ),
      ...areas.flatMap(blocksOf),
    ],
  }
}
