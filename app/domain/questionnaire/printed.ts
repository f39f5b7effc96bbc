import type { Answers, Permission } from './answers'
import { shownIfInWords } from './condition-words'
import type { Definition, Question } from './definition'
import { answerInWords } from './in-words'
import { askedIn } from './routing'

type Kept = {
  answers: Answers
  permissions: Readonly<Record<string, Permission | null>>
  fileNames: Readonly<Record<string, string>>
}

const isAmong = (only: readonly string[] | null, key: string) => only === null || only.includes(key)

/** The whole form for a pen: every section and question, with the conditions under which they are asked in words. */
export const printedBlank = (definition: Definition, only: readonly string[] | null = null) =>
  definition.sections
    .filter(({ key }) => isAmong(only, key))
    .map(({ key, title, intro, showIf, questions }) => ({
      ...{ key, title, intro },
      condition: shownIfInWords(showIf, definition),
      questions: questions.map(question => ({
        question,
        condition: shownIfInWords(question.showIf, definition),
        lines: null,
        permission: null,
      })),
    }))

/** What was asked, with its answers in words; files by their names. */
export function printedFilled(
  definition: Definition,
  { answers, permissions, fileNames }: Kept,
  only: readonly string[] | null = null,
) {
  const linesOf = (question: Question): string[] => {
    const given = Object.hasOwn(answers, question.key) ? (answers[question.key] ?? null) : null
    if (question.kind === 'file' && given?.is === 'given') return [fileNames[String(given.value)] ?? 'A file']
    return answerInWords(question, given)
  }
  return askedIn(definition, answers)
    .filter(({ section }) => isAmong(only, section.key))
    .map(({ section, questions }) => ({
      ...{ key: section.key, title: section.title, intro: '', condition: '' },
      questions: questions.map(question => ({
        question,
        condition: '',
        lines: linesOf(question),
        permission: permissions[question.key] ?? null,
      })),
    }))
}
