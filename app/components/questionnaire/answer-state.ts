import { type ResponseState, responseStateTitles } from '~/domain/questionnaire/response'

/** The state as its respondents read it; one person's own answer is sent, not cleared. */
export const stateWords = (state: ResponseState, audience: string): string =>
  audience === 'economies' || state !== 'submitted' ? responseStateTitles[state] : 'Sent'
