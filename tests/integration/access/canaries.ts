import type { CompletionAnswers } from '~/domain/completion/completion-report'
import type { RemarkAudience } from '~/domain/quality/remarks'
import type { Proponent } from '~/domain/record/record'
import { aBudgetLine, someAnswers } from '../../factories/a-project'
import type { Actor, ProjectName } from './actors'

/** A text that stands nowhere else, in a place that not everybody may read. */
export type Canary = {
  token: string
  kind: CanaryKind
  /** The project it belongs to, or whose account or reading it is. */
  of: ProjectName | Actor
  /** Kept, but shown on no page to anybody. */
  unseen?: true
}

/** What a text is; `may-read.ts` says who reads each. */
export type CanaryKind =
  | 'contact'
  | 'secretariat'
  | 'draft'
  | 'budget'
  | 'reading'
  | 'account'
  | 'hidden'
  | 'earlier-draft'
  | 'decision'
  | 'letter'
  | 'history'
  | 'reopening'
  | 'co-sponsor'
  | 'endorsement'
  | 'earlier-endorsement'
  | 'score'
  | 'own-score'
  | 'rating'
  | 'attachment'
  | 'point'
  | 'prepared-point'
  | 'questionnaire'
  | 'respondent'
  | 'answer'
  | 'answer-draft'
  | 'practice'
  | 'attendee'
  | 'measured'
  | 'monitoring'
  | 'amendment'
  | `remark-${RemarkAudience}`

export const planted: Canary[] = []

/** Plants a text: letters and digits only, so that no format changes it, and none is a part of another. */
export function plant(kind: Canary['kind'], of: Canary['of'], where: string, unseen?: true): string {
  const token = `zq${kind}${of}${where}qz`.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (planted.some(canary => canary.token === token)) throw new Error(`${token} is planted already`)
  planted.push({ token, kind, of, unseen })
  return token
}

/** The canaries that a text holds, each once. */
export function plantedIn(text: string): Canary[] {
  const found = new Set(text.match(/zq[a-z0-9]+?qz/g))
  return planted.filter(canary => found.has(canary.token))
}

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
export const budgetLines = (of: ProjectName, what = '') => [
  aBudgetLine({
    id: `line-of-${of}`,
    item: plant('budget', of, `${what}item`),
    factors: [{ count: 2, unit: plant('budget', of, `${what}unit`) }],
    note: plant('budget', of, `${what}note`),
    explanation: plant('budget', of, `${what}explanation`),
    actualApec: 150_000,
    actualSelf: 0,
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
