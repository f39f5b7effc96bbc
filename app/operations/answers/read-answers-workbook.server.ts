import type { Definition } from '~/domain/questionnaire/definition'
import {
  type AnswersMarker,
  type LoadedFor,
  mayLoadAnswers,
  readAnswersMarker,
} from '~/domain/questionnaire/workbook/answers-marker'
import { type RawAnswers, readAnswersSheets } from '~/domain/questionnaire/workbook/read-answers-sheet'
import { readWorkbook } from '../workbook/read-workbook.server'

export type ReadAnswersWorkbook = { ok: true; marker: AnswersMarker; raw: RawAnswers } | { ok: false; reason: string }

/**
 * Reads a workbook of answers for the answer that it is loaded for. `definitionOf` gives the questions of the version from
 * which it was made. Refuses in words what is no workbook, and the workbook of another questionnaire or answer.
 */
export async function readAnswersWorkbook(
  bytes: Buffer,
  wanted: LoadedFor,
  definitionOf: (version: number) => Promise<Definition | null>,
): Promise<ReadAnswersWorkbook> {
  const read = await readWorkbook(bytes)
  if (!read.ok) return read
  const mayLoad = mayLoadAnswers(read.sheets, wanted)
  if (!mayLoad.ok) return mayLoad
  const marker = readAnswersMarker(read.sheets)
  const from = marker && (await definitionOf(marker.version))
  if (!marker || !from)
    return { ok: false, reason: 'This workbook was made from a version of the questionnaire that is not known here.' }
  return { ok: true, marker, raw: readAnswersSheets(from, read.sheets, new Set(Object.keys(marker.out))) }
}
