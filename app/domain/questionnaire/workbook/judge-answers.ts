import type { AnswerEntry } from '../answer-clash'
import type { Permission } from '../answers'
import { permissions, withoutValue } from '../answers'
import { type Definition, isSameQuestion, type Question, questionOf, questionsIn } from '../definition'
import { readAnswer } from '../read-answer'
import { type Cells, contentAt, isNoMark, type TypedCells, typedCells, typedIn } from './answer-cells'
import type { AnswersMarker } from './answers-marker'
import { insteadPart, markOptions, partsOf, permissionPart } from './answers-sheet'
import { fingerprint } from './fingerprint'
import { cellProblems, type RawAnswers } from './read-answers-sheet'

/** A question as it came back: what it says, or what is wrong with which of its parts. */
export type JudgedAnswer = {
  question: Question
  /** Whether anything of it was changed since the workbook was made. */
  isTouched: boolean
} & ({ ok: true; entry: AnswerEntry } | { ok: false; problems: Record<string, string> })

/** Why a question of the workbook is not loaded although its cells are read: it is not the one that is asked now. */
export type LeftOut = { question: Question; why: 'corrected' | 'taken out' | 'not yours' }

/** Why an answer of the workbook is not loaded, in a sentence. */
export const leftInWords = ({ question, why }: LeftOut): string =>
  why === 'corrected'
    ? `“${question.ask}” was corrected since the workbook was made. Please answer it anew.`
    : why === 'taken out'
      ? `“${question.ask}” is not asked any more.`
      : `“${question.ask}” is in a section that was not handed to you.`

export type JudgedAnswers = {
  answers: JudgedAnswer[]
  /** Only those that somebody has touched. */
  left: LeftOut[]
  /** Questions that the workbook held when it was made, and whose rows are gone. */
  missing: Question[]
}

const isWithoutValue = (text: string): boolean => withoutValue.some(one => one === text)
const isPermission = (text: string): text is Permission => permissions.some(one => one === text)

/** Marks that say neither yes nor no. */
const markProblems = (question: Question, cells: Cells): Record<string, string> =>
  question.kind !== 'severalOf'
    ? {}
    : Object.fromEntries(
        partsOf(question)
          .filter(({ key }) => isNoMark(typedIn({ kind: 'choice', options: markOptions }, contentAt(cells, key))))
          .map(({ key }) => [key, 'Put an x here if this applies, or leave the cell empty.']),
      )

const besideProblems = (is: string, permission: string): Record<string, string> => ({
  ...(is === '' || isWithoutValue(is)
    ? {}
    : {
        [insteadPart]: 'Choose “Not applicable”, “Not known” or “Will follow” from the list, or leave the cell empty.',
      }),
  ...(permission === '' || isPermission(permission)
    ? {}
    : { [permissionPart]: 'Choose from the list whether this may be published, or leave the cell empty.' }),
})

/** A problem of `readAnswer` by the part in whose cell it stands: lines of a table are counted without the empty ones. */
const partOfProblem = (question: Question, problem: string, { is, lines }: TypedCells): string => {
  // With one of these words an answer has one thing wrong: that there are two of them.
  if (problem === '' && isWithoutValue(is)) return insteadPart
  if (question.kind !== 'table' || problem === '') return problem
  const [line = '', ...column] = problem.split('.')
  return `${lines[Number(line)] ?? line}.${column.join('.')}`
}

/** What the cells of one question say, in the very words of a form. */
export function judgeCells(
  question: Question,
  cells: Cells,
): { ok: true; entry: AnswerEntry } | { ok: false; problems: Record<string, string> } {
  const typed = typedCells(question, cells)
  const { is, permission, value } = typed
  const wrong = { ...cellProblems(cells), ...markProblems(question, cells), ...besideProblems(is, permission) }
  const read = readAnswer(question, { is, value })
  const problems = read.ok
    ? wrong
    : {
        ...Object.fromEntries(
          Object.entries(read.problems).map(([part, said]) => [partOfProblem(question, part, typed), said]),
        ),
        ...wrong,
      }
  if (!read.ok || Object.keys(problems).length > 0) return { ok: false, problems }
  const entry = { question: question.key, given: read.given, permission: isPermission(permission) ? permission : null }
  return { ok: true, entry }
}

export type Judging = {
  raw: RawAnswers
  /** What each question said when the workbook was made. */
  out: AnswersMarker['out']
  /** The questions that the workbook was made from, and those that are asked now. */
  from: Definition
  to: Definition
  /** The sections that may be written; null for all. */
  mine: readonly string[] | null
}

/**
 * Every question that a workbook holds, read as its form would be. A question that was corrected since the workbook was
 * made is not guessed at: its answer is left out, and told where somebody had written one.
 */
export function judgeAnswers({ raw, out, from, to, mine }: Judging): JudgedAnswers {
  const judged: JudgedAnswers = { answers: [], left: [], missing: [] }
  const asked = new Map(
    questionsIn(to).map(({ question, section }) => [question.key, { question, section: section.key }]),
  )
  for (const [key, { print }] of Object.entries(out)) {
    const before = questionOf(from, key)
    if (before === null) continue
    const now = asked.get(key)
    const cells = Object.hasOwn(raw.cells, key) ? raw.cells[key] : undefined
    if (!cells || !raw.places[key]?.['']) {
      if (now && (mine === null || mine.includes(now.section))) judged.missing.push(before)
      continue
    }
    const isTouched = fingerprint(before, cells) !== print
    const why = whyLeft(before, now, mine)
    if (why) {
      if (isTouched) judged.left.push({ question: before, why })
      continue
    }
    const question = now?.question ?? before
    const wrongRows = raw.errors.filter(error => error.question === key)
    const one = judgeCells(question, cells)
    if (wrongRows.length === 0) judged.answers.push({ question, isTouched, ...one })
    else judged.answers.push({ question, isTouched: true, ok: false, problems: one.ok ? {} : one.problems })
  }
  return judged
}

function whyLeft(
  before: Question,
  now: { question: Question; section: string } | undefined,
  mine: readonly string[] | null,
): LeftOut['why'] | null {
  if (!now) return 'taken out'
  if (mine !== null && !mine.includes(now.section)) return 'not yours'
  return isSameQuestion(before, now.question) ? null : 'corrected'
}
