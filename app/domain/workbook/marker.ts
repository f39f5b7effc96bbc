import { type Base, formatBase, readBase } from '../record/record'
import { no, type Verdict, yes } from '../verdict'
import { empty, typedText } from './content'
import type { ReadSheet } from './sheet'

/** The workbooks that are filled in offline and loaded back. */
export const workbookKinds = ['budget', 'proposal', 'answers'] as const
export type WorkbookKind = (typeof workbookKinds)[number]

export const workbookTitles: Record<WorkbookKind, string> = {
  budget: 'the budget',
  proposal: 'the whole proposal',
  answers: 'answers to a questionnaire',
}

/** Grows whenever sheets, headings or their order change: a workbook of another edition is not guessed at. */
export const workbookEdition = 1

/** The hidden sheet that says what a workbook is, and the sheet that its drop-downs choose from. */
export const markerSheet = 'Dossier'
export const listsSheet = 'Lists'

/**
 * Tells a sheet of Dossier's from one that only has its name. LibreOffice turns a very hidden sheet into a hidden one, so
 * that its state tells nothing.
 */
export const markerToken = 'dossier-workbook-5f0c8a41'

/**
 * What a workbook is: its kind, the project it was made for, and what of the record it shows. `left` are the tables that
 * it does not hold, because one of their texts is longer than a cell.
 */
export type Marker = { kind: WorkbookKind; edition: number; number: string; base: Base; left?: readonly string[] }

/** The lines of the marker sheet, name and value; the counterpart of `readMarker`. */
export const markerLines = ({ kind, edition, number, base, left = [] }: Marker): [string, string][] => [
  ['token', markerToken],
  ['kind', kind],
  ['edition', String(edition)],
  ['project', number],
  ['version', formatBase({ version: base, revision: base.revision })],
  ['left', left.join(' ')],
]

/** What a workbook says it is; null where it is none of Dossier's. */
export function readMarker(sheets: readonly ReadSheet[]): Marker | null {
  const sheet = sheets.find(({ name }) => name === markerSheet)
  const said = new Map(
    (sheet?.rows ?? []).map(({ cells }) => [
      typedText(cells.A ?? empty, 'choice'),
      typedText(cells.B ?? empty, 'choice'),
    ]),
  )
  const kind = workbookKinds.find(each => each === said.get('kind'))
  const base = readBase(said.get('version') ?? '')
  const edition = Number(said.get('edition'))
  if (said.get('token') !== markerToken || !kind || !base || !Number.isInteger(edition)) return null
  const left = (said.get('left') ?? '').split(' ').filter(key => key !== '')
  return { kind, edition, number: said.get('project') ?? '', base, ...(left.length > 0 ? { left } : {}) }
}

/** Whether a workbook of this marker may be loaded as that kind, for a project that is or was called by these numbers. */
export function mayLoad(marker: Marker | null, kind: WorkbookKind, numbers: readonly string[]): Verdict {
  if (!marker)
    return no(
      'This workbook was not made by Dossier, or its hidden sheet “Dossier” was removed. ' +
        'Download the workbook again and enter your changes there.',
    )
  if (marker.kind !== kind)
    return no(
      `This is a workbook of ${workbookTitles[marker.kind]}. Choose the workbook of ${workbookTitles[kind]} here.`,
    )
  if (!numbers.includes(marker.number))
    return no(
      `This workbook was made for ${marker.number}, not for ${numbers[0]}. Choose the workbook of this project.`,
    )
  if (marker.edition !== workbookEdition)
    return no(
      `This workbook has edition ${marker.edition} of Dossier's form; edition ${workbookEdition} is read now. ` +
        'Download it again and copy your changes over.',
    )
  return yes
}
