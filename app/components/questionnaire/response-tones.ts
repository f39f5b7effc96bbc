import type { ResponseState } from '~/domain/questionnaire/response'
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
  'no-answer': 'plain',
}
