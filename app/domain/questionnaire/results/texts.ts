import type { IsoMoment } from '../../calendar'
import { type Permission, permissionFor } from '../answers'
import type { Hearing, PlacedQuestion, Standing } from './hearing'
import { type FileNames, linesAt } from './matrix'

/** An answer in full, with who cleared it and when, and what the economy allows for it. */
export type ReadAnswer = {
  response: number
  name: string
  lines: string[]
  /** The key of the file, where the answer is one. */
  file: string | null
  at: IsoMoment
  by: string
  isDraft: boolean
  permission: Permission | null
}

/** Everything that was answered to one question, and who stands to it how without an answer. */
export type Reading = PlacedQuestion & {
  answers: ReadAnswer[]
  others: { standing: Standing; names: string[] }[]
  before: PlacedQuestion | null
  after: PlacedQuestion | null
}

/** The answers to a question one by one, in the order of those who were asked; null where it is not asked. */
export function reading({ questions, heard }: Hearing, key: string, files: FileNames): Reading | null {
  const at = questions.findIndex(({ question }) => question.key === key)
  const placed = questions[at]
  if (!placed) return null
  const others = new Map<Standing, string[]>()
  const answers: ReadAnswer[] = []
  for (const one of heard) {
    const { asked } = one
    const standing = one.standings[at] ?? 'no-answer'
    if (standing !== 'given' || asked.answer === null) {
      others.set(standing, [...(others.get(standing) ?? []), asked.name])
      continue
    }
    const { permission, permissions, isDraft, by, at: moment } = asked.answer
    const isSaid = permission !== null || Object.hasOwn(permissions, key)
    answers.push({
      ...{ response: asked.response, name: asked.name, lines: linesAt(placed.question, one, at, files) },
      ...{ at: moment, by, isDraft, file: placed.question.kind === 'file' ? String(one.values[at]) : null },
      permission: isSaid ? permissionFor({ answers: {}, permission: permission ?? 'no', permissions }, key) : null,
    })
  }
  return {
    ...placed,
    answers,
    others: [...others].map(([standing, names]) => ({ standing, names })),
    before: questions[at - 1] ?? null,
    after: questions[at + 1] ?? null,
  }
}
