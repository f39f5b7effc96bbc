import { audiencesOf, may, type Person } from '~/domain/access/may'
import { declarationFor } from '~/domain/declaration/words'
import { type StepKey, stateOf, stepOf } from '~/domain/lifecycle/lifecycle'
import { rulesOn } from '~/domain/lifecycle/rules'
import { openSteps } from '~/domain/lifecycle/take'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { type Decision, listDecisions } from '~db/queries/decisions.server'
import { listDeclarations } from '~db/queries/declarations.server'
import { readLife } from '~db/queries/life.server'
import { isVisible } from '~db/queries/record-rows.server'
import { reference } from '~db/queries/reference.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { problemsInOrder, type ShownProblem } from './where-to-mend'

export type ShownStep = {
  key: string
  title: string
  isOff: boolean
  /** What keeps it from being taken, in the order of the form. */
  problems: ShownProblem[]
  /** Whether anything must hold before it at all. */
  isAsked: boolean
  reasonAsked: string | null
  /** The page on which the step is taken, where that is not this one. */
  elsewhere: string | null
  /** What must be signed with it. */
  declaration: ShownDeclaration | null
}

export type ShownDeclaration = { edition: string; title: string; sentences: readonly string[] }

export type ShownDecision = Pick<Decision, 'seq' | 'at' | 'by' | 'reason' | 'amount'> & {
  done: string
  version: string
  edition: string
  hasLetter: boolean
  /** The key of the declaration that was signed with it. */
  declaration: number | null
}

/** Where a project stands, what this person may do next, and what was done so far; null where it is not theirs to see. */
export async function readSteps(db: Database, { number, by, now }: { number: string; by: Person; now: Date }) {
  const today = dayOf(now)
  const [subject, life, lists] = await Promise.all([subjectOf(db, number), readLife(db, number, now), reference(db)])
  if (!life) return null
  const { facts, seq, visibility } = life
  const audiences = audiencesOf(by, subject, today)
  if (!audiences.includes('submitted') || !isVisible(visibility, audiences)) return null
  const withWords = audiences.includes('drafts') || may(by, 'funding.decide', subject, today).ok
  const mayEdit = may(by, 'record.edit', subject, today).ok
  const [decisions, declarations] = await Promise.all([listDecisions(db, seq), listDeclarations(db, seq)])
  const state = facts.state === null ? null : stateOf(facts.state)
  return {
    title: facts.record.values.title ?? number,
    state: state && { key: state.key, title: state.title, waitsFor: state.waitsFor },
    steps: openSteps(facts, lists.economies.length)
      .filter(({ step }) => may(by, step.act, subject, today).ok)
      .map(
        ({ step, problems, reasonAsked }): ShownStep => ({
          ...{ key: step.key, title: step.title, isOff: step.off === true, reasonAsked },
          problems: problemsInOrder(problems, number, mayEdit),
          isAsked: step.requires.length > 0,
          elsewhere: step.elsewhere === undefined ? null : placeOf[step.elsewhere](number),
          declaration: shownDeclaration(step.key, today),
        }),
      ),
    endorsed: decisions.some(({ step }) => step === 'endorse'),
    decisions: decisions
      .map(decision => ({
        ...shownDecision(decision, withWords),
        declaration: declarations.find(one => one.major === decision.major && one.step === decision.step)?.seq ?? null,
      }))
      .reverse(),
    signer: by.name,
  }
}

function shownDeclaration(step: StepKey, today: string): ShownDeclaration | null {
  const words = declarationFor(step, today)
  return words && { edition: words.key, title: words.title, sentences: words.sentences }
}

const placeOf = {
  scoring: () => paths.sessions,
  'completion-report': (number: string) => paths.completionReport(number),
}

const shownDecision = (decision: Decision, withWords: boolean): Omit<ShownDecision, 'declaration'> => ({
  ...{ seq: decision.seq, at: decision.at, by: decision.by, amount: withWords ? decision.amount : null },
  done: stepOf(decision.step).done,
  reason: withWords ? decision.reason : '',
  version: `${decision.major}.0`,
  edition: rulesOn(decision.at.slice(0, 10)).title,
  hasLetter: withWords && decision.letterText !== null,
})
