import type { EvidenceView } from '~/domain/practice/evidence-view'
import type { Confirmation, Practice } from '~/domain/practice/practice'
import type { Reached } from '~/domain/practice/standing'
import type { PracticePast } from '~/domain/practice/texts'

/** What the page of a practice shows. */
export type PracticePageView = {
  number: string
  practice: Practice
  evidence: EvidenceView[]
  said: Confirmation[]
  past: PracticePast[]
  way: Reached[]
  mayWrite: boolean
  mayPublish: boolean
  /** What each step lacks; null where it can be taken. */
  lacks: { discuss: string | null; agree: string | null; ask: string | null; publish: string | null }
  economies: string[]
}
