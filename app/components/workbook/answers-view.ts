import { formatDate } from '~/domain/calendar'
import { type FieldChange, type SectionChange, shortened, type ValueChange } from '~/domain/difference/change'
import { type Given, permissionTitles } from '~/domain/questionnaire/answers'
import { type Definition, type Question, questionsIn } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import type { AnswerLine } from '~/domain/questionnaire/workbook/compare-answers'
import { type LeftOut, leftInWords } from '~/domain/questionnaire/workbook/judge-answers'
import type { RowError } from '~/domain/questionnaire/workbook/read-answers-sheet'
import { same } from '~/domain/record/changed'
import type { CellError } from '~/domain/workbook/content'
import { type Effort, effortOfAll, wordsThatDiffer } from '../difference/words'

/** What loading a workbook of answers would do, as its page shows it. */
export type AnswersView = {
  upload: string
  /** The revision of the answer that the workbook was compared with. */
  seen: number
  /** The version of the questionnaire that the workbook was made from, where it is an older one. */
  older: number | null
  errors: CellError[]
  changes: SectionChange[]
  /** How many answers would change. */
  changed: number
  /** What was changed in the workbook and here: as it is here, and what the workbook says instead. */
  clashes: { change: FieldChange; by: string; on: string }[]
  /** Sentences about what is not loaded although somebody wrote it. */
  left: string[]
  /** Questions whose rows are gone: they stay as they are. */
  missing: string[]
  /** Questions that are not asked with these answers. */
  unasked: string[]
  /** How many the workbook left as they were while somebody changed them here. */
  theirs: number
}

/** What the page is told; `preview` is what the operation found. */
export type AnswersFound = {
  definition: Definition
  preview: Pick<AnswersView, 'upload' | 'seen' | 'older' | 'unasked'> & {
    errors: readonly RowError[]
    lines: readonly AnswerLine[]
    left: readonly LeftOut[]
    missing: readonly Question[]
  }
}

const inOne = (question: Question, given: Given | null): string | null =>
  given === null ? null : answerInWords(question, given).join('\n')

/** Whether an answer is read as a list of lines. */
const isList = ({ kind }: Question) =>
  kind === 'severalOf' || kind === 'ranking' || kind === 'matrixScale' || kind === 'matrixText' || kind === 'table'

function valueChange({ question, before, entry: { given } }: AnswerLine, effort: Effort): ValueChange | null {
  if (same(before, given)) return null
  const earlier = inOne(question, before)
  const later = inOne(question, given)
  const areGiven = before?.is === 'given' && given?.is === 'given'
  if (areGiven && isList(question)) {
    const [was, is] = [answerInWords(question, before), answerInWords(question, given)]
    const kept = is.filter(item => was.includes(item)).length
    const [removed, added] = [was.filter(item => !is.includes(item)), is.filter(item => !was.includes(item))]
    return removed.length + added.length > 0
      ? { as: 'items', removed, added, kept }
      : { as: 'whole', before: earlier, after: later, change: null }
  }
  if (areGiven && (question.kind === 'text' || question.kind === 'longText'))
    return { as: 'words', pieces: shortened(wordsThatDiffer(earlier ?? '', later ?? '', effort)) }
  return { as: 'whole', before: earlier, after: later, change: null }
}

const fieldChange = (line: AnswerLine, effort: Effort): FieldChange => {
  const { question, beforePermission, entry } = line
  const title = (permission: AnswerLine['beforePermission']) => permission && permissionTitles[permission]
  const mark =
    beforePermission === entry.permission
      ? null
      : { before: title(beforePermission), after: title(entry.permission), change: null }
  return { key: question.key, label: question.ask, value: valueChange(line, effort), mark }
}

/** The beginning of a question, as much as is needed to know it. */
const short = (ask: string): string => (ask.length <= 80 ? ask : `${ask.slice(0, 80).replace(/\s+\S*$/, '')} …`)

const isChange = ({ is }: AnswerLine) => is === 'new' || is === 'changed' || is === 'emptied'

/** What loading would do, in words, section by section. */
export function answersView({ definition, preview }: AnswersFound): AnswersView {
  const { upload, seen, older, errors, lines, left, missing, unasked } = preview
  const effort = effortOfAll()
  const changes = definition.sections.flatMap(({ key, title, questions }): SectionChange[] => {
    const fields = lines
      .filter(line => isChange(line) && questions.some(question => question.key === line.question.key))
      .map(line => fieldChange(line, effort))
    return fields.length === 0 ? [] : [{ key, title, fields }]
  })
  const asks = new Map(questionsIn(definition).map(({ question }) => [question.key, question.ask]))
  return {
    ...{ upload, seen, older, changes, changed: lines.filter(isChange).length },
    errors: errors.map(({ sheet, cell, message, question }) => {
      const ask = question === null ? undefined : asks.get(question)
      return { sheet, cell, message: ask === undefined ? message : `${message} (“${short(ask)}”)` }
    }),
    clashes: lines
      .filter(({ is }) => is === 'clash')
      .map(line => ({
        ...{ change: fieldChange(line, effort), by: line.by ?? '' },
        on: line.at === null ? '' : formatDate(line.at.slice(0, 10)),
      })),
    left: left.map(leftInWords),
    missing: missing.map(({ ask }) => ask),
    unasked: unasked.flatMap(key => asks.get(key) ?? []),
    theirs: lines.filter(({ is }) => is === 'theirs').length,
  }
}
