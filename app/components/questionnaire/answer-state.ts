import { type ResponseState, responseStateTitles } from '~/domain/questionnaire/response'
import type { Tone } from '../record/status'

/** How the state of an answer is drawn. */
export const responseTones: Record<ResponseState, Tone> = {
  'not-invited': 'plain',
  invited: 'ready',
  opened: 'ready',
  drafting: 'go',
  'awaiting-clearance': 'wait',
  submitted: 'done',
  returned: 'wait',
  declined: 'stop',
  'no-answer': 'stop',
}

/** The state as its respondents read it; one person's own answer is sent, not cleared. */
export const stateWords = (state: ResponseState, audience: string): string =>
  audience === 'economies' || state !== 'submitted' ? responseStateTitles[state] : 'Sent'
