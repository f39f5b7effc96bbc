import type { IsoMoment } from '../calendar'
import { type Answers, type Cleared, type Permission, permissionFor } from '../questionnaire/answers'
import type { Definition } from '../questionnaire/definition'
import { officialText } from './official-text'
import { type PassageInContext, passageInContext } from './passage'
import type { Evidence } from './practice'

/** A passage as those who make a practice read it, with what became of the answer that it was marked in. */
export type EvidenceView = Pick<Evidence, 'seq' | 'practice' | 'response' | 'question' | 'economy' | 'by'> & {
  at: IsoMoment
  /** The question in its words; null where the answer is not official any more. */
  ask: string | null
  /** The place of its questionnaire in the project; null as well. */
  place: number | null
  /** The words that were marked, whatever became of the answer; "" for the whole of it. */
  marked: string
  /** The passage in the official answer; null where it does not stand there any more. */
  inContext: PassageInContext | null
  /** What the economy allows for the answer; null where it is not official any more. */
  permission: Permission | null
}

type Official = Cleared & { response: number; definition: Definition; answers: Answers; place: number }

/** Passages beside the official answers in which they were marked. */
export const evidenceViews = (evidence: readonly Evidence[], answers: readonly Official[]): EvidenceView[] =>
  evidence.map(({ seq, practice, response, question, economy, passage, by, at }) => {
    const official = answers.find(answer => answer.response === response)
    const said = official ? officialText(official.definition, official.answers, question) : null
    return {
      ...{ seq, practice, response, question, economy, by, at, marked: passage },
      ask: said?.ask ?? null,
      place: official?.place ?? null,
      inContext: said && passageInContext(said.text, passage),
      permission: official ? permissionFor(official, question) : null,
    }
  })

/** Why a passage cannot stand behind a published practice as it is; null where it can. */
export function evidenceProblem({ ask, inContext }: Pick<EvidenceView, 'ask' | 'inContext'>): string | null {
  if (ask === null) return 'This answer is not official any more: it was returned or declined, or says nothing now.'
  return inContext === null
    ? 'The answer was cleared anew and does not hold these words any more. Remove the passage, or mark it anew.'
    : null
}
