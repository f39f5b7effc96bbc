import { no, type Verdict, yes } from '../../verdict'
import { empty, typedText } from '../../workbook/content'
import { type Marker, markerLines, markerSheet, mayLoad, readMarker, workbookEdition } from '../../workbook/marker'
import type { ReadSheet } from '../../workbook/sheet'
import { isQuestionKey } from '../definition'

/** A question as it went out: what its cells said, and the revision of the response from which they were filled. */
export type WentOut = { print: string; base: number }

/** What a workbook of answers says it is. */
export type AnswersMarker = {
  /** The number of the project. */
  number: string
  questionnaire: number
  version: number
  response: number
  /** "" for the answer of a person. */
  economy: string
  base: number
  /** By question: those that the workbook holds in cells. */
  out: Readonly<Record<string, WentOut>>
}

/** The marker is one of the workbooks that come back, so that each is known where another is loaded. */
const common = (number: string): Marker => ({
  ...{ kind: 'answers', edition: workbookEdition, number },
  base: { major: 1, minor: 0, revision: 0 },
})

/** The lines of the marker sheet; the counterpart of `readAnswersMarker`. */
export const answersMarkerLines = (marker: AnswersMarker): string[][] => [
  ...markerLines(common(marker.number)),
  ['questionnaire', String(marker.questionnaire)],
  ['questions', String(marker.version)],
  ['response', String(marker.response)],
  ['economy', marker.economy],
  ['revision', String(marker.base)],
  ...Object.entries(marker.out).map(([key, { print, base }]) => [`answer ${key}`, print, String(base)]),
]

const count = (text: string | undefined): number | null => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null)

/** What a workbook says it is; null where it is no workbook of answers. */
export function readAnswersMarker(sheets: readonly ReadSheet[]): AnswersMarker | null {
  const rows = sheets.find(({ name }) => name === markerSheet)?.rows ?? []
  const lines = rows.map(({ cells }) => [cells.A, cells.B, cells.C].map(cell => typedText(cell ?? empty, 'choice')))
  const said = new Map(lines.map(([name = '', value = '']) => [name, value]))
  const questionnaire = count(said.get('questionnaire'))
  const version = count(said.get('questions'))
  const response = count(said.get('response'))
  const base = count(said.get('revision'))
  const common = readMarker(sheets)
  if (common?.kind !== 'answers' || questionnaire === null || version === null) return null
  if (response === null || base === null) return null
  const out = lines.flatMap(([name = '', print = '', at]): [string, WentOut][] => {
    const key = /^answer (\S+)$/.exec(name)?.[1] ?? ''
    return isQuestionKey(key) ? [[key, { print, base: count(at) ?? base }]] : []
  })
  const { number } = common
  return {
    ...{ number, questionnaire, version, response, base, economy: said.get('economy') ?? '' },
    out: Object.fromEntries(out),
  }
}

/** The answer that a workbook is loaded for. */
export type LoadedFor = {
  number: string
  questionnaire: number
  title: string
  response: number
  economy: string | null
}

/** Whether a workbook may be loaded for an answer: never for another economy's, whoever brings it. */
export function mayLoadAnswers(sheets: readonly ReadSheet[], wanted: LoadedFor): Verdict {
  const marker = readAnswersMarker(sheets)
  const known = mayLoad(readMarker(sheets), 'answers', [readMarker(sheets)?.number ?? wanted.number])
  if (!known.ok) return known
  if (marker === null)
    return no(
      'The hidden sheet “Dossier” of this workbook was changed, so it is not known what it answers. Download it again.',
    )
  if (marker.questionnaire !== wanted.questionnaire)
    return no(
      `This workbook answers another questionnaire (${marker.number}). Choose the workbook of “${wanted.title}”.`,
    )
  if (marker.response === wanted.response && marker.economy === (wanted.economy ?? '')) return yes
  return no(
    marker.economy === '' || wanted.economy === null
      ? 'This workbook holds the answer of somebody else. Choose the one that you downloaded here.'
      : marker.economy === wanted.economy
        ? `This workbook was made for another answer of ${marker.economy}. Download it again here.`
        : `This workbook is the answer of ${marker.economy}; here ${wanted.economy} answers. Choose the workbook of your economy.`,
  )
}
