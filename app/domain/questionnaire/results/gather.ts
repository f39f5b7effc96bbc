import type { IsoMoment } from '../../calendar'
import type { Answers, Given, Permission } from '../answers'
import type { QuestionnaireAudience } from '../questionnaire'
import { type Response, responseState } from '../response'
import type { Asked, CountedAnswer } from './asked'

/** An official answer as it was frozen, and one line of an answer that is being written. */
export type ClearedFact = {
  response: number
  version: number
  answers: Answers
  permissions: Readonly<Record<string, Permission>>
  permission: Permission
  at: IsoMoment
  by: string
}
export type DraftedFact = {
  response: number
  question: string
  given: Given
  permission: Permission | null
  at: IsoMoment
}

export type ResultFacts = {
  audience: QuestionnaireAudience
  isAnonymous: boolean
  isClosed: boolean
  responses: readonly Response[]
  cleared: readonly ClearedFact[]
  /** Empty unless drafts are shown. */
  drafted: readonly DraftedFact[]
  /** The names of the economies in APEC's order. */
  economies: readonly string[]
}

/** The lines of each draft as one answer. */
function draftsOf(drafted: readonly DraftedFact[], responses: readonly Response[]): Map<number, CountedAnswer> {
  const lines = new Map<number, DraftedFact[]>()
  for (const line of drafted) {
    const known = lines.get(line.response) ?? []
    known.push(line)
    lines.set(line.response, known)
  }
  return new Map(
    responses.flatMap(({ seq, version, permission }): [number, CountedAnswer][] => {
      const own = lines.get(seq)
      if (!own) return []
      const answers = Object.fromEntries(own.map(({ question, given }) => [question, given]))
      const permissions = Object.fromEntries(
        own.flatMap(({ question, permission: one }) => (one === null ? [] : [[question, one]])),
      )
      const at = own.reduce((latest, line) => (line.at > latest ? line.at : latest), '')
      return [[seq, { version, answers, permission, permissions, at, by: '', isDraft: true }]]
    }),
  )
}

/**
 * Everybody who was asked, in APEC's order of the economies, each with the answer that counts: whoever was invited, and
 * whoever answered without an invitation. Of anonymous people neither name nor day is told.
 */
export function gatherAsked(facts: ResultFacts): Asked[] {
  const { audience, isAnonymous, responses, cleared } = facts
  const official = new Map(cleared.map(one => [one.response, one]))
  const drafts = draftsOf(facts.drafted, responses)
  const position = new Map(facts.economies.map((name, index) => [name, index]))
  const placeOf = ({ economy, seq }: Response) =>
    audience === 'economies' ? (position.get(economy ?? '') ?? position.size) : seq
  const answerOf = ({ seq }: Response): CountedAnswer | null => {
    const known = official.get(seq)
    if (!known) return drafts.get(seq) ?? null
    const { response: _, ...answer } = known
    return { ...answer, ...(isAnonymous ? { at: '', by: '' } : {}), isDraft: false }
  }
  return responses
    .map(response => ({ response, answer: answerOf(response) }))
    .filter(({ response, answer }) => answer !== null || response.invitedAt !== null)
    .sort((a, b) => placeOf(a.response) - placeOf(b.response))
    .map(({ response, answer }, index) => ({
      response: response.seq,
      name: nameOf(audience, response.economy, answer?.by ?? '', index + 1),
      economy: response.economy,
      state: responseState(response, facts.isClosed),
      invitedAt: response.invitedAt,
      remindedAt: response.remindedAt,
      declinedWith: response.declinedWith,
      answer,
    }))
}

function nameOf(audience: QuestionnaireAudience, economy: string | null, by: string, place: number): string {
  if (audience === 'economies') return economy ?? `Respondent ${place}`
  if (audience === 'overseer') return 'The project overseer'
  return by === '' ? `Respondent ${place}` : `Respondent ${place}, ${by}`
}
