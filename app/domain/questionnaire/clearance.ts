import { no, type Verdict, yes } from '../verdict'
import { type Answers, type KeptAnswer, type Permission, permissions } from './answers'
import { type Definition, type Question, questionOf, type Section } from './definition'
import { progressOf } from './progress'
import { readAnswer } from './read-answer'
import { askedIn, heardAnswers } from './routing'
import { givenIn } from './standing'
import { typedAnswer } from './typed-answer'

type Placed = { section: Section; question: Question }

/** What stands in the way of clearing an answer, and what should be known before. */
export type Readiness = {
  /** Required and without an answer. */
  missing: Placed[]
  /** Answers that do not fit their question any more, since it was corrected: what is wrong with each. */
  unfit: (Placed & { problem: string })[]
  /** "Will follow". */
  promised: Placed[]
  /** Answers to questions that are not asked, given the others: they do not become part of the official answer. */
  unasked: Question[]
}

const given = (answers: Answers, key: string) => (Object.hasOwn(answers, key) ? answers[key] : undefined)

/** Looks an answer over before it is cleared. */
export function readinessOf(definition: Definition, answers: Answers): Readiness {
  const asked = askedIn(definition, answers).flatMap(({ section, questions }) =>
    questions.map(question => ({ section, question })),
  )
  const missing = new Set(progressOf(definition, answers).flatMap(section => section.missing))
  return {
    missing: asked.filter(({ question }) => missing.has(question)),
    unfit: asked.flatMap(placed => {
      const read = readAnswer(
        placed.question,
        typedAnswer(placed.question, given(answers, placed.question.key) ?? null),
      )
      return read.ok ? [] : [{ ...placed, problem: Object.values(read.problems).join(' ') }]
    }),
    promised: asked.filter(({ question }) => given(answers, question.key)?.is === 'will-follow'),
    unasked: Object.keys(answers).flatMap(key => {
      const question = questionOf(definition, key)
      return question && !asked.some(one => one.question === question) ? [question] : []
    }),
  }
}

const counted = (count: number) => (count === 1 ? '1 required question has' : `${count} required questions have`)

/** Whether an answer can become official: nothing that is required is missing, and all of it fits its questions. */
export function mayBecomeOfficial({ missing, unfit }: Readiness): Verdict {
  if (missing.length > 0) return no(`${counted(missing.length)} no answer yet. “Not known” is an answer, too.`)
  const [wrong] = unfit
  return wrong ? no(`The answer to “${wrong.question.ask}” does not fit the question: ${wrong.problem}`) : yes
}

/** The permissions that differ from what is said for all, of what is heard; as a clearance freezes them. */
export function differingPermissions(
  kept: readonly Pick<KeptAnswer, 'question' | 'permission'>[],
  heard: Answers,
  permission: Permission,
): Record<string, Permission> {
  return Object.fromEntries(
    kept.flatMap(({ question, permission: own }) =>
      own !== null && own !== permission && Object.hasOwn(heard, question) ? [[question, own]] : [],
    ),
  )
}

/** What is frozen with a clearance: only what is asked, given the answers themselves. */
export const clearedFrom = (
  definition: Definition,
  kept: readonly Pick<KeptAnswer, 'question' | 'given' | 'permission'>[],
  permission: Permission,
) => {
  const answers = heardAnswers(definition, givenIn(kept))
  return { answers, permission, permissions: differingPermissions(kept, answers, permission) }
}

/** How many single answers say something of their own about publishing, by what they say. */
export const countOwnPermissions = (kept: readonly Pick<KeptAnswer, 'given' | 'permission'>[]) =>
  permissions.map(permission => ({
    permission,
    count: kept.filter(one => one.given !== null && one.permission === permission).length,
  }))
