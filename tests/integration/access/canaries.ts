import type { CompletionAnswers } from '~/domain/completion/completion-report'
import type { Proponent } from '~/domain/record/record'
import { aBudgetLine, someAnswers } from '../../factories/a-project'
import type { Actor, ProjectName } from './actors'

/** A text that stands nowhere else, in a place that not everybody may read. */
export type Canary = {
  token: string
  kind: 'contact' | 'secretariat' | 'draft' | 'budget' | 'reading' | 'account'
  /** The project it belongs to, or whose account or reading it is. */
  of: ProjectName | Actor
  /** Kept, but shown on no page to anybody. */
  unseen?: true
}

export const planted: Canary[] = []

/** Plants a text: letters and digits only, so that no format changes it, and none is a part of another. */
export function plant(kind: Canary['kind'], of: Canary['of'], where: string, unseen?: true): string {
  const token = `zq${kind}${of}${where}qz`.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (planted.some(canary => canary.token === token)) throw new Error(`${token} is planted already`)
  planted.push({ token, kind, of, unseen })
  return token
}

const isOf =
  (...projects: Canary['of'][]) =>
  (canary: Canary) =>
    projects.includes(canary.of)
const workOf = (project: ProjectName) => (canary: Canary) =>
  isOf(project)(canary) && ['contact', 'draft', 'budget'].includes(canary.kind)
const nothing = () => false

/** What each may come to read, besides the address of their own account. */
export const mayRead: Record<Actor, (canary: Canary) => boolean> = {
  public: nothing,
  stranger: nothing,
  expired: nothing,
  ended: nothing,
  overseer: workOf('own'),
  'other overseer': workOf('foreign'),
  'co-author': workOf('own'),
  secretariat: canary =>
    ['contact', 'secretariat', 'draft', 'budget'].includes(canary.kind) || readingOf(canary, 'secretariat'),
  auditor: canary => ['secretariat', 'draft', 'budget'].includes(canary.kind),
  administrator: canary => canary.kind === 'account' || readingOf(canary, 'administrator'),
}

const readingOf = (canary: Canary, actor: Actor) => canary.kind === 'reading' && canary.of === actor

/** The canaries that an actor came upon and may not read. */
export const leakedTo = (actor: Actor, text: string): string[] =>
  planted
    .filter(canary => !mayRead[actor](canary) && !(canary.kind === 'account' && canary.of === actor))
    .filter(canary => text.includes(canary.token))
    .map(canary => canary.token)

/** A person whose every contact detail is a canary. */
export function proponent(of: ProjectName, slot: number, what = ''): Proponent {
  const contact = (where: string) => plant('contact', of, `${what}${where}${slot}`)
  return {
    slot,
    name: `Overseer number ${slot}`,
    jobTitle: 'Head of Division',
    organization: 'Office of Examples',
    postalAddress: contact('address'),
    telephone: contact('telephone'),
    fax: contact('fax'),
    email: `${contact('email')}@canary.example`,
    from: null,
    until: null,
  }
}

/** Lines of which nothing is for the public but their sums. */
export const budgetLines = (of: ProjectName) => [
  aBudgetLine({
    id: `line-of-${of}`,
    item: plant('budget', of, 'item'),
    factors: [{ count: 2, unit: plant('budget', of, 'unit') }],
    note: plant('budget', of, 'note'),
    explanation: plant('budget', of, 'explanation'),
    actualApec: 150_000,
  }),
]

const texts = [
  'description',
  'objectivesMet',
  'changesOfScope',
  'evaluation',
  'outcomes',
  'keyFindings',
  'nextSteps',
  'feedbackForSecretariat',
] as const

/** Answers of which every text is a canary. `unseen`: kept with an act, but read on no page. */
export function draftAnswers(of: ProjectName, what = '', unseen?: true): CompletionAnswers {
  const draft = (where: string) => plant('draft', of, `${what}${where}`, unseen)
  const answers = someAnswers(Object.fromEntries(texts.map(key => [key, draft(key)])))
  return {
    ...answers,
    activities: answers.activities.map((row, index) => ({ ...row, note: draft(`activity${index}`) })),
    outputs: [{ name: draft('output'), planned: 1, delivered: 1, note: draft('outputnote') }],
  }
}
