import { questionOf } from '~/domain/questionnaire/definition'
import { typedCells } from '~/domain/questionnaire/workbook/answer-cells'
import { type LeftOut, leftInWords } from '~/domain/questionnaire/workbook/judge-answers'
import { errorInWords } from '~/domain/workbook/sheet'
import type { BroughtBack } from '~/reports/render/answers-facts'
import { renderAnswersWorkbook } from '~/reports/render/on-demand.server'
import type { Reader } from '~db/connect.server'
import type { OpenedAnswer } from './open-answer.server'
import { type AnswersPreview, previewAnswers } from './preview-answers.server'
import { answersWorkbookFacts } from './write-answers-workbook.server'

/**
 * The workbook again, as somebody filled it in, with a comment at each cell that cannot be taken. What was loaded already
 * goes out as it is saved. The mended workbook is loaded like any other.
 */
export async function markAnswersWorkbook(
  source: Reader,
  { answer, upload, now }: { answer: OpenedAnswer; upload: string; now: Date },
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: string }> {
  const read = await previewAnswers(source, { answer, upload })
  if (!read.ok) return read
  const facts = await answersWorkbookFacts(source, answer, now)
  return { ok: true, bytes: await renderAnswersWorkbook({ ...facts, back: broughtBack(read.preview, answer) }) }
}

/** Questions whose cells go out as they were typed: all but those that say what is saved. */
function stillTyped({ answers, lines }: AnswersPreview): string[] {
  const settled = new Set(
    lines.filter(({ is }) => is === 'same' || is === 'theirs').map(({ question }) => question.key),
  )
  return answers
    .filter(({ isTouched, question }) => isTouched && !settled.has(question.key))
    .map(({ question }) => question.key)
}

const some = <Value>(all: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)))

function broughtBack(preview: AnswersPreview, { definition }: OpenedAnswer): BroughtBack {
  const { answers, errors, left, read } = preview
  const typed = stillTyped(preview)
  const problems: Record<string, Record<string, string>> = {}
  for (const { question, message } of errors) if (question !== null) problems[question] = { '': message }
  for (const answer of answers)
    if (!answer.ok && answer.isTouched && Object.keys(answer.problems).length > 0)
      problems[answer.question.key] = answer.problems
  for (const one of left)
    if (one.why === 'corrected' && questionOf(definition, one.question.key))
      problems[one.question.key] = { '': correctedWords(one, read) }
  return {
    ...{ cells: some(read.raw.cells, typed), out: some(read.out, typed), problems },
    remarks: [
      ...errors.filter(({ question }) => question === null).map(errorInWords),
      ...left.filter(({ why }) => why !== 'corrected').map(leftInWords),
    ],
  }
}

function correctedWords({ question }: LeftOut, { raw }: AnswersPreview['read']): string {
  const said = typedCells(question, raw.cells[question.key] ?? {}).value
  const text = typeof said === 'string' ? said.slice(0, 500) : ''
  return `This question was corrected; please answer it anew.${text === '' ? '' : ` You wrote: ${text}`}`
}
