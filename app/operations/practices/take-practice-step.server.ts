import type { z } from 'zod'
import type { practiceForm } from '~/domain/practice/forms'
import type { Database } from '~db/connect.server'
import { agreePractice } from './agree-practice.server'
import { askConfirmations } from './ask-confirmations.server'
import { publishPractice } from './publish-practice.server'
import { recordDiscussion } from './record-discussion.server'
import { removeEvidence } from './remove-evidence.server'
import type { PracticeAsk } from './with-practice'
import { withdrawPractice } from './withdraw-practice.server'

/** What is done to a practice besides changing its text, as its page sends it. */
export type PracticeStep = Exclude<z.output<typeof practiceForm>, { intent: 'change' }>

/** `unreached`: the economies of which nobody could be asked. */
export type StepTaken = { ok: true; unreached?: string[] } | { ok: false; reason: string }

/** Does what a form of the page of a practice asks for; each act asks itself whether it may. */
export function takePracticeStep(db: Database, ask: PracticeAsk, step: PracticeStep): Promise<StepTaken> {
  switch (step.intent) {
    case 'remove-evidence':
      return removeEvidence(db, { ...ask, evidence: step.evidence })
    case 'discuss': {
      const { event, session, on, amendments } = step
      return recordDiscussion(db, { ...ask, discussion: { event, session, on, amendments } })
    }
    case 'agree':
      return agreePractice(db, ask)
    case 'ask':
      return askConfirmations(db, ask)
    case 'publish':
      return publishPractice(db, ask)
    case 'back':
      return withdrawPractice(db, { ...ask, from: step.from, reason: step.reason })
  }
}
