import { permissionFor, permissionTitles } from '~/domain/questionnaire/answers'
import { responseStateTitles } from '~/domain/questionnaire/response'
import type { Asked, CountedAnswer } from '~/domain/questionnaire/results/asked'
import { type Heard, type Hearing, standingTitles } from '~/domain/questionnaire/results/hearing'
import type { FileNames } from '~/domain/questionnaire/results/matrix'
import type { CellValue, Column, Row } from '../model'
import { columnsOf, partsAt, saidWithout } from './answer-parts'
import type { Nouns } from './wording'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const permissionOf = (answer: CountedAnswer, question: string): string => {
  const { permission, permissions } = answer
  if (permission === null && !Object.hasOwn(permissions, question)) return 'Not said yet'
  return permissionTitles[permissionFor({ answers: {}, permissions, permission: permission ?? 'no' }, question)]
}

const stateOf = ({ answer, state }: Asked): string =>
  answer === null ? responseStateTitles[state] : answer.isDraft ? 'DRAFT, not cleared' : 'Cleared'

const clearedOn = (answer: CountedAnswer | null): CellValue =>
  answer === null || answer.isDraft || answer.at === '' ? null : answer.at.slice(0, 10)

const whoColumns = ({ one }: Nouns): Column[] => [
  { key: 'name', header: capital(one), kind: 'text', width: 26 },
  { key: 'state', header: 'State', kind: 'text', width: 20 },
  { key: 'version', header: 'Version', kind: 'count', width: 9 },
  { key: 'clearedOn', header: 'Cleared on', kind: 'date', width: 18 },
  { key: 'clearedBy', header: 'Cleared by', kind: 'text', width: 28 },
]

const whoOf = ({ asked }: Heard): Row => ({
  ...{ name: asked.name, state: stateOf(asked), version: asked.answer?.version ?? null },
  ...{ clearedOn: clearedOn(asked.answer), clearedBy: asked.answer?.by || null },
})

/** The columns of the long form: a row for each answer, for programs that count and filter. */
export const longColumns = (nouns: Nouns): Column[] => [
  ...whoColumns(nouns),
  { key: 'section', header: 'Section', kind: 'text', width: 28 },
  { key: 'number', header: 'No.', kind: 'text', width: 8 },
  { key: 'key', header: 'Key', kind: 'text', width: 18 },
  { key: 'question', header: 'Question', kind: 'text', width: 50 },
  { key: 'part', header: 'Row or column', kind: 'text', width: 26 },
  { key: 'standing', header: 'How it was answered', kind: 'text', width: 22 },
  { key: 'answer', header: 'Answer', kind: 'text', width: 60 },
  { key: 'value', header: 'As a number', kind: 'count', width: 14 },
  { key: 'amount', header: 'As an amount (US$)', kind: 'money', width: 18 },
  { key: 'day', header: 'As a date', kind: 'date', width: 18 },
  { key: 'permission', header: 'May it be published?', kind: 'text', width: 34 },
]

/** The answers of one who was asked, in the long form; one row for each who did not respond. */
function longRowsOf({ definition, questions }: Hearing, heard: Heard, files: FileNames): Row[] {
  const { answer } = heard.asked
  const who = whoOf(heard)
  if (answer === null) return [{ ...who, standing: standingTitles['no-response'] }]
  const titles = new Map(definition.sections.map(({ key, title }) => [key, title]))
  return questions.flatMap(({ question, number, section }, at): Row[] => {
    const standing = heard.standings[at] ?? 'no-answer'
    const about = {
      ...{ number, key: question.key, question: question.ask, section: titles.get(section) ?? section },
      ...{ standing: standingTitles[standing] },
    }
    if (standing !== 'given') return [{ ...who, ...about }]
    const permission = permissionOf(answer, question.key)
    return partsAt(question, heard, at, files).map(({ label, kind, value, words }) => ({
      ...{ ...who, ...about, part: label || null, answer: words, permission },
      ...(typeof value === 'number' ? { [kind === 'money' ? 'amount' : 'value']: value } : {}),
      ...(kind === 'date' ? { day: value } : {}),
    }))
  })
}

/** Everybody's answers in the long form, a page for each who was asked. */
export function* longRows(hearing: Hearing, files: FileNames): Generator<Row[]> {
  for (const heard of hearing.heard) yield longRowsOf(hearing, heard, files)
}

const keyOf = (question: string, part: string) => `q.${question}.${part}`

/** The columns of the answers with one row for each who was asked: one for each question, or for each row of a matrix. */
export const wideColumns = ({ questions }: Hearing, nouns: Nouns): Column[] => [
  ...whoColumns(nouns),
  { key: 'permission', header: 'May it be published?', kind: 'text', width: 30 },
  ...questions.flatMap(({ question, number }) =>
    columnsOf(question).map(
      ({ key, label, kind }): Column => ({
        ...{ key: keyOf(question.key, key), kind, width: kind === 'text' ? 30 : 16 },
        header: `${number} ${question.ask}${label === '' ? '' : `: ${label}`}`,
      }),
    ),
  ),
]

/** One who was asked with all of their answers. What is no value ("Not known") stands in the cell as its words. */
function wideRowOf({ questions }: Hearing, heard: Heard, files: FileNames): Row {
  const { answer } = heard.asked
  const cells = questions.flatMap(({ question }, at): [string, CellValue][] => {
    const parts = partsAt(question, heard, at, files)
    if (question.kind === 'table') {
      const lines = parts.map(({ label, words }) => `${label}: ${words}`)
      return [[keyOf(question.key, ''), lines.join('\n') || saidWithout(heard, at)]]
    }
    const without = saidWithout(heard, at)
    return columnsOf(question).map(({ key }) => [
      keyOf(question.key, key),
      parts.find(part => part.key === key)?.value ?? without,
    ])
  })
  const permission = answer && (answer.permission === null ? 'Not said yet' : permissionTitles[answer.permission])
  return { ...whoOf(heard), permission, ...Object.fromEntries(cells) }
}

/** Everybody who was asked, one row each. */
export function* wideRows(hearing: Hearing, files: FileNames): Generator<Row> {
  for (const heard of hearing.heard) yield wideRowOf(hearing, heard, files)
}
