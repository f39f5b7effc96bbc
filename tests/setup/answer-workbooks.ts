import type { Given, KeptAnswer, Permission } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import { readAnswersMarker } from '~/domain/questionnaire/workbook/answers-marker'
import { judgeAnswers } from '~/domain/questionnaire/workbook/judge-answers'
import { readAnswersSheets } from '~/domain/questionnaire/workbook/read-answers-sheet'
import { readWorkbook } from '~/operations/workbook/read-workbook.server'
import type { AnswersWorkbookFacts } from '~/reports/render/answers-facts'
import { everyKind } from '../factories/a-questionnaire'

/** An answer as it is kept. */
export const kept = (question: string, given: Given | null, permission: Permission | null = null): KeptAnswer => ({
  ...{ question, given, permission, by: 'Ana Torres', person: null, at: '2026-02-10T08:00:00.000Z', revision: 1 },
})

/** What a workbook of `everyKind` is made from, for Chile. */
export const answerFacts = (more: Partial<AnswersWorkbookFacts> = {}): AnswersWorkbookFacts => ({
  ...{ definition: everyKind, sections: null, project: 'CTI 32 2017A', questionnaire: 7, dueOn: '2026-03-31' },
  response: { seq: 12, version: 1, revision: 4, economy: 'Chile' },
  ...{ answers: [], asOf: '2026-02-12' },
  ...more,
})

/** What a workbook says, read and judged as it is when it is loaded. */
export async function judgedIn(bytes: Uint8Array, from: Definition = everyKind, to: Definition = from) {
  const read = await readWorkbook(Buffer.from(bytes))
  if (!read.ok) throw new Error(read.reason)
  const marker = readAnswersMarker(read.sheets)
  if (!marker) throw new Error('The workbook has no marker')
  const raw = readAnswersSheets(from, read.sheets, new Set(Object.keys(marker.out)))
  return { sheets: read.sheets, marker, raw, ...judgeAnswers({ raw, out: marker.out, from, to, mine: null }) }
}
